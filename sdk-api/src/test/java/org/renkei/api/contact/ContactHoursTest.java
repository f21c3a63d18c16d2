package org.renkei.api.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.error.InvalidInputException;

class ContactHoursTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static Stream<Arguments> moments() {
        ContactHours office = weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00", "17:30", TOKYO);
        ContactHours friday = weekly(Set.of(DayOfWeek.FRIDAY), "17:30", "09:00", TOKYO);
        ContactHours sunday = weekly(Set.of(DayOfWeek.SUNDAY), "00:00", "00:00", TOKYO);
        ContactHours spring = weekly(Set.of(DayOfWeek.SUNDAY), "01:00", "04:00", ZoneId.of("Europe/Paris"));
        return Stream.of(
                argumentSet("the first moment counts", office, "2026-01-09T00:00:00Z", "2026-01-09T08:30:00Z"),
                argumentSet("the last moment does not", office, "2026-01-09T08:30:00Z", "2026-01-09T08:30:00Z"),
                argumentSet("before they begin", office, "2026-01-08T23:59:59Z", "2026-01-08T23:59:59Z"),
                argumentSet("another day", office, "2026-01-10T03:00:00Z", "2026-01-10T03:00:00Z"),
                argumentSet("a night before midnight", friday, "2026-01-09T14:59:00Z", "2026-01-10T00:00:00Z"),
                argumentSet("a night after midnight", friday, "2026-01-09T15:01:00Z", "2026-01-10T00:00:00Z"),
                argumentSet("the night before has no hours", friday, "2026-01-08T15:01:00Z", "2026-01-08T15:01:00Z"),
                argumentSet("a whole day", sunday, "2026-01-10T15:00:00Z", "2026-01-11T15:00:00Z"),
                argumentSet("the clock goes forward", spring, "2026-03-29T00:30:00Z", "2026-03-29T02:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void hours_say_until_when_they_cover_a_moment(ContactHours hours, String at, String until) {
        Instant time = Instant.parse(at);
        assertThat(hours.until(time)).isEqualTo(until);
        assertThat(hours.covers(time)).isEqualTo(!at.equals(until));
    }

    @Test
    void always_never_ends() {
        assertThat(new ContactHours.Always().covers(Instant.EPOCH)).isTrue();
        assertThat(new ContactHours.Always()).isEqualTo(new ContactHours.Always());
    }

    @Test
    void hours_without_a_day_are_refused() {
        assertThatThrownBy(() -> weekly(Set.of(), "09:00", "17:00", TOKYO))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("days"));
    }

    private static ContactHours weekly(Set<DayOfWeek> days, String from, String until, ZoneId zone) {
        return new ContactHours.Weekly(days, LocalTime.parse(from), LocalTime.parse(until), zone);
    }
}
