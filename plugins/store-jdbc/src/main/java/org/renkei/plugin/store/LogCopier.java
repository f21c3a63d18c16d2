package org.renkei.plugin.store;

import java.sql.SQLException;
import java.util.List;

/**
 * Decides when the write-ahead log is copied into the file.
 *
 * <p>SQLite would do it by itself inside some commit, and would keep quiet about errors there. Done here, callers have been
 * answered before the copy begins, and a failed force is noticed. <b>Threads:</b> one at a time.
 */
final class LogCopier {
    /** About a thousand pages: some ten milliseconds of copying, every few hundred groups. */
    private static final long LONG = 4L << 20;
    /** What a group and a write add besides their own bytes. */
    private static final long GROUP = 16 << 10;

    private static final long WRITE = 1 << 10;

    private final Journal journal;
    private long waiting;
    private boolean purged;

    LogCopier(Journal journal) {
        this.journal = journal;
    }

    /** Whether purged bytes may still be in the log, because a reader needed it. */
    boolean owes() {
        return purged;
    }

    /** Before a group's callers are answered: what they purged leaves the log too. */
    void beforeAnswers(List<Ticket<?>> group) throws SQLException {
        waiting += GROUP;
        for (Ticket<?> ticket : group) {
            waiting += WRITE + ticket.size();
            purged |= ticket.purging();
        }
        if (purged) {
            empty();
        }
    }

    boolean isLong() {
        return waiting > LONG;
    }

    /** After the answers: keeps the log short. */
    void afterAnswers() throws SQLException {
        if (purged) {
            empty();
        }
        if (isLong()) {
            waiting = journal.copyLog() ? 0 : waiting / 2;
        }
    }

    /** Tries again to empty the log. */
    void empty() throws SQLException {
        if (journal.emptyLog()) {
            purged = false;
            waiting = 0;
        }
    }
}
