package org.renkei.api.retrieval;

/** How sure the council is of the evidence. */
public enum Confidence {
    /** One source, not checked. */
    LOW,
    /** Checked, or seen by several. */
    MEDIUM,
    /** Beyond reasonable doubt. */
    HIGH
}
