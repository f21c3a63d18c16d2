package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.assertRefused;
import static org.renkei.plugin.store.Steps.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;

class NamesTest {
    private static final Settings HASTY = Settings.standard().naming(new Settings.Naming(5, 5, 1, 3));

    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void versions_and_ids_are_known_wherever_they_stand_also_after_a_crash(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Long> versions = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Path path = directory.resolve("0");
        Store store = open(path);
        for (int i = 0; i < 200; i++) {
            String stream = "stream " + random.nextInt(40);
            long version = versions.getOrDefault(stream, 0L);
            String id = "content " + random.nextInt(300);
            Store now = store;
            assertRefused(ErrorCode.CONTENTION, () -> now.append(step(stream, version + 1, "never")));
            if (ids.contains(id)) {
                assertRefused(ErrorCode.STATE_CONFLICT, () -> now.append(step(stream, version, id)));
            } else {
                store.append(step(stream, version, id));
                versions.put(stream, version + 1);
                ids.add(id);
            }
            assertThat(store.contents(ids)).hasSameSizeAs(ids);
            if (random.nextInt(40) == 0) {
                path = crashed(path, directory.resolve(String.valueOf(i + 1)));
                store.close();
                store = open(path);
            }
        }
        store.close();
    }

    @Test
    void most_names_are_in_their_tables_after_a_while_and_few_are_left_in_memory() throws SQLException {
        try (Store store = open(directory)) {
            for (int i = 0; i < 100; i++) {
                store.append(step("stream " + i, 0, "content " + i));
            }
        }
        try (Connection connection = Sqlite.connect(directory.resolve("council.db"))) {
            assertThat(Sqlite.number(connection, "select count(*) from stream")).isBetween(90L, 100L);
            assertThat(Sqlite.number(connection, "select count(*) from content_id"))
                    .isBetween(90L, 100L);
            assertThat(Sqlite.number(connection, "select position from named")).isBetween(85L, 100L);
        }
    }

    private static Store open(Path path) {
        return SqliteStore.open(path, CLOCK, HASTY, StoreObserver.noop());
    }

    private static Append step(String stream, long version, String id) {
        Content content = new Content(id, bytes(id), PreparedStep.sha256(bytes(id)));
        return new Append(
                Map.of(stream, version),
                List.of(new NewEvent(stream, "tested", bytes(id))),
                List.of(content),
                List.of());
    }

    /** What a crash at this moment leaves: the file, and the log that was not copied into it. */
    private static Path crashed(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (String name : List.of("council.db", "council.db-wal")) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }
}
