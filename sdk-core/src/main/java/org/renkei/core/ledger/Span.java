package org.renkei.core.ledger;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record Span(Instant from, Instant until) {
    /** Returns whether {@code time} lies in it. */
    public boolean holds(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
