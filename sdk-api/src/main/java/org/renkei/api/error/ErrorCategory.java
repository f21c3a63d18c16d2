package org.renkei.api.error;

/** Whose turn it is after an error. */
public enum ErrorCategory {
    /** The caller: change the input. */
    USER,
    /** Nobody, or an officer of the council: the right is missing. */
    DENIED,
    /** The caller: look at the present state and decide again. */
    CONFLICT,
    /** The operator: a disk, a store or a network is not there. */
    UNAVAILABLE,
    /** The makers of this library. */
    BUG
}
