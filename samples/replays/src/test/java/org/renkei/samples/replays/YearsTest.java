package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole years of a council's government, under each charter pack. */
class YearsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"council-year", "council-2019", "charter-year council-2019", "charter-year successor"})
    void a_year_ends_in_its_recorded_state_and_a_second_run_adds_nothing(String name) {
        String[] words = name.split(" ", -1);
        JsonObject first = play(words, "--json");
        assertThat(first.getString("stateHash"))
                .as("recorded for " + name)
                .isEqualTo(RecordedStates.of(name).orElseThrow());
        JsonObject second = play(words, "--json");
        assertThat(second.getInt("eventsAdded")).isZero();
        assertThat(second.getString("stateHash")).isEqualTo(first.getString("stateHash"));
    }

    @Test
    void the_first_year_has_the_published_numbers() {
        JsonObject facts = play(new String[] {"council-year"}, "--json");
        assertThat(facts.getJsonArray("totals").getValuesAs(JsonNumber::intValue))
                .containsExactly(91, 155, 225);
        assertThat(facts.getJsonArray("counts").getValuesAs(row -> ((JsonObject) row).getInt("members")))
                .containsExactly(75, 26, 49, 3, 50, 13, 10, 1, 9, 1, 1, 1, 6, 1, 3, 1, 1, 2, 62, 11, 24);
        assertThat(facts.getInt("unlisted")).isEqualTo(3);
    }

    @Test
    void the_successors_year_names_its_own_bodies_and_classes_in_both_languages() {
        Run english = story("en");
        Run japanese = story("ja");
        assertThat(english.text())
                .contains("\"Board\"", "Coordination office 1", "lost", "carried", "successor-revised");
        assertThat(english.text()).doesNotContain("teering", "Class 1", "Secretariat");
        assertThat(japanese.text()).as("refusals too").doesNotContain("charter article");
        assertThat(japanese.text()).contains("「理事会」", "調整局 1", "否決", "可決", "除名");
        assertThat(japanese.text()).doesNotContain("運営委員会", "第一類");
    }

    private Run story(String language) {
        Run run = Run.replay("charter-year", "successor", folder.toString(), "--lang", language);
        assertThat(run.err()).isEmpty();
        return run;
    }

    private JsonObject play(String[] words, String option) {
        String[] args = new String[words.length + 2];
        System.arraycopy(words, 0, args, 0, words.length);
        args[words.length] = folder.toString();
        args[words.length + 1] = option;
        Run run = Run.replay(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.json();
    }
}
