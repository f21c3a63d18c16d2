package org.renkei.core.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.core.connector.Switchboard;
import org.renkei.testkit.council.Ears;
import org.renkei.testkit.council.Leak;
import org.renkei.testkit.council.PlantedAnswerLeaks;
import org.renkei.testkit.council.PlantedCaseLeaks;
import org.renkei.testkit.council.PlantedLeaks;
import org.renkei.testkit.council.ProviderTwins;
import org.slf4j.LoggerFactory;

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
    void pairs_of_councils_answer_call_and_log_alike() {
        ProviderTwins twins = new ProviderTwins(Council::inMemory, ears, Leak.none());
        int pairs = Integer.getInteger("renkei.pairs", PAIRS);
        long answers = 0;
        long notices = 0;
        long lines = 0;
        for (long seed = 0; seed < pairs; seed++) {
            ProviderTwins.Compared compared = twins.compare(seed);
            assertThat(compared.difference()).isEmpty();
            answers += compared.answers();
            notices += compared.notices();
            lines += compared.lines();
        }
        assertThat(answers).as("answers compared").isGreaterThan(1_000L * pairs);
        assertThat(notices).as("notices compared").isGreaterThan(2L * pairs);
        assertThat(lines).as("log lines compared").isGreaterThan(5L * pairs);
    }

    static Stream<Arguments> leaks() {
        return Stream.of(
                        Stream.of(PlantedLeaks.values()).map(planted -> Arguments.of(planted.name(), planted.leak())),
                        Stream.of(PlantedAnswerLeaks.values())
                                .map(planted -> Arguments.of(planted.name(), planted.leak())),
                        Stream.of(PlantedCaseLeaks.values())
                                .map(planted -> Arguments.of(planted.name(), planted.leak())))
                .flatMap(planted -> planted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void a_council_that_leaks_is_noticed(String what, Leak leak) {
        ProviderTwins twins = new ProviderTwins(Council::inMemory, ears, leak);
        assertThat(LongStream.range(0, ENOUGH)
                        .anyMatch(seed -> twins.compare(seed).difference().isPresent()))
                .as(what)
                .isTrue();
    }

    @Test
    void a_line_of_ours_at_any_level_is_heard() {
        try (EmbeddedCouncil council = Council.inMemory();
                Ears open = ears.open(council.as(council.officer()), InstantSource.system())) {
            open.logged();
            LoggerFactory.getLogger("org.renkei.anywhere").trace("a line");
            assertThat(open.logged()).singleElement().asString().contains("a line");
        }
    }
}
