package org.renkei.spi.store;

/**
 * A reading as the log holds it.
 *
 * @param number its place in the log: 1, 2, 3 … without gaps
 * @param reading what was recorded
 */
public record StoredReading(long number, NewReading reading) {}
