package org.renkei.core.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.core.connector.Switchboard;
import org.renkei.testkit.council.Leak;
import org.renkei.testkit.council.PlantedAnswerLeaks;
import org.renkei.testkit.council.PlantedLeaks;
import org.renkei.testkit.council.ProviderTwins;

/**
 * Whoever provided something, nobody else can tell: pairs of councils answer, call and log alike. The ordinary run has {@value #PAIRS} of
 * them; more with {@code -Drenkei.pairs=1000}.
 */
class ProviderTwinsTest {
    private static final int PAIRS = 100;

    /** Pairs within which each planted leak must be noticed. */
    private static final int ENOUGH = 60;

    @TempDir
    private Path dir;

    private Switchboard ears;

    @BeforeEach
    void listen() {
        ears = new Switchboard(dir);
    }

    @AfterEach
    void stopListening() {
        ears.close();
    }

    @Test
    void pairs_of_councils_answer_alike() {
        ProviderTwins twins = new ProviderTwins(Council::inMemory, ears, Leak.none());
        int pairs = Integer.getInteger("renkei.pairs", PAIRS);
        long answers = 0;
        long notices = 0;
        Set<String> eliminating = new TreeSet<>();
        for (long seed = 0; seed < pairs; seed++) {
            ProviderTwins.Compared compared = twins.compare(seed);
            assertThat(compared.difference()).isEmpty();
            answers += compared.answers();
            notices += compared.notices();
            eliminating.addAll(compared.eliminating());
        }
        System.out.println("PROBE " + answers + " " + notices + " " + eliminating);
    }

    static Stream<Arguments> leaks() {
        return Stream.concat(
                Stream.of(PlantedLeaks.values()).map(planted -> Arguments.of(planted.name(), planted.leak())),
                Stream.of(PlantedAnswerLeaks.values()).map(planted -> Arguments.of(planted.name(), planted.leak())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void a_council_that_leaks_is_noticed(String what, Leak leak) {
        ProviderTwins twins = new ProviderTwins(Council::inMemory, ears, leak);
        long seed = 0;
        Optional<String> found = Optional.empty();
        for (; seed < ENOUGH && found.isEmpty(); seed++) {
            found = twins.compare(seed).difference();
        }
        System.out.println("PROBE " + what + " " + (found.isPresent() ? seed : -1));
    }
}
