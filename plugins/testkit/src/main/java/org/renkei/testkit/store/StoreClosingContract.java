package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.store.Steps.all;
import static org.renkei.testkit.store.Steps.assertRefused;
import static org.renkei.testkit.store.Steps.bytes;
import static org.renkei.testkit.store.Steps.step;
import static org.renkei.testkit.store.Steps.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredSnapshot;

/** What happens at the end. */
public interface StoreClosingContract extends StoreFixture {
    @Test
    default void every_call_after_closing_says_so_and_closing_again_does_nothing() {
        Store store = open();
        store.append(step("a", 0, "1"));
        store.close();
        store.close();
        assertRefused(ErrorCode.CLOSED, store::head);
        assertRefused(ErrorCode.CLOSED, () -> store.append(step("a", 1, "2")));
        assertRefused(ErrorCode.CLOSED, () -> store.read(0, 1));
        assertRefused(ErrorCode.CLOSED, () -> store.contents(List.of("c")));
        assertRefused(ErrorCode.CLOSED, () -> store.secret("name", bytes("s")));
        assertRefused(ErrorCode.CLOSED, store::snapshot);
        assertRefused(
                ErrorCode.CLOSED,
                () -> store.saveSnapshot(new StoredSnapshot(1, "v1", Steps.sha256(bytes("s")), bytes("s"))));
        assertRefused(ErrorCode.CLOSED, () -> store.backup(scratch().resolve("copy")));
    }

    @Test
    default void an_interrupted_thread_gets_its_answer_and_stays_interrupted() {
        try (Store store = open()) {
            Thread.currentThread().interrupt();
            Appended appended = store.append(step("a", 0, "1"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(appended.first()).isEqualTo(1);
            assertThat(texts(all(store))).containsExactly("1");
        }
    }

    @Test
    default void closing_waits_for_steps_under_way_and_answers_each_caller() throws InterruptedException {
        Store store = open();
        List<Long> stored = Collections.synchronizedList(new ArrayList<>());
        List<ErrorCode> refused = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch busy = new CountDownLatch(4);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String stream = "s" + i;
            writers.add(new Thread(() -> {
                try {
                    for (long version = 0; ; version++) {
                        stored.add(store.append(step(stream, version, "event")).last());
                        busy.countDown();
                    }
                } catch (CouncilException e) {
                    refused.add(e.code());
                }
            }));
        }
        writers.forEach(Thread::start);
        busy.await();
        store.close();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(refused).hasSize(4).containsOnly(ErrorCode.CLOSED);
        assertThat(stored).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        if (!lacking().containsKey(StoreCapability.REOPEN)) {
            try (Store again = open()) {
                assertThat(again.head()).isEqualTo(stored.size());
            }
        }
    }
}
