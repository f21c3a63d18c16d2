package org.renkei.core.memory;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.spi.store.Store;
import org.renkei.testkit.store.StoreCapability;
import org.renkei.testkit.store.StoreContract;

class InMemoryStoreTest implements StoreContract {
    @TempDir
    Path directory;

    @Override
    public Store open(InstantSource clock) {
        return new InMemoryStore(clock);
    }

    @Override
    public Path scratch() {
        return directory;
    }

    @Override
    public Map<StoreCapability, String> lacking() {
        return Map.of(
                StoreCapability.REOPEN, "it keeps everything in memory and forgets it when closed",
                StoreCapability.BACKUP, "there is no file to copy, and nobody would look for the copy");
    }
}
