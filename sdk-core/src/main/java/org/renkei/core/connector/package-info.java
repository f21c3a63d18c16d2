/**
 * The connector host: it finds plugins, binds their settings, judges every marking before a plugin sees an item, delivers, and
 * brings sightings back.
 *
 * <p>Start at {@link org.renkei.core.connector.ConnectorHost}. Then, in the order of an item's way: {@code Plan} (what a tool
 * shall hold), {@code MarkingGate} (what it may not), {@code Delivery} and {@code Attempts} (how it gets there), {@code
 * Checkpoint} (how far we are), {@code FeedbackRoad} (what comes back).
 */
@NullMarked
package org.renkei.core.connector;

import org.jspecify.annotations.NullMarked;
