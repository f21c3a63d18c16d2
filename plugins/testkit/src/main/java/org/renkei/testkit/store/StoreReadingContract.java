package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.store.Steps.all;
import static org.renkei.testkit.store.Steps.assertRefused;
import static org.renkei.testkit.store.Steps.bringing;
import static org.renkei.testkit.store.Steps.bytes;
import static org.renkei.testkit.store.Steps.content;
import static org.renkei.testkit.store.Steps.step;
import static org.renkei.testkit.store.Steps.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

/** Reading the journal, odd bytes and names, and the snapshot. */
public interface StoreReadingContract extends StoreFixture {
    @Test
    default void reading_goes_on_after_a_position_and_ends_empty() {
        try (Store store = open()) {
            store.append(step("a", 0, "1", "2", "3"));
            store.append(step("b", 0, "4", "5"));
            assertThat(texts(store.read(0, 2))).containsExactly("1", "2");
            assertThat(texts(store.read(2, 2))).containsExactly("3", "4");
            assertThat(texts(store.read(4, 2))).containsExactly("5");
            assertThat(store.read(5, 2)).isEmpty();
            assertThat(store.read(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        }
    }

    @Test
    default void numbers_out_of_range_are_refused() {
        try (Store store = open()) {
            assertRefused(ErrorCode.INVALID_INPUT, () -> store.read(-1, 1));
            assertRefused(ErrorCode.INVALID_INPUT, () -> store.read(0, 0));
        }
    }

    @Test
    default void many_events_come_back_in_order_by_pages_of_any_size() {
        try (Store store = open()) {
            for (int i = 0; i < 100; i++) {
                store.append(step("s" + i % 7, i / 7, "event " + i));
            }
            for (int page : new int[] {1, 7, 99, 100, 101}) {
                List<StoredEvent> read = new ArrayList<>();
                for (List<StoredEvent> next = store.read(0, page);
                        !next.isEmpty();
                        next = store.read(read.size(), page)) {
                    read.addAll(next);
                }
                assertThat(read).isEqualTo(all(store)).hasSize(100);
            }
        }
    }

    @Test
    default void any_bytes_and_any_letters_come_back_as_they_were() {
        Bytes everyByte = Bytes.of(randomBytes(7, 70_000));
        String stream = "電力/重要インフラ/😀 e\u0301 \u00e9 'quoted' \"% _ \\";
        try (Store store = open()) {
            store.append(new Append(
                    Map.of(stream, 0L, stream + " ", 0L),
                    List.of(new NewEvent(stream, "型", everyByte), new NewEvent(stream + " ", "type", bytes(""))),
                    List.of(content("内容😀", everyByte)),
                    List.of()));
            List<StoredEvent> events = all(store);
            assertThat(events).extracting(StoredEvent::stream).containsExactly(stream, stream + " ");
            assertThat(events).extracting(StoredEvent::type).containsExactly("型", "type");
            assertThat(events).extracting(StoredEvent::payload).containsExactly(everyByte, bytes(""));
            assertThat(store.contents(List.of("内容😀"))).isEqualTo(Map.of("内容😀", everyByte));
        }
    }

    @Test
    default void names_are_compared_exactly() {
        try (Store store = open()) {
            store.append(bringing("Stream", 0, content("Content", "C")));
            store.append(bringing("stream", 0, content("content", "c")));
            store.append(bringing("e\u0301", 0, content("e\u0301", "decomposed")));
            store.append(bringing("\u00e9", 0, content("\u00e9", "composed")));
            assertThat(store.contents(List.of("content", "\u00e9")))
                    .isEqualTo(Map.of("content", bytes("c"), "\u00e9", bytes("composed")));
            store.secret("Key", bytes("K"));
            assertThat(store.secret("key", bytes("k"))).isEqualTo(bytes("k"));
        }
    }

    @Test
    default void payloads_and_contents_of_megabytes_come_back_whole() {
        Bytes payload = Bytes.of(randomBytes(1, 3_000_001));
        Bytes bytes = Bytes.of(randomBytes(2, 6_000_001));
        try (Store store = open()) {
            store.append(new Append(
                    Map.of("a", 0L),
                    List.of(new NewEvent("a", "big", payload)),
                    List.of(content("big", bytes)),
                    List.of()));
            assertThat(store.read(0, 1).get(0).payload().equals(payload)).isTrue();
            assertThat(store.contents(List.of("big")).get("big")).isEqualTo(bytes);
        }
    }

    @Test
    default void the_last_snapshot_replaces_the_one_before() {
        try (Store store = open()) {
            store.append(step("a", 0, "1", "2"));
            assertThat(store.snapshot()).isEmpty();
            store.saveSnapshot(snapshot(1, "state one"));
            StoredSnapshot second = snapshot(2, "state two");
            store.saveSnapshot(second);
            assertThat(store.snapshot()).contains(second);
        }
    }

    @Test
    default void a_snapshot_that_cannot_be_right_is_ignored() {
        try (Store store = open()) {
            store.append(step("a", 0, "1"));
            store.saveSnapshot(snapshot(2, "from a future that this journal does not have"));
            assertThat(store.snapshot()).isEmpty();
            store.saveSnapshot(new StoredSnapshot(1, "v1", Steps.sha256(bytes("other")), bytes("state")));
            assertThat(store.snapshot()).isEmpty();
        }
    }

    private static StoredSnapshot snapshot(long position, String state) {
        return new StoredSnapshot(position, "v1", Steps.sha256(bytes(state)), bytes(state));
    }

    private static byte[] randomBytes(long seed, int length) {
        byte[] bytes = new byte[length];
        SplittableRandom random = new SplittableRandom(seed);
        random.nextBytes(bytes);
        return bytes;
    }
}
