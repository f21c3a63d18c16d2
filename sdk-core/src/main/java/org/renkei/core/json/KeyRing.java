package org.renkei.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * The keys of the objects that are open, to find one that stands twice. An object of n keys costs n log n however its keys
 * were chosen: hashes depend on a number of this process, and equal hashes lead to a sort of the keys themselves.
 */
final class KeyRing {
    private static final long SEED = new SplittableRandom().nextLong() | 1;
    /** Up to here comparing each with each is quicker than sorting. */
    private static final int FEW = 12;

    private final Tape tape;
    private int[] nodes = new int[32];
    private long[] hashes = new long[32];
    private int size;

    KeyRing(Tape tape) {
        this.tape = tape;
    }

    void add(int node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        nodes[size] = node;
        hashes[size++] = hash(node);
    }

    /** Forgets the last {@code count} keys; returns the node of one that stood before among them, or -1. */
    int close(int count) {
        int from = size - count;
        boolean suspicious = count <= FEW ? fewShareHash(from) : manyShareHash(from);
        int twice = suspicious ? repeated(from) : -1;
        size = from;
        return twice;
    }

    private boolean fewShareHash(int from) {
        for (int i = from + 1; i < size; i++) {
            for (int j = from; j < i; j++) {
                if (hashes[i] == hashes[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean manyShareHash(int from) {
        long[] sorted = Arrays.copyOfRange(hashes, from, size);
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private int repeated(int from) {
        record Key(String text, int node) {}
        Key[] sorted = new Key[size - from];
        for (int i = from; i < size; i++) {
            sorted[i - from] = new Key(tape.text(nodes[i]), nodes[i]);
        }
        Arrays.sort(sorted, Comparator.comparing(Key::text).thenComparingInt(Key::node));
        int twice = -1;
        for (int i = 1; i < sorted.length; i++) {
            boolean same = sorted[i].text().equals(sorted[i - 1].text());
            if (same && (twice < 0 || sorted[i].node() < twice)) {
                twice = sorted[i].node();
            }
        }
        return twice;
    }

    private long hash(int node) {
        if (tape.has(node, Tape.ESCAPED)) {
            byte[] text = tape.text(node).getBytes(StandardCharsets.UTF_8);
            return hash(text, 0, text.length);
        }
        return hash(tape.bytes, tape.start(node), tape.end(node));
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * SEED;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
