package org.renkei.core.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.testkit.council.AccessComparison;
import org.renkei.testkit.council.AccessComparison.Compared;

/** Compares councils in memory with an oracle that knows the Javadoc of the audience and nothing of the engine. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessPropertyTest {
    private static final int SEEDS = 140;

    private Compared all = Compared.nothing();

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybody_sees_what_the_audience_says_and_nothing_else(long seed) {
        Compared compared = new AccessComparison(Council::inMemory).compare(seed);
        all = all.and(compared);
        assertThat(compared.disagreement()).isEmpty();
    }

    @AfterAll
    void enough_was_compared_and_the_answers_were_mixed() {
        assertThat(all.decisions()).as("decisions").isGreaterThanOrEqualTo(1_000_000);
        assertThat(100.0 * all.visible() / all.decisions())
                .as("percent visible")
                .isBetween(30.0, 70.0);
    }
}
