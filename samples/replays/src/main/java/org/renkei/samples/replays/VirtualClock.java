package org.renkei.samples.replays;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The clock of a replay: it stands still until the scenario moves it, and never goes back. <b>Threads:</b> safe for use by
 * several threads at once.
 */
final class VirtualClock implements InstantSource {
    private volatile Instant now;

    VirtualClock(Instant start) {
        this.now = Objects.requireNonNull(start, "start");
    }

    /** Moves on to {@code time}; one that has passed already changes nothing. */
    synchronized void moveTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }
}
