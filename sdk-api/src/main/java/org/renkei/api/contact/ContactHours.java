package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/** When somebody can be reached. Public holidays are not known here: they count as the day of the week they fall on. */
public sealed interface ContactHours {
    /** Returns when the stretch that covers {@code time} ends; {@code time} itself if none covers it. */
    Instant until(Instant time);

    /** Returns whether somebody with these hours can be reached at {@code time}. */
    default boolean covers(Instant time) {
        return until(time).isAfter(time);
    }

    /** Day and night, every day. */
    record Always() implements ContactHours {
        /** Makes one; all are equal. */
        @JsonbCreator
        public Always {}

        @Override
        public Instant until(Instant time) {
            return Instant.MAX;
        }
    }

    /**
     * The same hours on some days of the week. Hours that end no later than they begin run into the next day: from 17:00 until
     * 09:00 is a night, from 00:00 until 00:00 a whole day.
     *
     * @param days the days on which the hours begin, at least one
     * @param from the first moment
     * @param until the first moment after
     * @param zone where the clock hangs, such as {@code Asia/Tokyo}
     */
    record Weekly(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) implements ContactHours {
        /** Copies, and refuses hours without a day. */
        @JsonbCreator
        public Weekly {
            days = Require.set("days", days, 7);
            Require.present("from", from);
            Require.present("until", until);
            Require.present("zone", zone);
            if (days.isEmpty()) {
                throw new InvalidInputException("days", "at least one day of the week", "name the days");
            }
        }

        @Override
        public Instant until(Instant time) {
            LocalDate today = time.atZone(zone).toLocalDate();
            Instant end = endIfWithin(today, time);
            return end.isAfter(time) ? end : endIfWithin(today.minusDays(1), time);
        }

        private Instant endIfWithin(LocalDate day, Instant time) {
            Instant end = at(until.isAfter(from) ? day : day.plusDays(1), until);
            boolean within = days.contains(day.getDayOfWeek()) && !time.isBefore(at(day, from)) && time.isBefore(end);
            return within ? end : time;
        }

        private Instant at(LocalDate day, LocalTime hour) {
            return day.atTime(hour).atZone(zone).toInstant();
        }
    }
}
