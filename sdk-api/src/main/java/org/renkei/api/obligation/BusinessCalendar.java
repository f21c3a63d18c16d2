package org.renkei.api.obligation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;

/**
 * Which days are business days (営業日): every day but Saturdays, Sundays and the holidays of a table.
 *
 * <p>The table is data. The one that comes with Renkei holds Japan's national holidays and the days around the New Year on which
 * offices are closed (Act on National Holidays art. 2 and 3; Act on Holidays of Administrative Organs art. 1), up to its last
 * year; those of years not announced yet are computed by the same rules. An operator replaces it with the file that the Cabinet
 * Office publishes each February, or any file of that form.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class BusinessCalendar {
    private static final Charset CP932 = Charset.forName("windows-31j");

    private final Set<LocalDate> holidays;
    private final LocalDate last;

    private BusinessCalendar(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
        this.last = holidays.stream().max(LocalDate::compareTo).orElseThrow();
    }

    /** Returns the calendar of Japan that comes with this version. */
    public static BusinessCalendar japan() {
        return Japan.CALENDAR;
    }

    /**
     * Reads a table of holidays: after one line of headings, one holiday a line, its date as {@code 2026/1/1} or {@code
     * 2026-01-01}, then a comma and its name. UTF-8 with or without byte order mark, or CP932 as the Cabinet Office writes it.
     *
     * @throws InvalidInputException if the file cannot be read, or a line is not of that form: the field is its number, such as
     *     {@code line 3}
     */
    public static BusinessCalendar read(Path file) {
        try {
            return parse(text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new InvalidInputException("holidays", "it must be a file that can be read", "correct the path");
        }
    }

    /** Returns the last day for which the table knows holidays: the end of its last year. */
    public LocalDate until() {
        return LocalDate.of(last.getYear(), 12, 31);
    }

    /** Returns whether {@code day} is a business day. */
    public boolean isBusinessDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /**
     * Returns the {@code count}th business day after {@code day}, which itself does not count (Civil Code art. 140).
     *
     * @param count from 1 to 1,000
     * @throws InvalidInputException if the days do not lie within the table
     */
    public LocalDate after(LocalDate day, int count) {
        if (count < 1 || count > 1_000) {
            throw new InvalidInputException("count", "from 1 to 1000 business days", "choose a number in that range");
        }
        LocalDate found = day;
        for (int left = count; left > 0; ) {
            found = found.plusDays(1);
            left -= isBusinessDay(found) ? 1 : 0;
        }
        if (found.isAfter(until())) {
            throw new InvalidInputException(
                    "due",
                    "the table of holidays ends on " + until() + ", so business days after it cannot be counted",
                    "name the day, or open the council with a newer table of holidays");
        }
        return found;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, CP932);
        }
    }

    private static BusinessCalendar parse(String text) {
        Set<LocalDate> holidays = new TreeSet<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                holidays.add(date(lines[i].split(",", 2)[0].strip(), i + 1));
            }
        }
        if (holidays.isEmpty()) {
            throw new InvalidInputException("line 2", "a table of holidays holds at least one", "add the holidays");
        }
        return new BusinessCalendar(holidays);
    }

    private static LocalDate date(String text, int line) {
        String[] parts = text.split("[/-]", -1);
        try {
            if (parts.length == 3) {
                return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            }
        } catch (NumberFormatException | DateTimeException noDate) {
            // refused below, in one way
        }
        throw new InvalidInputException(
                "line " + line, "it must begin with a date such as 2026/1/1 and a comma", "correct the line");
    }

    /** Read when somebody first asks. */
    private static final class Japan {
        static final BusinessCalendar CALENDAR = load();

        private Japan() {}

        private static BusinessCalendar load() {
            try (InputStream table = BusinessCalendar.class.getResourceAsStream("holidays-japan.csv")) {
                if (table == null) {
                    throw new CouncilException(ErrorCode.INTERNAL, "the table of holidays is missing from the jar");
                }
                return parse(text(table.readAllBytes()));
            } catch (IOException e) {
                throw new CouncilException(ErrorCode.INTERNAL, "the table of holidays cannot be read from the jar", e);
            }
        }
    }
}
