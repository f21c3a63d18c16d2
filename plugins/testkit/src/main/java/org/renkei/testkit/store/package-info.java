/**
 * What every {@link org.renkei.spi.store.Store} keeps. Start at {@link org.renkei.testkit.store.StoreContract}: a store's test
 * class implements it.
 */
@NullMarked
package org.renkei.testkit.store;

import org.jspecify.annotations.NullMarked;
