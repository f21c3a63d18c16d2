package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.assertRefused;
import static org.renkei.plugin.store.Steps.bringing;
import static org.renkei.plugin.store.Steps.bytes;
import static org.renkei.plugin.store.Steps.purging;
import static org.renkei.plugin.store.Steps.random;
import static org.renkei.plugin.store.Steps.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoreFactory;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredReading;

class DamageTest {
    private static final int STEPS = 60;
    private static final List<String> IDS =
            IntStream.range(0, STEPS).mapToObj(i -> "c" + i).toList();

    private static List<StoredEvent> events = List.of();
    private static Map<String, Bytes> contents = Map.of();
    private static List<StoredReading> readings = List.of();
    private static byte[] whole = new byte[0];
    private static byte[] wholeBackup = new byte[0];

    private final StoreFactory factory = new SqliteStoreFactory();

    @TempDir
    Path directory;

    @BeforeAll
    static void fill_a_store(@TempDir Path filled) throws IOException {
        try (Store store = new SqliteStoreFactory().open(filled, CLOCK)) {
            for (int i = 0; i < STEPS; i++) {
                store.append(bringing(i, "c" + i, random(i, 100 + 97 * i)));
            }
            store.append(purging(STEPS, "c7"));
            store.secret("key", bytes("a secret of some length"));
            for (int i = 1; i <= 3; i++) {
                Bytes entry = bytes("reading " + i);
                store.readingLog().append(List.of(new NewReading("reader", i, i, entry, PreparedStep.sha256(entry))));
            }
            readings = store.readingLog().read(0, 10);
            events = store.read(0, 1_000);
            contents = store.contents(IDS);
            store.backup(filled.resolve("backup"));
        }
        whole = Files.readAllBytes(filled.resolve("council.db"));
        wholeBackup = Files.readAllBytes(filled.resolve("backup"));
    }

    @BeforeEach
    void copy_it() throws IOException {
        Files.write(file(), whole);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void flipped_bytes_are_noticed_or_harmless_and_never_wrong_data(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] flipped = whole.clone();
        int flips = seed % 2 == 0 ? 2 : 1;
        for (int i = 0; i < flips; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file(), flipped);
        assertRightOrDamaged(factory);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rows_are_right_or_refused_even_where_the_structure_is_not_checked(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(1_000 + seed);
        byte[] flipped = whole.clone();
        flipped[100 + random.nextInt(flipped.length - 100)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file(), flipped);
        Settings unchecked = Settings.standard().checkWholeUpTo(0);
        try (Store store = SqliteStore.open(directory, CLOCK, unchecked, StoreObserver.noop())) {
            assertThat(store.read(0, 1_000)).isEqualTo(events);
            for (String id : contents.keySet()) {
                assertThat(contents).containsAllEntriesOf(store.contents(List.of(id)));
            }
        } catch (CouncilException e) {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(ErrorCode.STORE_DAMAGED);
        }
    }

    @Test
    void every_byte_of_the_header_may_be_flipped() throws IOException {
        for (int i = 0; i < 100; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(file(), flipped);
            assertRightOrDamaged(factory);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 99, 100, 4_095, 4_096, 8_192, 20_000, -4_096, -1})
    void a_file_that_lost_its_end_is_noticed(int length) throws IOException {
        byte[] cut = new byte[length < 0 ? whole.length + length : length];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        Files.write(file(), cut);
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(directory, CLOCK));
        assertThat(Arrays.equals(Files.readAllBytes(file()), cut))
                .as("left as it was")
                .isTrue();
    }

