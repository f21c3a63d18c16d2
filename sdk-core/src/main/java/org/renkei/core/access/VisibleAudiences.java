package org.renkei.core.access;

import java.util.Arrays;

/**
 * The audiences that one standing belongs to, as a bitmap over their numbers: asked once for each audience, then looked up.
 *
 * <p><b>Threads:</b> safe as long as the table does not grow meanwhile; several readers at once may fill the same bits.
 */
public final class VisibleAudiences {
    private final AccessRule rule;
    private final Standing standing;
    private final AudienceTable table;
    private volatile Bits bits = new Bits(new long[0], 0);

    /** Prepares the look-up for {@code standing}. */
    public VisibleAudiences(AccessRule rule, Standing standing, AudienceTable table) {
        this.rule = rule;
        this.standing = standing;
        this.table = table;
    }

    /** Returns whether the standing belongs to audience number {@code audience}. */
    public boolean contains(int audience) {
        Bits known = bits;
        if (audience >= known.size) {
            known = extend(known);
        }
        return (known.words[audience >>> 6] & 1L << (audience & 63)) != 0;
    }

    private Bits extend(Bits known) {
        int size = table.size();
        long[] words = Arrays.copyOf(known.words, (size + 63) >>> 6);
        for (int number = known.size; number < size; number++) {
            if (rule.inAudience(standing, table.get(number))) {
                words[number >>> 6] |= 1L << (number & 63);
            }
        }
        Bits extended = new Bits(words, size);
        bits = extended;
        return extended;
    }

    /** The bits of the first {@code size} audiences; never changed once made. */
    private static final class Bits {
        private final long[] words;
        private final int size;

        Bits(long[] words, int size) {
            this.words = words;
            this.size = size;
        }
    }
}
