package org.renkei.core.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Memory that is only ever taken, in blocks of up to {@value #PAGE} bytes: an array for each of millions of short lists
 * would cost more than what they hold. An address counts steps of {@value #STEP} bytes and is unsigned, so 16 GiB can
 * be told apart. Blocks are zero at first and do not cross pages. Not for several threads.
 */
final class Slab {
    private static final int ARRAY_HEADER = 16;
    private static final int PAGE = (1 << 16) - ARRAY_HEADER; // so that a heap region holds a round number of pages
    private static final int STEP = 4;
    private static final int PAGE_SHIFT = 14; // of an address: what is lower counts steps in the page
    private static final int MOST_PAGES = 1 << (Integer.SIZE - PAGE_SHIFT);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[][] pages = new byte[0][];
    private int taken; // how many pages
    private int used = PAGE; // bytes of the last page

    /** Returns the address of a new block of {@code size} bytes, a multiple of {@value #STEP}. */
    int take(int size) {
        if (used + size > PAGE) {
            if (taken == MOST_PAGES) {
                throw new IllegalStateException(MOST_PAGES + " pages are full");
            }
            if (taken == pages.length) {
                pages = Arrays.copyOf(pages, Math.max(8, taken + taken / 2));
            }
            pages[taken++] = new byte[PAGE];
            used = 0;
        }
        int address = ((taken - 1) << PAGE_SHIFT) + used / STEP;
        used += size;
        return address;
    }

    /** Returns the array that holds the block at {@code address}, from {@link #offset} on. */
    byte[] page(int address) {
        return pages[address >>> PAGE_SHIFT];
    }

    static int offset(int address) {
        return (address & (1 << PAGE_SHIFT) - 1) * STEP;
    }

    /** Returns the number that stands {@code plus} bytes behind {@code address}. */
    int number(int address, int plus) {
        return (int) INT.get(page(address), offset(address) + plus);
    }

    void putNumber(int address, int plus, int number) {
        INT.set(page(address), offset(address) + plus, number);
    }

    long bytes() {
        return (long) taken * (PAGE + ARRAY_HEADER) + ARRAY_HEADER + (long) pages.length * Integer.BYTES;
    }
}
