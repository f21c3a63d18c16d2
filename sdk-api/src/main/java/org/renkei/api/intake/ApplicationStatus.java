package org.renkei.api.intake;

/** How far an application has come. */
public enum ApplicationStatus {
    /** It waits for its decision. */
    RECEIVED,
    /** It was approved; membership begins on the effective day. */
    APPROVED,
    /** It was declined. */
    DECLINED,
    /** The applicant took it back. */
    WITHDRAWN
}
