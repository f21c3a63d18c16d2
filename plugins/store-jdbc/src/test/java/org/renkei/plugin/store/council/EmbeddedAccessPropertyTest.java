package org.renkei.plugin.store.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.Council;
import org.renkei.testkit.council.AccessComparison;
import org.renkei.testkit.council.AccessComparison.Compared;

/** Compares a council on a store with the oracle; the many seeds run in memory. */
class EmbeddedAccessPropertyTest {
    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 7})
    void everybody_sees_what_the_audience_says_and_nothing_else(long seed) {
        Compared compared =
                new AccessComparison(options -> Council.open(directory.resolve("council"), options)).compare(seed);
        assertThat(compared.disagreement()).isEmpty();
        assertThat(compared.visible()).isGreaterThan(500);
    }
}
