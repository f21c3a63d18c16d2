package org.renkei.api.consent;

/** How far a question to a provider has come. */
public enum ConsentStatus {
    /** The provider has not answered. */
    ASKED,
    /** The provider accepted, and the audience was changed. */
    ACCEPTED,
    /** The provider declined. */
    DECLINED,
    /** The council took the question back. */
    WITHDRAWN
}
