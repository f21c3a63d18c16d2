package org.renkei.core.engine;

import java.util.Arrays;

/** Which item changed at which position, in the order of the journal: 12 bytes a change. */
final class ChangeLog {
    private long[] positions = new long[1024];
    private int[] ordinals = new int[1024];
    private int size;

    void add(long position, int ordinal) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            ordinals = Arrays.copyOf(ordinals, size * 2);
        }
        positions[size] = position;
        ordinals[size] = ordinal;
        size++;
    }

    int size() {
        return size;
    }

    long position(int index) {
        return positions[index];
    }

    int ordinal(int index) {
        return ordinals[index];
    }

    /** Returns the index of the first change after {@code position}. */
    int firstAfter(long position) {
        int found = Arrays.binarySearch(positions, 0, size, position);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
