package org.renkei.api.ledger;

/** How a member stands in a term. */
public enum StandingLevel {
    /** It has given what the charter asks for. */
    MET,
    /** It has not, and the term is over. */
    BELOW,
    /** It has not yet, and the term goes on. */
    RUNNING,
    /** It was not in its class for the whole term, so nothing is concluded. */
    NOT_MEASURED
}
