package org.renkei.plugin.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds indicators by a whole token: open addressing over 64-bit hashes, then the text itself, so that two tokens with one hash
 * are never taken for each other. <b>Threads:</b> it is filled by one thread and read by many.
 */
final class TokenTable {
    /** A token of host characters: domain, IPv4 address, vulnerability. */
    static final int HOST = 1;

    /** A run of letters and digits: the hash of a file. */
    static final int DIGEST = 2;

    /** A mail address. */
    static final int MAIL = 3;

    /** A URL in canonical form, compared with its case. */
    static final int URL = 4;

    /** An IPv6 address in canonical form. */
    static final int IPV6 = 5;

    private static final List<Integer> NONE = List.of();

    private long[] hashes = new long[16];
    private Slot[] slots = new Slot[16];
    private int used;

    /** Lets {@code text} lead to the indicator with that number. */
    void add(int kind, String text, int indicator) {
        if (used * 2 >= slots.length) {
            grow();
        }
        long hash = Text.hash(kind, text, 0, text.length());
        int at = place(hash, kind, text, 0, text.length());
        if (slots[at] == null) {
            hashes[at] = hash;
            slots[at] = new Slot(kind, text, new ArrayList<>(1));
            used++;
        }
        slots[at].indicators.add(indicator);
    }

    /** Returns the numbers of the indicators that the region names. */
    List<Integer> find(int kind, String line, int start, int end) {
        int at = place(Text.hash(kind, line, start, end), kind, line, start, end);
        return slots[at] == null ? NONE : slots[at].indicators;
    }

    private int place(long hash, int kind, String line, int start, int end) {
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != null && !(hashes[at] == hash && slots[at].is(kind, line, start, end))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        Slot[] oldSlots = slots;
        hashes = new long[oldHashes.length * 2];
        slots = new Slot[oldSlots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != null) {
                int at = (int) oldHashes[i] & mask;
                while (slots[at] != null) {
                    at = (at + 1) & mask;
                }
                hashes[at] = oldHashes[i];
                slots[at] = oldSlots[i];
            }
        }
    }

    private record Slot(int kind, String text, List<Integer> indicators) {
        boolean is(int otherKind, String line, int start, int end) {
            return kind == otherKind
                    && text.length() == end - start
                    && text.regionMatches(kind != URL, 0, line, start, end - start);
        }
    }
}
