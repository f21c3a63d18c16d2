package org.renkei.api.motion;

/** How a seat votes. */
public enum Vote {
    /** For the motion. */
    FOR,
    /** Against it. */
    AGAINST,
    /** Neither; it counts for the quorum only. */
    ABSTAIN
}
