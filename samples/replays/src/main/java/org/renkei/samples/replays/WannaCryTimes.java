package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDateTime;

/** When things happen. The source gives days; every hour is assumed, and so is everything that the council does. */
final class WannaCryTimes {
    /** The council of 2020 is put into 2017. */
    static final Instant FOUNDED = may(8, 9, 0);

    /** Recorded (day): the patch is published. */
    static final Instant PATCHED = at(3, 15, 9, 0);

    /** Recorded (day): A's systems behave abnormally. */
    static final Instant ABNORMAL = may(12, 21, 0);

    static final Instant CONSULTED = may(12, 22, 30);

    /** Recorded (day): A's team assembles. */
    static final Instant TEAM = may(13, 9, 0);

    static final Instant ANSWERED = may(13, 10, 0);
    static final Instant OBSERVED = may(13, 11, 0);
    static final Instant FED_BACK = may(13, 14, 0);
    static final Instant ISSUED = may(13, 18, 0);
    static final Instant READ_BY_PEOPLE = may(13, 20, 0);
    static final Instant SEARCHED = may(14, 10, 0);
    static final Instant SIGHTING_READ = may(14, 12, 0);

    /** People come to work: before this, everybody had to know. The source says: before the hour of coming to work. */
    static final Instant WORK_BEGINS = may(15, 8, 30);

    /** Recorded (day): infections at B, C and D. */
    static final Instant INFECTED = may(15, 9, 0);

    /** Recorded (day): infection at E. */
    static final Instant INFECTED_LATER = may(16, 9, 0);

    private WannaCryTimes() {}

    /** Returns when a member's gateway asks for news: once an hour, each at its own minute. */
    static Instant polls(int seat) {
        return ISSUED.plusSeconds(60L * (1 + seat % 60));
    }

    private static Instant may(int day, int hour, int minute) {
        return at(5, day, hour, minute);
    }

    private static Instant at(int month, int day, int hour, int minute) {
        return LocalDateTime.of(2017, month, day, hour, minute)
                .atZone(Story.ZONE)
                .toInstant();
    }
}
