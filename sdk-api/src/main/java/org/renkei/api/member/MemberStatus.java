package org.renkei.api.member;

/** Whether a member takes part. */
public enum MemberStatus {
    /** It takes part. */
    ACTIVE,
    /** It was expelled (除名); the duty of confidentiality goes on. */
    EXPELLED,
    /** It left of its own accord (退会); the duty of confidentiality goes on. */
    RESIGNED
}
