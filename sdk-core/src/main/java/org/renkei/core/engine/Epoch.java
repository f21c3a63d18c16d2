package org.renkei.core.engine;

import java.time.Instant;
import org.renkei.core.access.Standing;
import org.renkei.core.access.VisibleAudiences;

/**
 * A stretch of the journal in which a reader's standing stayed the same.
 *
 * @param from position of the event with which it began
 * @param at time of that event
 * @param standing the standing
 * @param visible the audiences it belongs to
 */
record Epoch(long from, Instant at, Standing standing, VisibleAudiences visible) {}
