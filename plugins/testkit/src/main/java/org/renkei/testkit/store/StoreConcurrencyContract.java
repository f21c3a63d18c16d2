package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.store.Steps.all;
import static org.renkei.testkit.store.Steps.bringing;
import static org.renkei.testkit.store.Steps.bytes;
import static org.renkei.testkit.store.Steps.content;
import static org.renkei.testkit.store.Steps.event;
import static org.renkei.testkit.store.Steps.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;

/** Several threads at once: one total order, nothing behind a reader's back, one winner of each race. */
public interface StoreConcurrencyContract extends StoreFixture {
    @Test
    default void positions_are_dense_and_each_caller_learns_its_own() throws Exception {
        int steps = 50;
        try (Store store = open()) {
            List<List<Appended>> answers = together(8, writer -> {
                List<Appended> own = new ArrayList<>();
                for (int i = 0; i < steps; i++) {
                    own.add(store.append(step("w" + writer, 2L * i, writer + ":" + i, "second")));
                }
                return own;
            });
            List<StoredEvent> events = all(store);
            assertThat(events)
                    .extracting(StoredEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 16L * steps).boxed().toList());
            assertThat(new HashSet<>(events.stream().map(StoredEvent::at).toList()))
                    .hasSize(events.size());
            for (int writer = 0; writer < 8; writer++) {
                for (int i = 0; i < steps; i++) {
                    Appended own = answers.get(writer).get(i);
                    assertThat(events.get((int) own.first() - 1).payload()).isEqualTo(bytes(writer + ":" + i));
                    assertThat(own.last()).isEqualTo(own.first() + 1);
                    assertThat(events.get((int) own.last() - 1).at()).isEqualTo(own.at());
                }
            }
        }
    }

    @Test
    default void of_steps_that_expect_the_same_version_exactly_one_wins() throws Exception {
        try (Store store = open()) {
            store.append(step("governance", 0, "charter"));
            for (int round = 1; round <= 30; round++) {
                long version = round;
                List<Boolean> won = together(
                        8, writer -> stored(store, step("governance", version, "by " + writer), ErrorCode.CONTENTION));
                assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
                assertThat(store.head()).isEqualTo(1L + round);
            }
        }
    }

    @Test
    default void a_step_decided_on_old_rights_loses_against_the_change_of_rights() throws Exception {
        try (Store store = open()) {
            store.append(step("governance", 0, "charter"));
            for (int round = 1; round <= 30; round++) {
                long rights = round;
                together(8, writer -> {
                    Append decided = new Append(
                            Map.of("governance", rights, "s" + rights + "-" + writer, 0L),
                            List.of(event("s" + rights + "-" + writer, Long.toString(rights))),
                            List.of(),
                            List.of());
                    return stored(
                            store, writer == 0 ? step("governance", rights, "rights") : decided, ErrorCode.CONTENTION);
                });
            }
            long rights = 0;
            for (StoredEvent event : all(store)) {
                if (event.stream().equals("governance")) {
                    rights = event.version();
                } else {
                    assertThat(event.payload()).as("rights it was decided on").isEqualTo(bytes(Long.toString(rights)));
                }
            }
            assertThat(rights).isEqualTo(31);
        }
    }

    @Test
    default void of_steps_that_bring_the_same_content_id_exactly_one_wins() throws Exception {
        try (Store store = open()) {
            for (int round = 0; round < 20; round++) {
                String id = "c" + round;
                List<Boolean> won = together(
                        8,
                        writer -> stored(
                                store,
                                bringing(id + "-" + writer, 0, content(id, "by " + writer)),
                                ErrorCode.STATE_CONFLICT));
                assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
                assertThat(store.contents(List.of(id))).isEqualTo(Map.of(id, bytes("by " + won.indexOf(true))));
                assertThat(store.head()).isEqualTo(round + 1L);
            }
        }
    }

    @Test
    default void of_proposed_secrets_one_wins_and_all_receive_it() throws Exception {
        try (Store store = open()) {
            for (int round = 0; round < 20; round++) {
                String name = "secret " + round;
                List<Bytes> received = together(8, caller -> store.secret(name, bytes("by " + caller)));
                assertThat(received).containsOnly(store.secret(name, bytes("late")));
                assertThat(received.get(0)).isNotEqualTo(bytes("late"));
            }
        }
    }

    @Test
    default void a_reader_meets_every_event_once_in_order_while_others_write() throws Exception {
        int writers = 4;
        int steps = 100;
        AtomicInteger writing = new AtomicInteger(writers);
        try (Store store = open()) {
            List<List<StoredEvent>> seen = together(writers + 3, thread -> {
                if (thread >= writers) {
                    return follow(store, 1 + 20 * (thread - writers), writing);
                }
                for (int i = 0; i < steps; i++) {
                    String id = "c" + thread + "-" + i;
                    store.append(bringing("w" + thread, i, content(id, id)));
                }
                writing.decrementAndGet();
                return List.of();
            });
            List<StoredEvent> journal = all(store);
            assertThat(journal).hasSize(writers * steps);
            assertThat(seen.subList(writers, writers + 3)).containsOnly(journal);
        }
    }

    private static List<StoredEvent> follow(Store store, int page, AtomicInteger writing) {
        List<StoredEvent> seen = new ArrayList<>();
        boolean last = false;
        while (true) {
            long head = store.head();
            List<StoredEvent> next = store.read(seen.size(), page);
            for (StoredEvent event : next) {
                assertThat(event.position()).isEqualTo(seen.size() + 1L);
                seen.add(event);
            }
            assertThat(next.size() == page || seen.size() >= head)
                    .as("what head() counted can be read")
                    .isTrue();
            if (last && next.isEmpty()) {
                return seen;
            }
            last = writing.get() == 0;
        }
    }

    private static boolean stored(Store store, Append step, ErrorCode refusal) {
        try {
            store.append(step);
            return true;
        } catch (CouncilException e) {
            assertThat(e.code()).isEqualTo(refusal);
            return false;
        }
    }

    /** Runs {@code count} threads that start at the same moment, and returns what each made. */
    private static <T> List<T> together(int count, IntFunction<T> work)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return work.apply(index);
                }));
            }
            List<T> made = new ArrayList<>();
            for (Future<T> one : running) {
                made.add(one.get());
            }
            return made;
        } finally {
            threads.shutdownNow();
        }
    }
}
