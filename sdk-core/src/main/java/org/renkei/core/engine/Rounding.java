package org.renkei.core.engine;

import java.time.Duration;
import java.time.Instant;

/** How coarsely others see when somebody did something, so that times do not tell who it was. */
public final class Rounding {
    private Rounding() {}

    /** Returns {@code time} rounded down to a multiple of {@code rounding}; unchanged if that is zero. */
    public static Instant of(Instant time, Duration rounding) {
        long seconds = rounding.toSeconds();
        return seconds == 0 ? time : Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }
}
