package org.renkei.api.motion;

/** How far a motion has come. */
public enum MotionStatus {
    /** Voting has not begun. */
    ANNOUNCED,
    /** Votes are taken. */
    OPEN,
    /** Voting is over; the votes wait to be counted. */
    ENDED,
    /** It was carried, and has taken effect. */
    CARRIED,
    /** It was not carried: too few took part, or too few were for it. */
    LOST,
    /** It was carried, but what it proposed was no longer possible when it closed. */
    LAPSED,
    /** It was taken back. */
    WITHDRAWN
}
