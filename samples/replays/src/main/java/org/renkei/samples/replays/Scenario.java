package org.renkei.samples.replays;

import java.time.Instant;

/**
 * One replay: a council at work through some days of the past. A scenario may be played again over what an earlier run left;
 * it then finds everything done, and adds nothing.
 */
interface Scenario {
    /** Returns its name on the command line, such as {@code wannacry}. Its title stands in the texts under that name. */
    String name();

    /** Returns who takes part. */
    SeatTable seats();

    /** Returns when the council is founded, in the replay's time. */
    Instant begins();

    /** Plays it from beginning to end. */
    void play(Setting setting);
}
