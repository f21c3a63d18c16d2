package org.renkei.plugin.store;

import java.sql.SQLException;

/**
 * How a store runs. Everybody gets {@link #standard}; tests break single parts to prove that the breakage is noticed.
 *
 * @param synchronous SQLite's setting of that name, which the store reads back and insists on
 * @param maxPages the size at which the file counts as full, 0 for none
 * @param beforeCommit called before each commit; may throw what a disk would
 * @param checkWholeUpTo the size in bytes up to which a file's whole structure is checked on opening
 * @param naming how many names wait in memory for their tables
 */
record Settings(String synchronous, long maxPages, Fault beforeCommit, long checkWholeUpTo, Naming naming) {
    /** Something that goes wrong at a chosen moment. */
    interface Fault {
        void strike() throws SQLException;
    }

    /**
     * When names move into their tables, and how many at a time.
     *
     * @param least as many may wait in the smallest file
     * @param most as many may wait in the largest
     * @param share in between, one for so many events of the journal
     * @param slice as many move in one commit
     */
    record Naming(int least, int most, int share, int slice) {}

    private static final Naming NAMING = new Naming(8_192, 131_072, 8, 1_024);

    /** Checking reads about 300 MB a second; beyond this size each row is still checked when it is read. */
    private static final long SOON_CHECKED = 64L << 20;

    static Settings standard() {
        return new Settings("FULL", 0, () -> {}, SOON_CHECKED, NAMING);
    }

    Settings synchronous(String other) {
        return new Settings(other, maxPages, beforeCommit, checkWholeUpTo, naming);
    }

    Settings maxPages(long pages) {
        return new Settings(synchronous, pages, beforeCommit, checkWholeUpTo, naming);
    }

    Settings beforeCommit(Fault fault) {
        return new Settings(synchronous, maxPages, fault, checkWholeUpTo, naming);
    }

    Settings checkWholeUpTo(long bytes) {
        return new Settings(synchronous, maxPages, beforeCommit, bytes, naming);
    }

    Settings naming(Naming other) {
        return new Settings(synchronous, maxPages, beforeCommit, checkWholeUpTo, other);
    }
}
