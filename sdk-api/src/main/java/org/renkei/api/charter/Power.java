package org.renkei.api.charter;

/** What a body of the council may decide. Which body has which power is the charter's matter. */
public enum Power {
    /** Approve and decline applications, and admit members. */
    ADMIT,
    /** Expel members. */
    EXPEL,
    /** Move members to another class. */
    CHANGE_CLASS,
    /** Amend the charter. */
    AMEND_CHARTER,
    /** Ask members formally for cooperation, which they have the duty to answer (情報提供等協力の求め). */
    REQUEST_COOPERATION,
    /** Open the sealed identity of a provider. */
    OPEN_SEAL,
    /** Have bytes destroyed by law. */
    PURGE,
    /** Resolve anything else. */
    RESOLVE
}
