package org.renkei.plugin.store;

import java.sql.SQLException;
import java.util.List;

/**
 * What the writer does besides writing: moves names into their tables, and copies the write-ahead log into the file.
 *
 * <p>SQLite would copy the log by itself inside some commit, and would keep quiet about errors there. Done here, callers have
 * been answered before the copy begins, and a failed force is noticed. <b>Threads:</b> one at a time.
 */
final class Upkeep {
    /** About a thousand pages: some ten milliseconds of copying, every few hundred groups. */
    private static final long LONG = 4L << 20;
    /** What a group and a write add besides their own bytes, and what moving a slice of names adds. */
    private static final long GROUP = 16 << 10;

    private static final long WRITE = 1 << 10;
    private static final long NAMES = 1 << 20;

    private final Journal journal;
    private long waiting;
    private boolean purged;

    Upkeep(Journal journal) {
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

    /** Whether {@link #afterAnswers} has something to do. */
    boolean hasWork() {
        return waiting > LONG || journal.namesAreDue();
    }

    /** After the answers: moves names that wait, and keeps the log short. */
    void afterAnswers() throws SQLException {
        if (purged) {
            empty();
        }
        if (journal.namesAreDue()) {
            journal.moveNames();
            waiting += NAMES;
        }
        if (waiting > LONG) {
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
