package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;

/**
 * How an item stands from one position of the journal on.
 *
 * @param position the position
 * @param at its time
 * @param pieces its pieces; none once it has been withdrawn
 */
record ItemChange(long position, Instant at, List<Piece> pieces) {}
