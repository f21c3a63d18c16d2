package org.renkei.core.search;

/** Reads one list of document numbers, which has at least one, from its smallest on. Not for several threads. */
final class PostingCursor {
    private final Slab slab;
    private final int[] blocks; // their addresses
    private final int usedOfLast;

    private int block;
    private byte[] page = new byte[0];
    private int at;
    private int end;
    private int last = Integer.MAX_VALUE; // number of the block; the largest int if none follows
    private int document;

    /** Stands on the first number; {@code newest} is that if there are no blocks. */
    PostingCursor(Slab slab, int[] blocks, int usedOfLast, int newest) {
        this.slab = slab;
        this.blocks = blocks;
        this.usedOfLast = usedOfLast;
        if (blocks.length == 0) {
            document = newest;
        } else {
            enter(0);
        }
    }

    /** Returns the number that it stands on. */
    int document() {
        return document;
    }

    /** Goes one number on; returns whether there was one. */
    boolean next() {
        while (true) {
            int difference = at < end ? difference() : 0;
            if (difference != 0) {
                document += difference;
                return true;
            }
            if (block + 1 >= blocks.length) {
                return false;
            }
            enter(block + 1);
        }
    }

    /** Goes on to the first number from {@code least} on, or stays if it is there; returns whether there was one. */
    boolean seek(int least) {
        if (last < least) {
            enter(holding(least));
        }
        while (document < least) {
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    /** Returns which block behind this one may hold {@code least}: the first that ends no lower, or the last. */
    private int holding(int least) {
        int number = block + 1;
        while (number + 1 < blocks.length && slab.number(blocks[number + 1], 0) < least) {
            number++;
        }
        return number;
    }

    /** Stands on the number that the block counts from: the last one of the block before it. */
    private void enter(int number) {
        block = number;
        int address = blocks[number];
        document = slab.number(address, 0);
        page = slab.page(address);
        at = Slab.offset(address) + (number == 0 ? Postings.FIRST_HEADER : Postings.HEADER);
        last = number + 1 < blocks.length ? slab.number(blocks[number + 1], 0) : Integer.MAX_VALUE;
        end = at + (number == blocks.length - 1 ? usedOfLast : Postings.room(number));
    }

    /** Returns 0 for the rest of a block that was too small for a difference. */
    private int difference() {
        int part = page[at++];
        int difference = part & 0x7f;
        for (int shift = 7; part < 0; shift += 7) {
            part = page[at++];
            difference |= (part & 0x7f) << shift;
        }
        return difference;
    }
}
