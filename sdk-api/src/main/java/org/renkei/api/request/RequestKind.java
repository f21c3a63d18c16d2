package org.renkei.api.request;

/** The two kinds of asking. Source: Basic Act on Cybersecurity art. 17(3); results of the council (2020-07), cases 3, 5 and 6. */
public enum RequestKind {
    /** Decided by a body of the council, with the duty to answer by a day (情報提供等協力の求め). */
    FORMAL,
    /** Asked by a member; whoever wishes answers, and nobody is ever late (任意の協力). */
    VOLUNTARY
}
