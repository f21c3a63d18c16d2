package org.renkei.spi.store;

import java.time.Instant;

/**
 * An event as the journal holds it.
 *
 * @param position its place in the one total order: 1, 2, 3 … without gaps
 * @param stream the stream it belongs to
 * @param version its place in that stream: 1, 2, 3 … without gaps
 * @param type its type's name
 * @param at when it was appended: strictly later than the event before, in microseconds
 * @param payload its canonical bytes
 */
public record StoredEvent(long position, String stream, long version, String type, Instant at, Bytes payload) {}
