package org.renkei.plugin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.spi.store.Store;
import org.renkei.testkit.store.StoreContract;

class SqliteStoreContractTest implements StoreContract {
    @TempDir
    Path directory;

    @Override
    public Store open(InstantSource clock) {
        return new SqliteStoreFactory().open(directory.resolve("store"), clock);
    }

    @Override
    public Path scratch() {
        try {
            return Files.createDirectories(directory.resolve("scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Store restored(Path backup) {
        Path other = directory.resolve("restored");
        new SqliteStoreFactory().restore(backup, other);
        return new SqliteStoreFactory().open(other, InstantSource.fixed(NOON));
    }
}
