package org.renkei.api.marking;

/** How far information has come. It is given by what the information stands in, never by the author's word. */
public enum Stage {
    /** As handed in; it may turn out to be wrong. */
    UNCONFIRMED,
    /** Issued by the council in countermeasure information. */
    CONFIRMED
}
