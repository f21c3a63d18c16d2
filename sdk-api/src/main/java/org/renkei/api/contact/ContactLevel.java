package org.renkei.api.contact;

/** On which level of its organisation a contact stands; from the one who does the work to the one who answers for it. */
public enum ContactLevel {
    /** The person who does the work (担当者). */
    WORKING,
    /** The team that responds to incidents. */
    CSIRT,
    /** The executive who answers for security (CISO). */
    EXECUTIVE
}
