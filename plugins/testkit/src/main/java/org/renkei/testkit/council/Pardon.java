package org.renkei.testkit.council;

/**
 * Where the council is known to do something else than its documentation says. Taking a pardon away makes the histories fail there
 * again: the way to see that it is put right.
 */
enum Pardon {
    /** Closing a motion takes effect, and then refuses its answer to a closer who may no longer see the motion by it. */
    CLOSING_HIDES_ITS_ANSWER,
    /** What begins on a day on which nothing happens counts, looking back, only from the next day with an event. */
    QUIET_DAYS,
    /** A class that went, and that a later version has again, is still taken for what it once became. */
    RETURNING_CLASSES,
    /** Whoever votes on an application does not get to read it. */
    VOTERS_READ_NO_APPLICATION;

    /** Returns whether this is pardoned where {@code applies}. */
    boolean of(boolean applies) {
        return applies && !Boolean.getBoolean("renkei.testkit.unpardoned." + name());
    }
}
