package org.renkei.core.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renkei.api.submission.Part;

/** Which pieces of an item, as bits that never change their meaning: the record of reading keeps them. */
public final class Pieces {
    /** How many bits there are: one a part, and one for countermeasure information as a whole. */
    public static final int BITS = 4;

    private static final List<Part> ORDER = List.of(Part.ATTACK, Part.VICTIM, Part.RESPONSE);
    private static final int WHOLE = 1 << ORDER.size();

    private Pieces() {}

    /** Returns the bits of {@code pieces}. */
    public static int of(List<Piece> pieces) {
        int bits = 0;
        for (Piece piece : pieces) {
            bits |= piece.part().map(Pieces::bit).orElse(WHOLE);
        }
        return bits;
    }

    /** Returns the parts among {@code bits}; none for countermeasure information. */
    public static Set<Part> parts(int bits) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : ORDER) {
            if ((bits & bit(part)) != 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static int bit(Part part) {
        return 1 << ORDER.indexOf(part);
    }
}
