package org.renkei.spi;

import java.util.List;

/**
 * Carries indicators into a tool that looks for them, such as a SIEM: what the tool shall hold, not events.
 *
 * <p>With each goes its {@linkplain Placement#act act}, and the sink carries it into the tool. It is for looking and alerting;
 * what blocks by itself takes {@link BlockSink}'s entries and nothing from here.
 *
 * <p><b>Delivery:</b> at least once, in order for each key. After a crash or an unclear answer the same batch comes again, and
 * must leave the tool as one delivery would. The host has passed every item through the marking gate before. <b>Threads:</b>
 * one call at a time. <b>Closing:</b> as {@link Connector}.
 */
public interface IndicatorSink extends Connector {
    /**
     * Makes one attempt to bring the tool to what {@code batch} says.
     *
     * @param batch 1 to 500 changes, no key twice
     * @return one result for each change, in the same order. What was answered as accepted, confirmed or unchanged must survive
     *     a crash of this process
     * @throws ConnectorException if the attempt failed as a whole. The host comes again with the same changes (with fewer at a
     *     time after {@code POISON}, to find the one), so the sink must bear repetition of what it had already done
     */
    List<ItemResult> apply(List<Change<Placement>> batch);
}
