package org.renkei.api.statistics;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import org.renkei.api.error.Require;

/**
 * Three months of the calendar, in Japan.
 *
 * @param year the year, 2000 to 9999
 * @param number 1 for January to March, up to 4
 */
public record Quarter(Integer year, Integer number) {
    /** Checks the parts. */
    @JsonbCreator
    public Quarter {
        Require.between("year", Require.present("year", year).longValue(), 2_000, 9_999);
        Require.between("number", Require.present("number", number).longValue(), 1, 4);
    }

    /** Returns the quarter in which {@code day} lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Returns its first day. */
    public LocalDate begins() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    /** Returns the first day after it. */
    public LocalDate ends() {
        return begins().plusMonths(3);
    }
}
