/**
 * The store port: where a council keeps its journal, its contents and its secrets. Start at {@link
 * org.renkei.spi.store.Store}; its contract suite is {@code org.renkei.testkit.store.StoreContract}.
 */
@NullMarked
package org.renkei.spi.store;

import org.jspecify.annotations.NullMarked;
