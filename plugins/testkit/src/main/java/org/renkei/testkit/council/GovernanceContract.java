package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.renkei.api.id.CharterId;

/**
 * Histories of governance by chance, each call of which is answered or refused as an oracle says that was written from the
 * documentation alone.
 */
public interface GovernanceContract extends CouncilContract {
    /** From how many steps on every kind of call has to have been answered, and refused, at least once. */
    int ENOUGH_TO_MEET_EVERYTHING = 20_000;

    /** Returns how many histories are told under each charter. */
    default int histories() {
        return 50;
    }

    /** Returns how many steps each of them has. */
    default int steps() {
        return 1_000;
    }

    @Test
    default void governance_under_the_charter_of_2019_goes_as_the_documentation_says() {
        tell(new CharterId("council-2019"), Scene.START);
    }

    @Test
    default void governance_under_another_charter_goes_as_the_documentation_says() {
        tell(new CharterId("successor"), Instant.parse("2031-05-07T01:23:45.678Z"));
    }

    private void tell(CharterId charter, Instant start) {
        Map<String, Integer> answered = new TreeMap<>();
        Map<String, Integer> refused = new TreeMap<>();
        for (long seed = 0; seed < histories(); seed++) {
            try (GovernanceHistory history = GovernanceHistory.open(this, charter, start, seed)) {
                history.run(steps());
                history.kept().answered().forEach((kind, times) -> answered.merge(kind, times, Integer::sum));
                history.kept().refused().forEach((kind, times) -> refused.merge(kind, times, Integer::sum));
            } catch (AssertionError disagreement) {
                throw new AssertionError("seed " + seed + " under " + charter, disagreement);
            }
        }
        if (histories() * steps() >= ENOUGH_TO_MEET_EVERYTHING) {
            assertThat(refused.keySet()).as("kinds of calls").isEqualTo(answered.keySet());
            assertThat(answered).as("kinds of calls").hasSizeGreaterThanOrEqualTo(28);
        }
        assertThat(100 * sum(refused) / (sum(refused) + sum(answered)))
                .as("percentage of calls refused")
                .isBetween(20, 80);
    }

    private static int sum(Map<String, Integer> times) {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }
}
