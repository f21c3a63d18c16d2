package org.renkei.core.engine;

import java.time.Instant;
import org.renkei.core.engine.event.Event;

/**
 * An event with its place in the journal.
 *
 * @param position its place in the one total order
 * @param at when it was stored
 * @param event what happened
 */
public record Recorded(long position, Instant at, Event event) {}
