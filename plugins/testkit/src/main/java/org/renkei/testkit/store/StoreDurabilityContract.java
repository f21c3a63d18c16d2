package org.renkei.testkit.store;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.store.Steps.all;
import static org.renkei.testkit.store.Steps.assertRefused;
import static org.renkei.testkit.store.Steps.bringing;
import static org.renkei.testkit.store.Steps.bytes;
import static org.renkei.testkit.store.Steps.content;
import static org.renkei.testkit.store.Steps.purging;
import static org.renkei.testkit.store.Steps.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.VersionConflictException;

/** Opening again, backups, and what a store without them says. */
public interface StoreDurabilityContract extends StoreFixture {
    @Test
    default void opened_again_it_holds_everything_and_goes_on() {
        needs(StoreCapability.REOPEN);
        List<StoredEvent> before;
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c", "one"), content("d", "two")));
            store.append(purging("a", 1, "d"));
            store.append(step("電力", 0, "1", "2"));
            store.secret("key", bytes("secret"));
            before = all(store);
        }
        try (Store store = open(InstantSource.fixed(NOON.minusSeconds(60)))) {
            assertThat(store.head()).isEqualTo(4);
            assertThat(all(store)).isEqualTo(before);
            assertThat(store.contents(List.of("c", "d"))).isEqualTo(Map.of("c", bytes("one")));
            assertThat(store.secret("key", bytes("other"))).isEqualTo(bytes("secret"));
            assertRefused(ErrorCode.STATE_CONFLICT, () -> store.append(bringing("b", 0, content("d", "two"))));
            assertThatThrownBy(() -> store.append(step("a", 0, "late"))).isInstanceOf(VersionConflictException.class);
            assertThat(store.append(step("電力", 2, "3")).first()).isEqualTo(5);
            assertThat(all(store).get(4).at()).isEqualTo(before.get(3).at().plus(1, MICROS));
        }
    }

    @Test
    default void a_restored_backup_holds_what_the_store_held() throws IOException {
        needs(StoreCapability.BACKUP);
        Path copy = scratch().resolve("copy");
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c", "one"), content("d", "two")));
            store.append(purging("a", 1, "d"));
            store.secret("key", bytes("secret"));
            store.backup(copy);
            store.append(step("a", 2, "after the backup"));
            try (Store restored = restored(copy)) {
                assertThat(all(restored)).isEqualTo(store.read(0, 2));
                assertThat(restored.contents(List.of("c", "d"))).isEqualTo(Map.of("c", bytes("one")));
                assertThat(restored.secret("key", bytes("other"))).isEqualTo(bytes("secret"));
                restored.append(step("a", 2, "another future"));
                assertRefused(ErrorCode.STATE_CONFLICT, () -> restored.append(bringing("b", 0, content("d", "two"))));
            }
            assertThat(store.head()).isEqualTo(3);
        }
        assertThat(filesIn(scratch())).containsExactly(copy);
    }

    @Test
    default void a_backup_while_writing_is_the_journal_up_to_some_position() throws InterruptedException {
        needs(StoreCapability.BACKUP);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<CouncilException> failure = new AtomicReference<>();
        Path copy = scratch().resolve("copy");
        try (Store store = open()) {
            store.append(bringing("s", 0, content("c0", "content 0")));
            Thread writer = new Thread(() -> {
                try {
                    for (long i = 1; !stop.get(); i++) {
                        store.append(bringing("s", i, content("c" + i, "content " + i)));
                    }
                } catch (CouncilException e) {
                    failure.set(e);
                }
            });
            writer.start();
            store.backup(copy);
            stop.set(true);
            writer.join();
            assertThat(failure.get()).isNull();
            try (Store restored = restored(copy)) {
                long head = restored.head();
                assertThat(head).isPositive().isLessThanOrEqualTo(store.head());
                assertThat(all(restored)).isEqualTo(store.read(0, (int) head));
                List<String> ids =
                        LongStream.range(0, store.head()).mapToObj(i -> "c" + i).toList();
                assertThat(restored.contents(ids)).isEqualTo(store.contents(ids.subList(0, (int) head)));
            }
        }
    }

    @Test
    default void a_backup_overwrites_nothing() throws IOException {
        needs(StoreCapability.BACKUP);
        Path taken = Files.writeString(scratch().resolve("taken"), "something else");
        try (Store store = open()) {
            assertRefused(ErrorCode.STATE_CONFLICT, () -> store.backup(taken));
        }
        assertThat(taken).hasContent("something else");
        assertThat(filesIn(scratch())).containsExactly(taken);
    }

    @Test
    default void a_store_without_backups_says_so() {
        try (Store store = open()) {
            store.append(step("a", 0, "1"));
            Path copy = scratch().resolve("copy");
            if (lacking().containsKey(StoreCapability.BACKUP)) {
                assertRefused(ErrorCode.UNSUPPORTED, () -> store.backup(copy));
                assertThat(copy).doesNotExist();
            } else {
                store.backup(copy);
                assertThat(copy).isNotEmptyFile();
            }
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
