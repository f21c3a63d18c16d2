package org.renkei.testkit.store;

/**
 * What every {@link org.renkei.spi.store.Store} promises, as tests: implement this in a store's test class.
 *
 * <p>Each part reads like the port's documentation; a behaviour that differs between stores is a bug in one of them.
 */
public interface StoreContract
        extends StoreAppendContract,
                StoreContentContract,
                StoreReadingContract,
                ReadingLogContract,
                StoreConcurrencyContract,
                StoreDurabilityContract,
                StoreClosingContract {}