    @Test
    void what_is_no_store_is_refused_and_left_alone() throws IOException, SQLException {
        Files.writeString(file(), "This is a diary, not a database. ".repeat(1_000));
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(directory, CLOCK));
        Files.delete(file());
        change("create table diary (day text)");
        byte[] other = Files.readAllBytes(file());
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(directory, CLOCK));
        assertThat(Arrays.equals(Files.readAllBytes(file()), other)).isTrue();
    }

    @Test
    void a_lost_file_is_not_replaced_by_an_empty_store_while_its_log_is_there() throws IOException {
        Files.writeString(directory.resolve("council.db-wal"), "log");
        Files.delete(file());
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(directory, CLOCK));
    }

    @Test
    void a_link_in_place_of_the_file_is_not_followed() throws IOException {
        Path elsewhere = Files.move(file(), directory.resolve("elsewhere"));
        Files.createSymbolicLink(file(), elsewhere);
        assertRefused(ErrorCode.STORE_FAILED, () -> factory.open(directory, CLOCK));
    }

    @Test
    void a_newer_format_and_an_altered_script_are_refused() throws SQLException {
        change("insert into format values (3, '0003-future.sql', 'abc')");
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(directory, CLOCK));
        change("delete from format where version = 3");
        factory.open(directory, CLOCK).close();
        change("update format set sha256 = 'abc'");
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(directory, CLOCK));
    }

    @Test
    void a_store_without_a_log_of_reading_gets_one_when_it_is_opened() throws SQLException {
        change("drop table reading");
        change("delete from format where version = 2");
        try (Store store = factory.open(directory, CLOCK)) {
            assertThat(store.read(0, 1_000)).isEqualTo(events);
            assertThat(store.readingLog().last()).isEmpty();
            store.readingLog().append(List.of(readings.get(0).reading()));
            assertThat(store.readingLog().read(0, 10)).containsExactly(readings.get(0));
        }
    }

    @Test
    void rows_that_somebody_changed_removed_or_swapped_are_noticed() throws IOException, SQLException {
        List<String> changes = List.of(
                "update event set payload = x'00' where position = 5",
                "update event set type = 'other' where position = 5",
                "update event set stream = 't' where position = 5",
                "update event set at = at + 1 where position = 5",
                "update event set version = 500 where position = 5",
                "delete from event where position = 5",
                "delete from event where position = " + (STEPS + 1),
                "delete from event where position = 1",
                "insert into event select 1000, stream, 1000, type, at, payload, checksum from event where position = 3",
                "update content set sealed = x'0000' where id = 'c5'",
                "update content set key = zeroblob(32) where id = 'c5'",
                "update content set sha256 = zeroblob(32) where id = 'c5'",
                "update content set key = null where id = 'c5'",
                "update content set (key, sealed) = (select key, sealed from content where id = 'c6') where id = 'c5'",
                "update content set id = 'c99' where id = 'c5'",
                "update content set id = 'c99' where id = 'c59'",
                "update secret set bytes = x'00'",
                "update reading set payload = x'00' where number = 2",
                "update reading set chain = zeroblob(32) where number = 2",
                "update reading set reader = 'other' where number = 2",
                "update reading set low = 0 where number = 2",
                "update reading set high = 9999 where number = 2",
                "delete from reading where number = 2",
                "update head set position = position + 1",
                "delete from head");
        for (String change : changes) {
            Files.write(file(), whole);
            change(change);
            List<ErrorCode> found = refusals(factory);
            assertThat(found).as(change).isNotEmpty().containsOnly(ErrorCode.STORE_DAMAGED);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_backup_with_flipped_bytes_is_refused_or_restores_what_it_held(long seed) throws IOException {
        Path backup = directory.resolve("backup");
        Path restored = directory.resolve("restored");
        byte[] copy = wholeBackup.clone();
        SplittableRandom random = new SplittableRandom(seed);
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(backup, copy);
        try {
            factory.restore(backup, restored);
            try (Store store = factory.open(restored, CLOCK)) {
                assertThat(store.read(0, 1_000)).isEqualTo(events);
                assertThat(store.contents(IDS)).isEqualTo(contents);
            }
        } catch (CouncilException e) {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(ErrorCode.STORE_DAMAGED);
            assertThat(restored).doesNotExist();
        }
    }

    @Test
    void a_damaged_snapshot_is_as_good_as_none() throws IOException {
        try (Store store = factory.open(directory, CLOCK)) {
            assertThat(store.snapshot()).isEmpty();
            for (String content : List.of("", "x", "a snapshot from somewhere else, longer than the header")) {
                Files.writeString(directory.resolve("snapshot"), content);
                assertThat(store.snapshot()).isEmpty();
            }
        }
    }

    private void assertRightOrDamaged(StoreFactory opening) {
        try (Store store = opening.open(directory, CLOCK)) {
            assertThat(store.read(0, 1_000)).isEqualTo(events);
            assertThat(store.contents(IDS)).isEqualTo(contents);
            assertThat(store.readingLog().read(0, 10)).isEqualTo(readings);
            assertThat(store.secret("key", bytes("other"))).isEqualTo(bytes("a secret of some length"));
            assertThat(store.append(step(STEPS + 1, "goes on")).first()).isEqualTo(STEPS + 2);
        } catch (CouncilException e) {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(ErrorCode.STORE_DAMAGED);
        }
    }

    /** What the store refuses, one thing after the other; anything it gives out has to be right. */
    private List<ErrorCode> refusals(StoreFactory opening) {
        List<ErrorCode> refused = new ArrayList<>();
        try (Store store = opening.open(directory, CLOCK)) {
            List<Runnable> reads = List.of(
                    () -> assertThat(store.read(0, 1_000)).isEqualTo(events),
                    () -> assertThat(store.contents(IDS)).isEqualTo(contents),
                    () -> assertThat(store.readingLog().read(0, 10)).isEqualTo(readings),
                    () -> assertThat(store.secret("key", bytes("other"))).isEqualTo(bytes("a secret of some length")));
            for (Runnable read : reads) {
                try {
                    read.run();
                } catch (CouncilException e) {
                    refused.add(e.code());
                }
            }
        } catch (CouncilException e) {
            refused.add(e.code());
        }
        return refused;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Sqlite.execute(connection, sql);
        }
    }

    private Path file() {
        return directory.resolve("council.db");
    }
}
