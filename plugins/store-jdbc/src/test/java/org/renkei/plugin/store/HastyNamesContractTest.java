package org.renkei.plugin.store;

import java.time.InstantSource;
import org.renkei.spi.store.Store;

/** The contract again, with names that move into their tables after every few steps. */
class HastyNamesContractTest extends SqliteStoreContractTest {
    @Override
    public Store open(InstantSource clock) {
        Settings hasty = Settings.standard().naming(new Settings.Naming(2, 2, 1, 3));
        return SqliteStore.open(directory.resolve("store"), clock, hasty, StoreObserver.noop());
    }
}
