package org.renkei.core.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.testkit.council.ProviderTwins;

/**
 * Whoever provided something, nobody else can tell: pairs of councils answer alike. The ordinary run has {@value #PAIRS} of them; more
 * with {@code -Drenkei.pairs=1000}.
 */
class ProviderTwinsTest {
    private static final int PAIRS = 150;

    @Test
    void pairs_of_councils_answer_alike() {
        ProviderTwins twins = new ProviderTwins(Council::inMemory, ProviderTwins.Leak.none());
        int pairs = Integer.getInteger("renkei.pairs", PAIRS);
        long answers = 0;
        for (long seed = 0; seed < pairs; seed++) {
            ProviderTwins.Compared compared = twins.compare(seed);
            assertThat(compared.difference()).isEmpty();
            answers += compared.answers();
        }
        assertThat(answers).as("answers compared").isGreaterThan(1_000L * pairs);
    }

    static Stream<Arguments> leaks() {
        return Stream.of(
                Arguments.of("the name", (ProviderTwins.Leak) (answer, provider) -> answer + provider),
                Arguments.of("the length", (ProviderTwins.Leak)
                        (answer, provider) -> answer + " ".repeat(provider.length())),
                Arguments.of("a space at the end, for one of them only", (ProviderTwins.Leak)
                        (answer, provider) -> provider.equals("Ao") ? answer + " " : answer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void a_council_that_leaks_is_noticed(String what, ProviderTwins.Leak leak) {
        ProviderTwins twins = new ProviderTwins(Council::inMemory, leak);
        assertThat(LongStream.range(0, 5).mapToObj(twins::compare)).as(what).anyMatch(compared -> compared.difference()
                .isPresent());
    }
}
