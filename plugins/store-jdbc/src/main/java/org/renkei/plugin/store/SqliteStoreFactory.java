package org.renkei.plugin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoreFactory;

/**
 * Opens stores in SQLite: one file, its log and a lock in one directory, forced to disk before anything is acknowledged.
 *
 * <p><b>Threads:</b> safe. Put the directory on a local disk: network file systems often keep neither locks nor forced writes.
 */
public final class SqliteStoreFactory implements StoreFactory {
    private final StoreObserver observer;

    /** Makes a factory whose stores nobody observes. */
    public SqliteStoreFactory() {
        this(StoreObserver.noop());
    }

    /** Makes a factory whose stores tell {@code observer} what they do. */
    public SqliteStoreFactory(StoreObserver observer) {
        this.observer = Objects.requireNonNull(observer, "observer");
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Store open(Path directory, InstantSource clock) {
        return SqliteStore.open(directory, clock, Settings.standard(), observer);
    }

    @Override
    public void restore(Path backup, Path directory) {
        try {
            refuseUsed(directory);
            boolean made = !Files.exists(directory);
            try (StoreDirectory held = StoreDirectory.hold(directory)) {
                restore(backup, held, made);
            }
        } catch (IOException e) {
            throw Refusals.of("restoring the store", e);
        } catch (SQLException e) {
            throw Refusals.of("restoring the store", e);
        }
    }

    private static void restore(Path backup, StoreDirectory directory, boolean made) throws IOException, SQLException {
        boolean done = false;
        try {
            Sqlite.load(directory.libraries());
            Backup.restore(backup, directory);
            Sqlite.leaveDriverManager();
            done = true;
        } finally {
            if (!done) {
                directory.abandon(made);
            }
        }
    }

    private static void refuseUsed(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(directory)) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "the directory is in use; restore into one that is absent or empty");
        }
    }
}
