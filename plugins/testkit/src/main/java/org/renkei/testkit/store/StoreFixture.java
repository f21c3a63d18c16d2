package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.renkei.spi.store.Store;

/** What the contract needs to know about the store under test. */
public interface StoreFixture {
    /** A time that tests use when time does not matter. */
    Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    /**
     * Opens the store of this test, which is empty the first time. A store that can {@link StoreCapability#REOPEN} comes back
     * with what it held when this is called again after closing.
     */
    Store open(InstantSource clock);

    /** Opens the store of this test under a clock that stands still. */
    default Store open() {
        return open(InstantSource.fixed(NOON));
    }

    /** Returns an empty directory of this test for its own files. */
    Path scratch();

    /** Makes another store from {@code backup} and opens it. Needed only with {@link StoreCapability#BACKUP}. */
    default Store restored(Path backup) {
        throw new AssertionError("a store that makes backups restores them: override restored(Path)");
    }

    /** Returns what this kind of store lacks by its nature, each with the reason. */
    default Map<StoreCapability, String> lacking() {
        return Map.of();
    }

    /** Ends the test as skipped, naming the reason, if the store lacks {@code capability}. */
    default void needs(StoreCapability capability) {
        String reason = lacking().get(capability);
        if (reason != null) {
            assertThat(reason).as("why it lacks " + capability).isNotBlank();
            assumeTrue(false, () -> "lacks " + capability + ": " + reason);
        }
    }
}
