package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;

/** Days as people read them: as ISO has them, or in Japanese eras (令和2年6月5日). */
final class EraDates {
    // Japan counted its days by another calendar before
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private EraDates() {}

    static String day(LocalDate day, boolean era, Texts texts) {
        if (!era || day.isBefore(FIRST)) {
            return day.toString();
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return texts.text(
                "era.day",
                japanese.getEra().getDisplayName(TextStyle.FULL, texts.locale()),
                year == 1 ? texts.text("era.first") : String.valueOf(year),
                day.getMonth().getDisplayName(TextStyle.FULL, texts.locale()),
                String.valueOf(day.getDayOfMonth()));
    }
}
