package org.renkei.spi;

import java.util.List;
import org.renkei.api.retrieval.BlockEntry;

/**
 * Carries indicators into a tool that blocks, such as a firewall's list. It takes {@link BlockEntry} and nothing else, and
 * there is no way to make one of an indicator that is unconfirmed, or only to be observed or alerted on.
 *
 * <p><b>Delivery, threads, closing:</b> as {@link IndicatorSink}. A tool may be told to block one value by two keys; it blocks
 * until both are withdrawn.
 */
public interface BlockSink extends Connector {
    /**
     * Makes one attempt to bring the tool to what {@code batch} says.
     *
     * @param batch 1 to 500 changes, no key twice
     * @return one result for each change, in the same order
     * @throws ConnectorException as {@link IndicatorSink#apply}
     */
    List<ItemResult> block(List<Change<BlockEntry>> batch);
}
