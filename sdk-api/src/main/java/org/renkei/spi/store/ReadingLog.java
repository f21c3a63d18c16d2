package org.renkei.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * The log of who read what, beside the journal: nothing in it is ever changed or removed.
 *
 * <p><b>Durability, errors, threads:</b> as {@link Store}; readings do not wait for the order of the journal.
 */
public interface ReadingLog {
    /** Returns the last reading, if there is any. */
    Optional<StoredReading> last();

    /**
     * Adds readings, all or none, with consecutive numbers, and returns once they are durable.
     *
     * @param readings at least one
     * @throws org.renkei.api.error.CouncilException {@code STORE_FULL}, {@code STORE_FAILED}, {@code CLOSED}, as {@link
     *     Store#append}
     */
    void append(List<NewReading> readings);

    /**
     * Returns up to {@code max} readings after {@code number}, in order; empty at the end.
     *
     * @param number 0 for the beginning
     * @param max at least 1
     * @throws org.renkei.api.error.CouncilException {@code STORE_DAMAGED} if a reading is not what was stored
     */
    List<StoredReading> read(long number, int max);

    /** Returns the readings of {@code reader} that cover {@code place}, the oldest first. */
    List<StoredReading> of(String reader, long place);

    /** Returns everybody who ever read something, in order of their names. */
    List<String> readers();
}
