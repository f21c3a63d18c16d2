package org.renkei.api.marking;

/** What an indicator may be used for, from the gentlest to the strongest: the order is contract. */
public enum Act {
    /** Look, and interfere with nothing: blocking it may do harm, or tell the attacker. */
    OBSERVE,
    /** Raise an alert. */
    ALERT,
    /** Stop the traffic, the file or the mail, once confirmed. */
    BLOCK
}
