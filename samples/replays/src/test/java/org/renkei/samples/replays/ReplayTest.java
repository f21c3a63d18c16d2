package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Replays by name. */
class ReplayTest {
    @Test
    void without_a_name_the_replays_are_listed() {
        Run run = Run.replay("--lang", "en");
        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("  wannacry  The WannaCry weekend of May 2017");
    }

    @Test
    void an_unknown_name_is_a_mistake_of_the_caller() {
        Run run = Run.replay("wannafly");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("'NAME' is refused");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_unknown_option_is_a_mistake_of_the_caller() {
        assertThat(Run.replay("wannacry", "--force").status()).isEqualTo(2);
        assertThat(Run.replay("wannacry", "--lang", "fr").status()).isEqualTo(2);
        assertThat(Run.replay("wannacry", "--lang").status()).isEqualTo(2);
    }

    @Test
    void help_names_every_option() {
        assertThat(Run.quickstart(WannaCry.published(), "--help", "--lang", "ja")
                        .text())
                .contains("--fresh", "--json", "--lang", "DIR");
    }
}
