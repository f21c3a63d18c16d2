package org.renkei.api.retrieval;

/** How far an item has come at a member: the order is contract, and a member only goes forward. */
public enum AckStage {
    /** A tool or person has it. */
    DELIVERED,
    /** A person has read it. */
    READ,
    /** What it asks for has been done. */
    ACTED
}
