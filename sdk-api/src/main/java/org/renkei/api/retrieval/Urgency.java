package org.renkei.api.retrieval;

/** How soon something must be done: the order is contract. */
public enum Urgency {
    /** When there is time. */
    ROUTINE,
    /** Within the working day. */
    IMPORTANT,
    /** At once, out of hours too. Acknowledgement is asked for. */
    URGENT
}
