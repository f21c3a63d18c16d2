package org.renkei.core.ledger;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The fingerprints of the indicators that something names, each once. */
public final class Names {
    private final long[] sorted;

    private Names(long[] sorted) {
        this.sorted = sorted;
    }

    /** Takes over {@code sorted}, which nobody changes. */
    public static Names of(long[] sorted) {
        return new Names(sorted);
    }

    int size() {
        return sorted.length;
    }

    boolean has(long name) {
        return Arrays.binarySearch(sorted, name) >= 0;
    }

    /** Returns each, in a stable order. */
    public LongStream stream() {
        return Arrays.stream(sorted);
    }

    long at(int place) {
        return sorted[place];
    }
}
