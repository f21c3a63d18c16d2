package org.renkei.api.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.InvalidInputException;

class BusinessCalendarTest {
    private static final String HEADINGS = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";
    private static final BusinessCalendar JAPAN = BusinessCalendar.japan();

    @TempDir
    private Path directory;

    static Stream<Arguments> days() {
        return Stream.of(
                argumentSet("a Monday", "2026-01-05", true),
                argumentSet("a Saturday", "2026-01-10", false),
                argumentSet("a Sunday", "2026-01-11", false),
                argumentSet("coming of age", "2026-01-12", false),
                argumentSet("the day of enthronement", "2019-05-01", false),
                argumentSet("a day between two holidays of 2019", "2019-04-30", false),
                argumentSet("the sport day that was moved for the games of 2021", "2021-07-23", false),
                argumentSet("the day that it was moved from", "2021-10-11", true),
                argumentSet("a holiday in place of a Sunday", "2023-01-02", false),
                argumentSet("a day between two holidays of 2026", "2026-09-22", false),
                argumentSet("the vernal equinox", "2027-03-22", false),
                argumentSet("the last working day of a year", "2026-12-28", true),
                argumentSet("the closing of offices at the end of it", "2026-12-29", false),
                argumentSet("the third of January", "2028-01-03", false));
    }

    @ParameterizedTest
    @MethodSource("days")
    void the_days_on_which_offices_in_japan_are_open(LocalDate day, boolean open) {
        assertThat(JAPAN.isBusinessDay(day)).isEqualTo(open);
    }

    @Test
    void ten_days_without_a_business_day_are_passed_over() {
        assertThat(JAPAN.after(LocalDate.of(2019, 4, 26), 1)).isEqualTo("2019-05-07");
        assertThat(JAPAN.after(LocalDate.of(2025, 12, 26), 1)).isEqualTo("2026-01-05");
        assertThat(JAPAN.after(LocalDate.of(2026, 1, 5), 10)).isEqualTo("2026-01-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void the_file_of_the_cabinet_office_is_read_in_its_own_encoding_and_in_utf_8(String charset) throws IOException {
        Path file = Files.writeString(
                directory.resolve("days.csv"),
                HEADINGS + "2026/1/1,元日\r\n2026-02-11,建国記念の日\r\n\r\n",
                Charset.forName(charset));
        BusinessCalendar read = BusinessCalendar.read(file);
        assertThat(read.isBusinessDay(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(read.isBusinessDay(LocalDate.of(2026, 2, 11))).isFalse();
        assertThat(read.isBusinessDay(LocalDate.of(2026, 1, 12)))
                .as("not in this table")
                .isTrue();
        assertThat(read.until()).isEqualTo("2026-12-31");
    }

    @Test
    void a_byte_order_mark_does_no_harm() throws IOException {
        Path file = Files.writeString(directory.resolve("days.csv"), "\ufeff" + HEADINGS + "2026/1/1,元日\n");
        assertThat(BusinessCalendar.read(file).isBusinessDay(LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                argumentSet("no date", HEADINGS + "2026/1/1,元日\n元日,2026/1/1\n", "line 3"),
                argumentSet("a day that there is not", HEADINGS + "2026/2/30,休日\n", "line 2"),
                argumentSet("a month only", HEADINGS + "2026/1,休日\n", "line 2"),
                argumentSet("headings only", HEADINGS, "line 2"),
                argumentSet("nothing", "", "line 2"));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void a_line_that_is_wrong_is_named(String text, String line) throws IOException {
        Path file = Files.writeString(directory.resolve("days.csv"), text, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> BusinessCalendar.read(file))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo(line));
        assertThatThrownBy(() -> BusinessCalendar.read(directory.resolve("none.csv")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void days_beyond_the_table_are_refused_rather_than_counted_as_business_days() {
        LocalDate end = JAPAN.until();
        assertThat(end).isAfterOrEqualTo(LocalDate.of(2035, 12, 31));
        assertThat(JAPAN.after(end.minusDays(30), 5)).isBefore(end);
        assertThatThrownBy(() -> JAPAN.after(end.minusDays(3), 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(end.toString());
        for (int count : new int[] {0, -1, 1_001}) {
            assertThatThrownBy(() -> JAPAN.after(LocalDate.of(2026, 1, 5), count))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
