package org.renkei.api.submission;

/** What a member's own findings say about another's information. */
public enum Verdict {
    /** It was useful to us (お礼). */
    USEFUL,
    /** We see it too. */
    SEEN_TOO,
    /** We looked and do not see it. */
    NOT_SEEN,
    /** It is wrong. */
    REFUTED,
    /** We know more about it. */
    MORE_DETAIL,
    /** We have analysed it. */
    ANALYSIS
}
