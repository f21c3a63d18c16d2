package org.renkei.samples.renkei;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.error.InvalidInputException;

/** Reads and writes hours as {@code always} or as days, times and a time zone: {@code mon-fri 09:00-17:30 Asia/Tokyo}. */
final class HoursText {
    private static final String ALWAYS = "always";

    private HoursText() {}

    static ContactHours read(String text) {
        if (text.equals(ALWAYS)) {
            return new ContactHours.Always();
        }
        try {
            String[] parts = text.trim().split("\\s+", 3);
            String[] times = parts[1].split("-", 2);
            ZoneId zone = parts.length == 3 ? ZoneId.of(parts[2]) : DecisionOptions.COUNCIL_DAYS;
            return new ContactHours.Weekly(days(parts[0]), LocalTime.parse(times[0]), LocalTime.parse(times[1]), zone);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw refused();
        }
    }

    static String of(ContactHours hours) {
        if (hours instanceof ContactHours.Weekly weekly) {
            String days = weekly.days().stream().map(HoursText::word).collect(Collectors.joining(","));
            return days + " " + weekly.from() + "-" + weekly.until() + " " + weekly.zone();
        }
        return ALWAYS;
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String stretch : text.split(",", -1)) {
            List<DayOfWeek> ends = new ArrayList<>();
            for (String word : stretch.split("-", 2)) {
                ends.add(day(word));
            }
            DayOfWeek last = ends.get(ends.size() - 1);
            for (DayOfWeek day = ends.get(0); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(HoursText::refused);
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static InvalidInputException refused() {
        return new InvalidInputException(
                "--hours",
                "it must be days, times and a time zone, or 'always'",
                "write for example 'mon-fri 09:00-17:30 Asia/Tokyo'");
    }
}
