package org.renkei.plugin.store;

import java.time.Duration;

/**
 * Hears what a store does, for metrics and for checks of its durability.
 *
 * <p><b>Threads:</b> called by the store's threads, so it is quick and does not call the store. What it throws is ignored.
 */
public interface StoreObserver {
    /**
     * A group of writes was forced to disk, in one commit; its callers have not been answered yet.
     *
     * @param writes how many steps and secrets it held, at least one
     * @param took from the begin of the group to the end of the commit
     */
    void forced(int writes, Duration took);

    /** Hears nothing. */
    static StoreObserver noop() {
        return (writes, took) -> {};
    }
}
