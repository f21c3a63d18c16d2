package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.store.Steps.assertRefused;
import static org.renkei.testkit.store.Steps.bringing;
import static org.renkei.testkit.store.Steps.bytes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredReading;

/** The log of reading, beside the journal. */
public interface ReadingLogContract extends StoreFixture {
    @Test
    default void readings_get_dense_numbers_and_come_back_as_they_were() {
        try (Store store = open()) {
            ReadingLog log = store.readingLog();
            assertThat(log.last()).isEmpty();
            assertThat(log.read(0, 10)).isEmpty();
            List<NewReading> all = List.of(
                    reading("handler-1\ttool", 0, 4, "a"),
                    reading("handler-2\ttool", 2, 2, ""),
                    reading("担当者\t機器", 7, Long.MAX_VALUE, "c"));
            log.append(all.subList(0, 2));
            log.append(all.subList(2, 3));
            assertThat(log.read(0, 10))
                    .containsExactly(
                            new StoredReading(1, all.get(0)),
                            new StoredReading(2, all.get(1)),
                            new StoredReading(3, all.get(2)));
            assertThat(log.read(1, 1)).containsExactly(new StoredReading(2, all.get(1)));
            assertThat(log.read(3, 1)).isEmpty();
            assertThat(log.last()).contains(new StoredReading(3, all.get(2)));
            assertThat(store.head()).isZero();
        }
    }

    @Test
    default void what_covers_a_place_is_found_by_reader() {
        try (Store store = open()) {
            ReadingLog log = store.readingLog();
            log.append(List.of(
                    reading("a", 0, 9, "1"),
                    reading("b", 0, 99, "2"),
                    reading("a", 5, 5, "3"),
                    reading("a", 8, 20, "4")));
            assertThat(payloads(log.of("a", 5))).containsExactly("1", "3");
            assertThat(payloads(log.of("a", 9))).containsExactly("1", "4");
            assertThat(payloads(log.of("a", 20))).containsExactly("4");
            assertThat(log.of("a", 21)).isEmpty();
            assertThat(log.of("nobody", 5)).isEmpty();
            assertThat(log.readers()).containsExactly("a", "b");
        }
    }

    @Test
    default void readings_and_steps_do_not_touch_each_other() {
        try (Store store = open()) {
            store.append(bringing("s", 0));
            store.readingLog().append(List.of(reading("a", 0, 0, "1")));
            store.append(bringing("s", 1));
            assertThat(store.head()).isEqualTo(2);
            assertThat(store.readingLog().read(0, 10)).hasSize(1);
        }
    }

    @Test
    default void what_was_recorded_is_there_after_reopening() {
        needs(StoreCapability.REOPEN);
        try (Store store = open()) {
            store.readingLog().append(List.of(reading("a", 0, 3, "1")));
        }
        try (Store store = open()) {
            store.readingLog().append(List.of(reading("a", 4, 4, "2")));
            assertThat(payloads(store.readingLog().read(0, 10))).containsExactly("1", "2");
        }
    }

    @Test
    default void a_backup_holds_it() {
        needs(StoreCapability.BACKUP);
        Path backup = scratch().resolve("backup");
        try (Store store = open()) {
            store.append(bringing("s", 0));
            store.readingLog().append(List.of(reading("a", 0, 3, "1")));
            store.backup(backup);
        }
        try (Store store = restored(backup)) {
            assertThat(payloads(store.readingLog().read(0, 10))).containsExactly("1");
        }
    }

    @Test
    default void many_threads_lose_nothing() throws InterruptedException {
        try (Store store = open()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String reader = "reader-" + i;
                threads.add(new Thread(() -> {
                    for (int n = 0; n < 50; n++) {
                        store.readingLog().append(List.of(reading(reader, n, n, reader + n)));
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            List<StoredReading> all = store.readingLog().read(0, 1_000);
            Set<String> different = new TreeSet<>(payloads(all));
            assertThat(all).hasSize(400);
            assertThat(different).hasSize(400);
            assertThat(store.readingLog().of("reader-3", 17)).hasSize(1);
        }
    }

    @Test
    default void nothing_is_recorded_or_read_after_closing() {
        Store store = open();
        ReadingLog log = store.readingLog();
        store.close();
        assertRefused(ErrorCode.CLOSED, () -> log.append(List.of(reading("a", 0, 0, "1"))));
        assertRefused(ErrorCode.CLOSED, () -> log.read(0, 1));
        assertRefused(ErrorCode.CLOSED, log::last);
    }

    @Test
    default void a_reading_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> reading("", 0, 0, "x")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reading("a", 2, 1, "x")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new NewReading("a", 0, 0, bytes("x"), bytes("short")))
                .isInstanceOf(InvalidInputException.class);
    }

    private static NewReading reading(String reader, long low, long high, String payload) {
        return new NewReading(reader, low, high, bytes(payload), Steps.sha256(bytes(payload)));
    }

    private static List<String> payloads(List<StoredReading> readings) {
        return readings.stream()
                .map(stored -> new String(stored.reading().payload().array(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
