package org.renkei.core.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells which documents may hold a text, in any script and without knowing words: for each pair of adjacent chars, the
 * documents that have it. What it answers is a superset of the documents that hold the text; whoever asks compares
 * those by {@link String#contains}. A char is one of UTF-16; half of a supplementary letter is one too, which costs a
 * few needless candidates and never loses one.
 *
 * <p>A document is a number that the caller gives, from 0 on. Nothing is ever removed. Texts are taken as they are, so
 * that both sides must have been folded alike, as by {@link TextFolding}. It tells most of what the texts say, so it is
 * content like them. No argument is null. Not for several threads.
 */
public final class GramIndex {
    private final Slab slab = new Slab();
    private final Postings pairs = new Postings(slab);
    private final Postings ends = new Postings(slab); // which chars texts end with: those begin no pair
    private final BitSet letters = new BitSet(); // all chars that end a pair

    private int size;
    private int newest = -1;

    /**
     * Notes that a document holds {@code folded}, which may be empty. A document may hold several texts; none of them
     * goes on in the next.
     *
     * @throws IllegalArgumentException if {@code document} is smaller than one before, or than 0
     */
    public void add(int document, String folded) {
        if (document < Math.max(newest, 0)) {
            throw new IllegalArgumentException("document " + document + " after " + newest);
        }
        if (document > newest) {
            newest = document;
            size++;
        }
        int last = folded.length() - 1;
        for (int i = 0; i < last; i++) {
            pairs.add(pair(folded.charAt(i), folded.charAt(i + 1)), document);
            letters.set(folded.charAt(i + 1));
        }
        if (last >= 0) {
            ends.add(folded.charAt(last), document);
        }
    }

    /**
     * Returns the documents that hold every pair of adjacent chars of {@code folded}, ascending, each once. For one
     * char or two, those are exactly the documents that hold it.
     *
     * @throws IllegalArgumentException if {@code folded} is empty
     */
    public int[] candidates(String folded) {
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("an empty text is everywhere");
        }
        return folded.length() == 1 ? withChar(folded.charAt(0)) : withPairs(folded);
    }

    /** Returns how many documents were added. */
    public int size() {
        return size;
    }

    /** Returns about how many bytes of the heap it holds. */
    public long bytes() {
        return slab.bytes() + pairs.bytes() + ends.bytes() + letters.size() / Byte.SIZE;
    }

    private int[] withChar(char c) {
        BitSet found = new BitSet();
        collect(ends, c, found);
        letters.stream().forEach(next -> collect(pairs, pair(c, (char) next), found));
        return found.stream().toArray();
    }

    private static void collect(Postings postings, int key, BitSet found) {
        int list = postings.find(key);
        if (list >= 0) {
            PostingCursor cursor = postings.cursor(list);
            do {
                found.set(cursor.document());
            } while (cursor.next());
        }
    }

    private int[] withPairs(String folded) {
        long[] lists = new long[folded.length() - 1];
        for (int i = 0; i < lists.length; i++) {
            int list = pairs.find(pair(folded.charAt(i), folded.charAt(i + 1)));
            if (list < 0) {
                return new int[0];
            }
            lists[i] = (long) pairs.weight(list) << Integer.SIZE | list;
        }
        Arrays.sort(lists); // the rarest first, so that the others are only asked for what is left
        int[] found = all(pairs.cursor((int) lists[0]));
        for (int i = 1; i < lists.length && found.length > 0; i++) {
            if (lists[i] != lists[i - 1]) {
                found = shared(found, pairs.cursor((int) lists[i]));
            }
        }
        return found;
    }

    private static int[] all(PostingCursor cursor) {
        int[] all = new int[16];
        int count = 0;
        do {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            all[count++] = cursor.document();
        } while (cursor.next());
        return Arrays.copyOf(all, count);
    }

    /** Returns those of {@code found} that the list has too; overwrites {@code found}. */
    private static int[] shared(int[] found, PostingCursor cursor) {
        int count = 0;
        for (int document : found) {
            if (!cursor.seek(document)) {
                break;
            }
            if (cursor.document() == document) {
                found[count++] = document;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }
}
