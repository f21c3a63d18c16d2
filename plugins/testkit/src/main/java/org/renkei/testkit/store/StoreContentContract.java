package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.store.Steps.all;
import static org.renkei.testkit.store.Steps.assertRefused;
import static org.renkei.testkit.store.Steps.bringing;
import static org.renkei.testkit.store.Steps.bytes;
import static org.renkei.testkit.store.Steps.content;
import static org.renkei.testkit.store.Steps.event;
import static org.renkei.testkit.store.Steps.purging;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.Store;

/** Contents outside the journal, their purge, and secrets. */
public interface StoreContentContract extends StoreFixture {
    @Test
    default void contents_come_back_by_id_and_unknown_ids_are_left_out() {
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c1", "one"), content("c2", "two"), content("empty", "")));
            assertThat(store.contents(List.of("c2", "unknown", "c1", "empty", "c2")))
                    .isEqualTo(Map.of("c1", bytes("one"), "c2", bytes("two"), "empty", bytes("")));
            assertThat(store.contents(List.of())).isEmpty();
        }
    }

    @Test
    default void a_content_whose_bytes_do_not_match_its_hash_is_refused() {
        try (Store store = open()) {
            Content wrong = new Content("c", bytes("one"), Steps.sha256(bytes("two")));
            assertRefused(ErrorCode.INVALID_INPUT, () -> store.append(bringing("a", 0, wrong)));
            assertThat(store.head()).isZero();
            assertThat(store.contents(List.of("c"))).isEmpty();
        }
    }

    @Test
    default void an_id_is_used_once() {
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c", "one")));
            assertRefused(ErrorCode.STATE_CONFLICT, () -> store.append(bringing("a", 1, content("c", "one"))));
            assertRefused(
                    ErrorCode.STATE_CONFLICT,
                    () -> store.append(bringing("a", 1, content("d", "one"), content("d", "two"))));
            assertThat(store.head()).isEqualTo(1);
            assertThat(store.contents(List.of("c", "d"))).isEqualTo(Map.of("c", bytes("one")));
        }
    }

    @Test
    default void a_purge_removes_the_bytes_in_its_step_and_keeps_the_id_used() {
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c", "one"), content("d", "two")));
            store.append(new Append(
                    Map.of("a", 1L), List.of(event("a", "purged")), List.of(content("e", "why")), List.of("c")));
            assertThat(store.contents(List.of("c", "d", "e"))).isEqualTo(Map.of("d", bytes("two"), "e", bytes("why")));
            assertThat(all(store)).hasSize(2);
            assertRefused(ErrorCode.STATE_CONFLICT, () -> store.append(bringing("a", 2, content("c", "one"))));
        }
    }

    @Test
    default void a_refused_step_purges_nothing() {
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c", "one")));
            assertRefused(ErrorCode.CONTENTION, () -> store.append(purging("a", 0, "c")));
            assertThat(store.contents(List.of("c"))).isEqualTo(Map.of("c", bytes("one")));
        }
    }

    @Test
    default void purging_again_or_something_unknown_changes_nothing() {
        try (Store store = open()) {
            store.append(bringing("a", 0, content("c", "one")));
            store.append(purging("a", 1, "c", "c"));
            store.append(purging("a", 2, "c", "unknown"));
            assertThat(store.contents(List.of("c", "unknown"))).isEmpty();
            store.append(bringing("a", 3, content("unknown", "now known")));
            assertThat(store.contents(List.of("unknown"))).hasSize(1);
        }
    }

    @Test
    default void the_first_secret_of_a_name_stays() {
        try (Store store = open()) {
            Bytes first = bytes("first");
            assertThat(store.secret("cursor key", first)).isEqualTo(first);
            assertThat(store.secret("cursor key", bytes("second"))).isEqualTo(first);
            assertThat(store.secret("another", bytes("third"))).isEqualTo(bytes("third"));
            assertThat(store.head()).isZero();
        }
    }

    @Test
    default void messages_never_hold_what_was_handed_in() {
        try (Store store = open()) {
            String canary = "canary-KanaryDenryoku-カナリア";
            store.append(bringing("a", 0, content(canary, canary)));
            List<Append> refused = List.of(
                    bringing("a", 1, content(canary, canary)),
                    bringing(canary, 3, content("c", canary)),
                    bringing("a", 1, new Content(canary, bytes(canary), bytes("0123456789abcdef0123456789abcdef"))));
            for (Append step : refused) {
                try {
                    store.append(step);
                    throw new AssertionError("the step is refused");
                } catch (CouncilException e) {
                    assertThat(e).message().doesNotContain("anary").doesNotContain("カナリア");
                }
            }
        }
    }
}
