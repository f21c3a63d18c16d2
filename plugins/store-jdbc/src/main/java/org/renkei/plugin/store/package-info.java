/**
 * Keeps a council's journal and contents in SQLite.
 *
 * <p>Start at {@link org.renkei.plugin.store.SqliteStoreFactory}. Reading order inside: {@code SqliteStore} (the parts
 * together), {@code Writer} (one thread, groups), {@code Journal} (what a group writes), {@code Readers}, {@code
 * StoreDirectory} (files and lock).
 */
@NullMarked
package org.renkei.plugin.store;

import org.jspecify.annotations.NullMarked;
