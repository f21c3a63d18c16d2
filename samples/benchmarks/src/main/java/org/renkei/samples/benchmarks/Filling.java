package org.renkei.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.renkei.api.Council;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;

/** Fills a council with submissions, several threads at once, because many commits then share one write to the disk. */
final class Filling {
    private static final int AT_ONCE = 16;

    private Filling() {}

    /** Hands in {@code count} drafts, each under its number, and returns their receipts in that order. */
    static Receipt[] submit(Council provider, int count, IntFunction<SubmissionDraft> draft) throws Exception {
        Receipt[] receipts = new Receipt[count];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        receipts[number] = provider.submissions().submit(draft.apply(number), "event-" + number);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return receipts;
    }
}
