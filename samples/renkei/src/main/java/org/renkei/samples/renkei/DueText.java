package org.renkei.samples.renkei;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Writes until when something has to be done, as people in Japan say it. */
final class DueText {
    private DueText() {}

    /**
     * Returns the last day, where it has time through to the end of one, or else the minute.
     *
     * @param due the first moment at which it is late
     */
    static String until(Instant due) {
        ZonedDateTime moment = due.atZone(DecisionOptions.COUNCIL_DAYS);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().minusDays(1).toString()
                : OffsetDateTime.from(moment).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Returns the day in Japan on which something was so. */
    static String day(Instant time) {
        return LocalDate.ofInstant(time, DecisionOptions.COUNCIL_DAYS).toString();
    }
}
