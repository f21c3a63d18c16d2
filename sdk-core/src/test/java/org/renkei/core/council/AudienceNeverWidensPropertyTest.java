package org.renkei.core.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.testkit.council.WideningWatch;

/** Nothing but its own provider, or a decision about the reader, makes an item visible to a reader who did not see it. */
class AudienceNeverWidensPropertyTest {
    static LongStream seeds() {
        return LongStream.range(1_000, 1_006);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_part_becomes_visible_only_by_its_provider_or_by_a_decision_about_the_reader(long seed) {
        WideningWatch.Watched watched = new WideningWatch(Council::inMemory).watch(seed);
        assertThat(watched.unexplained()).isEmpty();
        assertThat(watched.widenings()).isGreaterThan(100);
    }
}
