package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of the first year: what was published follows from what was handed in, merged and decided, and from nothing else. */
class CaseYearTest {
    @TempDir
    private Path folder;

    @Test
    void the_table_of_31_march_2020_is_the_published_one() {
        JsonObject facts = play("2020-03-31");
        assertThat(facts.getInt("cases")).isEqualTo(46);
        assertThat(facts.getInt("publishedOrShared")).isEqualTo(13);
        assertThat(facts.getInt("others")).isEqualTo(33);
        JsonObject notNeeded = facts.getJsonObject("notNeeded");
        assertThat(notNeeded.getInt("all")).isEqualTo(27);
        assertThat(notNeeded.getInt("known-threat")).isEqualTo(2);
        assertThat(notNeeded.getInt("transient")).isEqualTo(25);
        assertThat(notNeeded.getInt("not-needed-otherwise")).isZero();
        assertThat(facts.getJsonObject("givenUp").getInt("all")).isZero();
        assertThat(facts.getInt("inAnalysis")).isEqualTo(6);
        assertThat(facts.getInt("submissions")).isGreaterThan(46);
    }

    @ParameterizedTest
    @CsvSource({"2019-05-26", "2019-06-30", "2019-12-31", "2020-02-10", "2020-05-20"})
    void another_day_has_another_table_that_adds_up_as_well(String day) {
        JsonObject facts = play(day);
        assertThat(facts.getInt("cases"))
                .isNotEqualTo(46)
                .isEqualTo(facts.getInt("publishedOrShared") + facts.getInt("others"));
        assertThat(facts.getInt("others"))
                .isEqualTo(facts.getJsonObject("notNeeded").getInt("all")
                        + facts.getJsonObject("givenUp").getInt("all")
                        + facts.getInt("inAnalysis"));
    }

    @Test
    void what_got_stuck_and_was_taken_up_again_shows_on_its_days_only() {
        assertThat(play("2020-02-10").getJsonObject("givenUp").getInt("analysis-stuck"))
                .isEqualTo(1);
        assertThat(play("2020-02-25").getJsonObject("givenUp").getInt("analysis-stuck"))
                .isZero();
    }

    /** If the numbers stood anywhere else than in the rows, they would stay. */
    @Test
    void rows_that_are_missing_are_missing_in_the_table() {
        List<CaseRow> rows = new ArrayList<>(CaseRow.all());
        assertThat(rows.removeIf(row -> row.act().equals("dispose") && row.ref().equals("012")))
                .isTrue();
        assertThat(rows.removeIf(row -> row.act().equals("merge") && row.ref().equals("105")))
                .isTrue();
        JsonObject facts = Run.facts(CaseYear.of(rows).asOf(LocalDate.of(2020, 3, 31)), folder);
        assertThat(facts.getInt("cases")).isEqualTo(47);
        assertThat(facts.getInt("inAnalysis")).isEqualTo(8);
        assertThat(facts.getJsonObject("notNeeded").getInt("known-threat")).isEqualTo(1);
    }

    @Test
    void a_replay_that_counts_nothing_refuses_a_day() {
        Run run = Run.replay("council-year", folder.toString(), "--as-of", "2020-03-31");
        assertThat(run.status()).isEqualTo(2);
        assertThat(Run.replay("council-2019", folder.toString(), "--as-of", "yesterday")
                        .status())
                .isEqualTo(2);
    }

    private JsonObject play(String day) {
        Run run = Run.replay("council-2019", folder.toString(), "--as-of", day, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.json();
    }
}
