package org.renkei.core.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renkei.api.submission.Part;

/** Which pieces of an item, as bits: the order of {@link Part}, then countermeasure information as a whole. */
public final class Pieces {
    /** How many bits there are. */
    public static final int BITS = Part.values().length + 1;

    private Pieces() {}

    /** Returns the bits of {@code pieces}. */
    public static int of(List<Piece> pieces) {
        int bits = 0;
        for (Piece piece : pieces) {
            bits |= 1 << piece.part().map(Part::ordinal).orElse(BITS - 1);
        }
        return bits;
    }

    /** Returns the parts among {@code bits}; none for countermeasure information. */
    public static Set<Part> parts(int bits) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if ((bits & (1 << part.ordinal())) != 0) {
                parts.add(part);
            }
        }
        return parts;
    }
}
