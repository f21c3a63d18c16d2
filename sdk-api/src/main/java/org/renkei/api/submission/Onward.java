package org.renkei.api.submission;

/** To whom a reader may pass information on. Without it, a reader passes it to nobody outside. */
public enum Onward {
    /** The organisations the reader protects (共助対象組織); the reader answers for them. */
    MUTUAL_AID,
    /** The operators a CEPTOAR relays to, when it decides so. */
    RELAY,
    /** Outsiders that the provider named, through a member whose class may release outside. */
    OUTSIDERS
}
