package org.renkei.plugin.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.OptionalLong;

/**
 * Names and the number that each stands for, in memory: 16 bytes a name, of which 88 bits are a fingerprint. Among a
 * hundred million names two share one with a probability below one in ten billion.
 *
 * <p><b>Threads:</b> safe.
 */
final class NameTable {
    /** Greater numbers do not fit beside the fingerprint: a trillion. */
    private static final int NUMBER_BITS = 40;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int SMALLEST = 1 << 10;
    private static final long LONGEST = 1L << 30;

    private final MessageDigest sha256 = PreparedStep.sha256();
    /** Pairs: 64 bits of the fingerprint, then the other bits and the number. The second of an empty pair is 0. */
    private long[] pairs;

    private int used;

    NameTable() {
        this.pairs = new long[2 * SMALLEST];
    }

    /** Reads what {@link #write} wrote. */
    NameTable(ByteBuffer from) {
        int names = from.getInt();
        this.pairs = new long[length(names)];
        for (int i = 0; i < names; i++) {
            set(from.getLong(), from.getLong());
        }
    }

    synchronized OptionalLong number(String name) {
        long[] wanted = pair(name, 0);
        long found = pairs[place(wanted[0], wanted[1]) + 1];
        return found == 0 ? OptionalLong.empty() : OptionalLong.of(found & NUMBER);
    }

    /** Lets {@code name} stand for {@code number}, which is at least 1; returns what it stood for before, or 0. */
    synchronized long put(String name, long number) {
        if (number < 1 || number > NUMBER) {
            throw new IllegalArgumentException("a number between 1 and " + NUMBER + " is needed");
        }
        reserve(1);
        long[] pair = pair(name, number);
        return set(pair[0], pair[1]) & NUMBER;
    }

    /** Makes room for so many more names, so that adding them needs no memory. */
    synchronized void reserve(int more) {
        int length = length((long) used + more);
        if (length > pairs.length) {
            long[] before = pairs;
            pairs = new long[length];
            used = 0;
            for (int i = 0; i < before.length; i += 2) {
                if (before[i + 1] != 0) {
                    set(before[i], before[i + 1]);
                }
            }
        }
    }

    /** Returns how many bytes {@link #write} writes. */
    synchronized long size() {
        return Integer.BYTES + used * 2L * Long.BYTES;
    }

    synchronized void write(ByteBuffer to) {
        to.putInt(used);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != 0) {
                to.putLong(pairs[i]).putLong(pairs[i + 1]);
            }
        }
    }

    /** Returns the second of the pair that stood there before. */
    private long set(long first, long second) {
        int place = place(first, second);
        long before = pairs[place + 1];
        used += before == 0 ? 1 : 0;
        pairs[place] = first;
        pairs[place + 1] = second;
        return before;
    }

    /** Returns where that fingerprint stands, or the empty place where it would. */
    private int place(long first, long second) {
        int place = (int) first & (pairs.length - 2);
        while (pairs[place + 1] != 0 && (pairs[place] != first || (pairs[place + 1] ^ second) >>> NUMBER_BITS != 0)) {
            place = (place + 2) & (pairs.length - 2);
        }
        return place;
    }

    private long[] pair(String name, long number) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new long[] {hash.getLong(), (hash.getLong() & ~NUMBER) | number};
    }

    /** Returns how long the array must be for so many names, so that a third of it stays empty. */
    private static int length(long names) {
        long least = Math.max(SMALLEST, names + names / 2);
        long length = 4 * Long.highestOneBit(least - 1);
        if (length > LONGEST) {
            throw new IllegalStateException("the store holds more names than this version can: at most 350 million");
        }
        return (int) length;
    }
}
