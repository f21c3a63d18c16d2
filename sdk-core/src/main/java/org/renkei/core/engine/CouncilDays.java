package org.renkei.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The council's days: those of Japan, because a decision is dated by the calendar of those who took it. */
public final class CouncilDays {
    /** The council's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private CouncilDays() {}

    /** Returns the day in which {@code instant} lies. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns the moment at which {@code day} begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
