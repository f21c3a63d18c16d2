package org.renkei.samples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned: a benchmark does not wait for a vote to end. */
final class TurnedClock implements InstantSource {
    private final AtomicReference<Instant> time;

    TurnedClock(Instant from) {
        time = new AtomicReference<>(from);
    }

    void turn(Duration by) {
        time.updateAndGet(now -> now.plus(by));
    }

    @Override
    public Instant instant() {
        return time.get();
    }
}
