package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in Japanese eras. */
class EraDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2020-06-05, 令和2年6月5日, 5 June Reiwa 2",
        "2019-05-01, 令和元年5月1日, 1 May Reiwa 1",
        "2019-04-30, 平成31年4月30日, 30 April Heisei 31",
        "1989-01-08, 平成元年1月8日, 8 January Heisei 1",
        "1989-01-07, 昭和64年1月7日, 7 January Shōwa 64",
        "1873-01-01, 明治6年1月1日, 1 January Meiji 6",
        "1872-12-31, 1872-12-31, 1872-12-31"
    })
    void a_day_is_told_in_its_era(LocalDate day, String japanese, String english) {
        assertThat(EraDates.day(day, true, new Texts(Locale.JAPAN))).isEqualTo(japanese);
        assertThat(EraDates.day(day, true, new Texts(Locale.UK)).replace("Showa", "Shōwa"))
                .isEqualTo(english);
    }

    @Test
    void without_eras_a_day_is_as_iso_has_it() {
        assertThat(EraDates.day(LocalDate.of(2020, 6, 5), false, new Texts(Locale.JAPAN)))
                .isEqualTo("2020-06-05");
    }
}
