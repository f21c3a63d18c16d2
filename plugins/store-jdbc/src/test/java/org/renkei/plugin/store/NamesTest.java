package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.assertRefused;
import static org.renkei.plugin.store.Steps.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

class NamesTest {
    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void versions_and_ids_are_known_after_opening_and_crashing_with_old_and_new_images(long seed) throws IOException {
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
            if (random.nextInt(30) == 0) {
                saveSnapshot(store);
            }
            if (random.nextInt(30) == 0) {
                path = crashed(path, directory.resolve(String.valueOf(i + 1)));
                store.close();
                store = open(path);
            }
        }
        store.close();
    }

    @Test
    void the_image_is_used_when_it_is_of_this_file_and_passed_over_when_it_is_not() throws IOException {
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");
        for (Path path : List.of(one, other)) {
            try (Store store = open(path)) {
                store.append(step("stream of " + path.getFileName(), 0, "content"));
                saveSnapshot(store);
            }
        }
        Files.move(other.resolve("names"), one.resolve("names"), StandardCopyOption.REPLACE_EXISTING);
        try (Store store = open(one)) {
            assertRefused(ErrorCode.CONTENTION, () -> store.append(step("stream of one", 0, "new")));
            store.append(step("stream of other", 0, "new"));
        }
    }

    @Test
    void an_image_of_a_history_that_went_another_way_is_passed_over() throws IOException {
        Path one = directory.resolve("one");
        try (Store store = open(one)) {
            store.append(step("common", 0, "common"));
        }
        Path other = crashed(one, directory.resolve("other"));
        for (Path path : List.of(one, other)) {
            try (Store store = open(path)) {
                store.append(step("member of " + path.getFileName(), 0, "of " + path.getFileName()));
                store.append(step("common", 1, "same")); // the clock stands still: equal rows at equal positions
                saveSnapshot(store);
            }
        }
        Files.move(other.resolve("names"), one.resolve("names"), StandardCopyOption.REPLACE_EXISTING);
        try (Store store = open(one)) {
            assertRefused(ErrorCode.CONTENTION, () -> store.append(step("member of one", 0, "new")));
            assertThat(store.contents(Set.of("of one", "of other"))).containsOnlyKeys("of one");
        }
    }

    @Test
    void rows_that_stand_there_twice_are_damage() throws SQLException {
        try (Store store = open(directory)) {
            store.append(step("stream", 0, "content"));
            store.append(step("stream", 1, "second"));
        }
        StoredEvent twice = new StoredEvent(3, "stream", 2, "tested", CLOCK.instant(), bytes("again"));
        for (String change : List.of(
                "insert into event values (3, 'stream', 2, 'tested', " + Checksums.micros(twice.at())
                        + ", cast('again' as blob), " + Checksums.of(twice) + ")",
                "insert into content select 3, id, " + Checksums.ofName("content", 3)
                        + ", sha256, key, sealed from content where number = 1")) {
            try (Connection connection = Sqlite.connect(directory.resolve("council.db"))) {
                Sqlite.execute(connection, change);
            }
            assertRefused(ErrorCode.STORE_DAMAGED, () -> open(directory));
            try (Connection connection = Sqlite.connect(directory.resolve("council.db"))) {
                Sqlite.execute(
                        connection,
                        List.of("delete from event where position = 3", "delete from content where number = 3"));
            }
        }
        open(directory).close();
    }

    @Test
    void an_ill_formed_id_is_never_another_ones() {
        try (Store store = open(directory)) {
            store.append(step("stream", 0, "a?"));
            assertThat(store.contents(List.of("a\ud800", "a?"))).containsOnlyKeys("a?");
        }
    }

    @Test
    void a_damaged_image_is_as_good_as_none() throws IOException {
        try (Store store = open(directory)) {
            store.append(step("stream", 0, "content"));
            saveSnapshot(store);
        }
        Path file = directory.resolve("names");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            try (Store store = open(directory)) {
                assertRefused(ErrorCode.CONTENTION, () -> store.append(step("stream", 0, "new")));
                assertRefused(ErrorCode.STATE_CONFLICT, () -> store.append(step("stream", 1, "content")));
            }
        }
    }

    @Test
    void a_table_of_many_names_gives_each_its_last_number_also_after_writing_and_reading() {
        NameTable table = new NameTable();
        for (int round = 1; round <= 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                table.put("name " + i, (long) i * round + 1);
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) table.size());
        table.write(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        NameTable read = new NameTable(bytes.flip());
        for (int i = 0; i < 20_000; i++) {
            assertThat(table.number("name " + i)).hasValue(2L * i + 1);
            assertThat(read.number("name " + i)).hasValue(2L * i + 1);
            assertThat(read.number("other " + i)).isEmpty();
        }
    }

    private static Store open(Path path) {
        return new SqliteStoreFactory().open(path, CLOCK);
    }

    private static void saveSnapshot(Store store) {
        Bytes state = bytes("state");
        store.saveSnapshot(new StoredSnapshot(store.head(), "test", PreparedStep.sha256(state), state));
    }

    private static Append step(String stream, long version, String id) {
        Content content = new Content(id, bytes(id), PreparedStep.sha256(bytes(id)));
        return new Append(
                Map.of(stream, version),
                List.of(new NewEvent(stream, "tested", bytes(id))),
                List.of(content),
                List.of());
    }

    /** What a crash at this moment leaves: all files, and the log that was not copied into the journal. */
    private static Path crashed(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (String name : List.of("council.db", "council.db-wal", "snapshot", "names")) {
            if (Files.exists(from.resolve(name))) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        }
        return to;
    }
}
