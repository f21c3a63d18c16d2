package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each of many calls took, and how much heap is in use in the end. */
final class Latencies {
    private final List<Long> took = new ArrayList<>();

    void add(long nanos) {
        took.add(nanos);
    }

    /** Prints the median, the 99th percentile and the heap; as one JSON object on one line if {@code json}. */
    void print(String benchmark, boolean json, PrintStream out) {
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        String more = String.format(
                Locale.ROOT,
                "\"p50Micros\":%d,\"p99Micros\":%d,\"heapMiB\":%d",
                sorted[sorted.length / 2] / 1_000,
                sorted[sorted.length * 99 / 100] / 1_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        out.println(
                json
                        ? "{\"benchmark\":\"" + benchmark + "\"," + more + "}"
                        : more.replace("\"", "").replace(",", ", "));
    }
}
