package org.renkei.core.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which items give a number: the fingerprint of an indicator, or one of a text. Grows by one item at a time. */
final class NameTable {
    private static final int FIRST_SLOTS = 1 << 10;

    private long[] names = new long[FIRST_SLOTS];
    private int[] newest = new int[FIRST_SLOTS]; // of each name, its last entry plus one; 0 is an empty slot
    private int[] ordinals = new int[FIRST_SLOTS];
    private int[] before = new int[FIRST_SLOTS]; // the entry of the same name before this one, plus one
    private int known;
    private int entries;

    /** Notes that the item at {@code ordinal} gives each of {@code given}. */
    void add(long[] given, int ordinal) {
        for (long name : given) {
            if (entries == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, entries * 2);
                before = Arrays.copyOf(before, entries * 2);
            }
            if (known * 2 >= names.length) {
                grow();
            }
            int slot = slot(name);
            if (newest[slot] == 0) {
                names[slot] = name;
                known++;
            }
            ordinals[entries] = ordinal;
            before[entries] = newest[slot];
            newest[slot] = ++entries;
        }
    }

    /** Returns whether all items that give {@code name} are {@code such}; asks for each place, the newest first, until one is not. */
    boolean all(long name, IntPredicate such) {
        for (int entry = newest[slot(name)]; entry != 0; entry = before[entry - 1]) {
            if (!such.test(ordinals[entry - 1])) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        long[] oldNames = names;
        int[] oldNewest = newest;
        names = new long[oldNames.length * 2];
        newest = new int[oldNames.length * 2];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNewest[i] != 0) {
                int slot = slot(oldNames[i]);
                names[slot] = oldNames[i];
                newest[slot] = oldNewest[i];
            }
        }
    }

    /** A name is a keyed hash already; the small ones among many still differ in their low bits. */
    private int slot(long name) {
        int slot = (int) name & (names.length - 1);
        while (newest[slot] != 0 && names[slot] != name) {
            slot = slot + 1 & names.length - 1;
        }
        return slot;
    }
}
