package org.renkei.testkit.council;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned by hand. <b>Threads:</b> safe for use by several threads at once. */
public final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> time;

    /** Starts at {@code start}. */
    public ManualClock(Instant start) {
        time = new AtomicReference<>(start);
    }

    /** Goes on by {@code step}. */
    public void advance(Duration step) {
        time.updateAndGet(now -> now.plus(step));
    }

    @Override
    public Instant instant() {
        return time.get();
    }
}
