package org.renkei.api.retrieval;

/** The kinds of items that a feed can be limited to. */
public enum ItemKind {
    /** What members share. */
    SUBMISSION,
    /** What the council issues. */
    COUNTERMEASURE
}
