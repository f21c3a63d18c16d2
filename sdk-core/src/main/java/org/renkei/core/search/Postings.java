package org.renkei.core.search;

/**
 * Which documents have a key: for each of many ints, a list of document numbers that only grows. The newest number of a
 * list stands in an open-addressing table. The others are in blocks of the slab: each knows the block before it and the
 * number that its first difference counts from, and then holds differences, seven bits to a byte, the lowest first. A
 * list of one number has no block. Not for several threads.
 */
final class Postings {
    /** What a block begins with; the first of a list has no block before it. */
    static final int FIRST_HEADER = 4;

    static final int HEADER = 8;

    private static final int FIRST_SLOTS = 1 << 8;
    private static final int LARGEST = 1016;

    // A slot is four ints beside each other, because a look-up costs as much as the cache lines that it touches.
    private static final int SLOT = 4;
    private static final int NEWEST = 1; // plus one; 0 is an empty slot
    private static final int PLACE = 2; // how many blocks; in the lower bits, how many bytes of the last are used
    private static final int LAST = 3; // the address of the last block
    private static final int PLACE_SHIFT = 10;
    private static final int USED = (1 << PLACE_SHIFT) - 1;

    private final Slab slab;
    private int[] table = new int[FIRST_SLOTS * SLOT];
    private int mask = FIRST_SLOTS - 1;
    private int known;

    Postings(Slab slab) {
        this.slab = slab;
    }

    /** Notes that {@code document} has {@code key}; it is no smaller than any before. */
    void add(int key, int document) {
        int at = at(key);
        int newest = table[at + NEWEST];
        if (newest == document + 1) {
            return;
        }
        if (newest == 0) {
            at = open(key, at);
        } else {
            append(at, newest - 1, document - (newest - 1));
        }
        table[at + NEWEST] = document + 1;
    }

    /** Returns where the list of {@code key} is; negative if no document has it. */
    int find(int key) {
        int at = at(key);
        return table[at + NEWEST] == 0 ? -1 : at;
    }

    /** Returns a number that is the larger the more bytes the list at {@code at} has; not negative. */
    int weight(int at) {
        return table[at + PLACE] >>> 1;
    }

    /** Returns a reader of the list at {@code at}; it may be used until the next {@link #add}. */
    PostingCursor cursor(int at) {
        int[] blocks = new int[table[at + PLACE] >>> PLACE_SHIFT];
        int address = table[at + LAST];
        for (int i = blocks.length - 1; i >= 0; i--) {
            blocks[i] = address;
            address = i == 0 ? 0 : slab.number(address, FIRST_HEADER);
        }
        return new PostingCursor(slab, blocks, table[at + PLACE] & USED, table[at + NEWEST] - 1);
    }

    long bytes() {
        return (long) table.length * Integer.BYTES;
    }

    /** How many bytes a block, counted from 0, has for differences: empty room then costs about what headers do. */
    static int room(int block) {
        return Math.min(8 * (block + 1), LARGEST);
    }

    private void append(int at, int before, int difference) {
        int place = table[at + PLACE];
        int size = (38 - Integer.numberOfLeadingZeros(difference)) / 7;
        int blocks = place >>> PLACE_SHIFT;
        if (blocks == 0 || (place & USED) + size > room(blocks - 1)) {
            int header = blocks == 0 ? FIRST_HEADER : HEADER;
            int address = slab.take(header + room(blocks));
            slab.putNumber(address, 0, before);
            if (blocks > 0) {
                slab.putNumber(address, FIRST_HEADER, table[at + LAST]);
            }
            table[at + LAST] = address;
            place = ++blocks << PLACE_SHIFT;
        }
        int address = table[at + LAST];
        int start = Slab.offset(address) + (blocks == 1 ? FIRST_HEADER : HEADER) + (place & USED);
        write(slab.page(address), start, difference);
        table[at + PLACE] = place + size;
    }

    private static void write(byte[] page, int start, int difference) {
        int at = start;
        int rest = difference;
        while (rest > 0x7f) {
            page[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        page[at] = (byte) rest;
    }

    /** Gives the empty slot at {@code at} to {@code key}; returns where it is now. */
    private int open(int key, int at) {
        known++;
        int own = at;
        if (known > (mask + 1) / 4 * 3) {
            grow();
            own = at(key);
        }
        table[own] = key;
        return own;
    }

    private void grow() {
        int[] old = table;
        table = new int[Math.multiplyExact(old.length, 2)];
        mask = table.length / SLOT - 1;
        for (int i = 0; i < old.length; i += SLOT) {
            if (old[i + NEWEST] != 0) {
                System.arraycopy(old, i, table, at(old[i]), SLOT);
            }
        }
    }

    private int at(int key) {
        int hash = key * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot * SLOT + NEWEST] != 0 && table[slot * SLOT] != key) {
            slot = slot + 1 & mask;
        }
        return slot * SLOT;
    }
}
