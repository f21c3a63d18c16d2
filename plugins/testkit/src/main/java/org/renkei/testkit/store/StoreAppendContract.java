package org.renkei.testkit.store;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.store.Steps.all;
import static org.renkei.testkit.store.Steps.assertRefused;
import static org.renkei.testkit.store.Steps.content;
import static org.renkei.testkit.store.Steps.event;
import static org.renkei.testkit.store.Steps.step;
import static org.renkei.testkit.store.Steps.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.VersionConflictException;

/** Positions, versions, times, and that a step is stored whole or not at all. */
public interface StoreAppendContract extends StoreFixture {
    @Test
    default void a_new_store_is_empty() {
        try (Store store = open()) {
            assertThat(store.head()).isZero();
            assertThat(all(store)).isEmpty();
        }
    }

    @Test
    default void positions_and_versions_count_from_one_without_gaps() {
        try (Store store = open()) {
            Appended first = store.append(step("a", 0, "a1", "a2"));
            Appended second = store.append(step("b", 0, "b1"));
            Appended third = store.append(step("a", 2, "a3"));

            assertThat(List.of(first.first(), first.last())).containsExactly(1L, 2L);
            assertThat(List.of(second.first(), second.last())).containsExactly(3L, 3L);
            assertThat(third.first()).isEqualTo(4);
            assertThat(store.head()).isEqualTo(4);
            assertThat(all(store)).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L, 4L);
            assertThat(all(store)).extracting(StoredEvent::version).containsExactly(1L, 2L, 1L, 3L);
            assertThat(all(store)).extracting(StoredEvent::stream).containsExactly("a", "a", "b", "a");
            assertThat(texts(all(store))).containsExactly("a1", "a2", "b1", "a3");
            assertThat(all(store)).extracting(StoredEvent::type).containsOnly("tested");
        }
    }

    @Test
    default void one_step_may_write_to_several_streams() {
        try (Store store = open()) {
            store.append(new Append(
                    Map.of("a", 0L, "b", 0L),
                    List.of(event("a", "1"), event("b", "2"), event("a", "3")),
                    List.of(),
                    List.of()));
            assertThat(all(store)).extracting(StoredEvent::stream).containsExactly("a", "b", "a");
            assertThat(all(store)).extracting(StoredEvent::version).containsExactly(1L, 1L, 2L);
        }
    }

    @Test
    default void a_version_that_is_not_the_expected_one_is_a_conflict() {
        try (Store store = open()) {
            store.append(step("a", 0, "a1"));
            for (long wrong : new long[] {0, 2, -1, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> store.append(step("a", wrong, "late")))
                        .isInstanceOf(VersionConflictException.class);
            }
            assertThatThrownBy(() -> store.append(step("new", 1, "early")))
                    .isInstanceOf(VersionConflictException.class);
            assertThat(texts(all(store))).containsExactly("a1");
            assertThat(store.append(step("a", 1, "a2")).first()).isEqualTo(2);
        }
    }

    @Test
    default void a_stream_that_was_only_read_must_not_have_moved_either() {
        try (Store store = open()) {
            store.append(step("governance", 0, "rights"));
            Append decidedBefore =
                    new Append(Map.of("governance", 1L, "a", 0L), List.of(event("a", "1")), List.of(), List.of());
            store.append(step("governance", 1, "rights taken away"));

            assertThatThrownBy(() -> store.append(decidedBefore)).isInstanceOf(VersionConflictException.class);

            store.append(new Append(
                    Map.of("governance", 2L, "a", 0L, "never", 0L), List.of(event("a", "1")), List.of(), List.of()));
            assertThat(texts(all(store))).containsExactly("rights", "rights taken away", "1");
            assertThat(store.append(step("governance", 2, "still version 2")).last())
                    .isEqualTo(4);
        }
    }

    @Test
    default void a_refused_step_leaves_nothing_behind() {
        try (Store store = open()) {
            store.append(step("a", 0, "a1"));
            assertThatThrownBy(() -> store.append(new Append(
                            Map.of("b", 0L, "a", 0L),
                            List.of(event("b", "b1"), event("a", "late")),
                            List.of(content("c", "text")),
                            List.of())))
                    .isInstanceOf(VersionConflictException.class);

            assertThat(store.head()).isEqualTo(1);
            assertThat(store.contents(List.of("c"))).isEmpty();
            store.append(
                    new Append(Map.of("b", 0L), List.of(event("b", "b1")), List.of(content("c", "text")), List.of()));
            assertThat(store.contents(List.of("c"))).hasSize(1);
        }
    }

    @Test
    default void time_is_strictly_later_for_each_event_when_the_clock_stands_still() {
        try (Store store = open(() -> NOON.plusNanos(1_999))) {
            Appended appended = store.append(step("a", 0, "1", "2", "3"));
            Instant first = NOON.plus(1, MICROS);
            assertThat(all(store))
                    .extracting(StoredEvent::at)
                    .containsExactly(first, first.plus(1, MICROS), first.plus(2, MICROS));
            assertThat(appended.at()).isEqualTo(first.plus(2, MICROS));
            assertThat(store.append(step("a", 3, "4")).at()).isEqualTo(first.plus(3, MICROS));
        }
    }

    @Test
    default void time_goes_on_when_the_clock_steps_back_and_follows_it_again_later() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        try (Store store = open(now::get)) {
            store.append(step("a", 0, "1"));
            now.set(NOON.minus(3, DAYS));
            assertThat(store.append(step("a", 1, "2")).at()).isEqualTo(NOON.plus(1, MICROS));
            now.set(NOON.plus(355, DAYS));
            assertThat(store.append(step("a", 2, "3")).at()).isEqualTo(NOON.plus(355, DAYS));
        }
    }

    @Test
    default void a_refused_step_does_not_use_up_a_position_or_a_time() {
        try (Store store = open()) {
            store.append(step("a", 0, "1"));
            assertThatThrownBy(() -> store.append(step("a", 7, "no"))).isInstanceOf(VersionConflictException.class);
            Appended next = store.append(step("a", 1, "2"));
            assertThat(next.first()).isEqualTo(2);
            assertThat(next.at()).isEqualTo(NOON.plus(1, MICROS));
        }
    }

    @Test
    default void content_ids_are_checked_after_versions_so_that_a_repeated_step_is_told_to_decide_again() {
        try (Store store = open()) {
            Append step = Steps.bringing("a", 0, content("c", "text"));
            store.append(step);
            assertThatThrownBy(() -> store.append(step)).isInstanceOf(VersionConflictException.class);
            assertRefused(ErrorCode.STATE_CONFLICT, () -> store.append(Steps.bringing("a", 1, content("c", "other"))));
        }
    }
}
