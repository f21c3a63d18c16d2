package org.renkei.spi.store;

import java.time.Instant;

/**
 * Where a step was stored.
 *
 * @param first position of its first event
 * @param last position of its last event
 * @param at time of its last event
 */
public record Appended(long first, long last, Instant at) {}
