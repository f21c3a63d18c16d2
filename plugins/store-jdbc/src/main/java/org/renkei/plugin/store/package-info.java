/** Keeps a council's journal and contents in SQLite. */
@NullMarked
package org.renkei.plugin.store;

import org.jspecify.annotations.NullMarked;
