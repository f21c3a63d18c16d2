package org.renkei.plugin.store;

import java.sql.SQLException;

/**
 * How a store runs. Everybody gets {@link #standard}; tests break single parts to prove that the breakage is noticed.
 *
 * @param synchronous SQLite's setting of that name, which the store reads back and insists on
 * @param maxPages the size at which the file counts as full, 0 for none
 * @param beforeCommit called before each commit; may throw what a disk would
 * @param checkWholeUpTo the size in bytes up to which a file's whole structure is checked on opening
 */
record Settings(String synchronous, long maxPages, Fault beforeCommit, long checkWholeUpTo) {
    /** Something that goes wrong at a chosen moment. */
    interface Fault {
        void strike() throws SQLException;
    }

    /** Checking reads about 300 MB a second; beyond this size each row is still checked when it is read. */
    private static final long SOON_CHECKED = 64L << 20;

    static Settings standard() {
        return new Settings("FULL", 0, () -> {}, SOON_CHECKED);
    }

    Settings synchronous(String other) {
        return new Settings(other, maxPages, beforeCommit, checkWholeUpTo);
    }

    Settings maxPages(long pages) {
        return new Settings(synchronous, pages, beforeCommit, checkWholeUpTo);
    }

    Settings beforeCommit(Fault fault) {
        return new Settings(synchronous, maxPages, fault, checkWholeUpTo);
    }

    Settings checkWholeUpTo(long bytes) {
        return new Settings(synchronous, maxPages, beforeCommit, bytes);
    }
}
