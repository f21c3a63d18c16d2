package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;

/** What one reader was ever given, as the record of reading tells. */
@FunctionalInterface
public interface Given {
    /**
     * Something was given.
     *
     * @param position at which position of the journal
     * @param at when
     * @param pieces which pieces, as {@link Pieces} numbers them
     */
    record Handed(long position, Instant at, int pieces) {}

    /** Returns every time that the reader was given something of {@code item}, the oldest first. */
    List<Handed> of(ItemState item);
}
