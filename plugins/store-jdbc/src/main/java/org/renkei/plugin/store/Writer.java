package org.renkei.plugin.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/**
 * The one writer: takes whatever waits, commits it as one group, and answers when the commit is forced.
 *
 * <p>After a failure that may have lost a forced write it stops for good: once an fsync has failed, the next one reports
 * success although the bytes are gone. <b>Threads:</b> safe. <b>Closing:</b> ends after what is queued.
 */
final class Writer implements AutoCloseable {
    private static final int MOST_WRITES = 256;
    private static final long MOST_BYTES = 8L << 20;

    private final Journal journal;
    private final Settings settings;
    private final StoreObserver observer;
    private final LogCopier log;
    private final LinkedBlockingQueue<Ticket<?>> queue = new LinkedBlockingQueue<>();
    private final Ticket<Boolean> end = new Ticket<>(unused -> true, 0, false);
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread thread = new Thread(this::run, "renkei-store-writer");
    private volatile @Nullable Supplier<CouncilException> stopped;
    private volatile boolean ended;
    private volatile boolean lone = true;
    private volatile long head;

    Writer(Journal journal, Settings settings, StoreObserver observer) {
        this.journal = journal;
        this.settings = settings;
        this.observer = observer;
        this.log = new LogCopier(journal);
        this.head = journal.head();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns an image of the names between two groups. */
    Optional<NamesImage> namesImage() {
        turn.lock();
        try {
            return journal.namesImage();
        } finally {
            turn.unlock();
        }
    }

    /** The last position that is on disk. */
    long head() {
        return head;
    }

    /** Writes and waits until it is on disk. */
    <T> T write(Ticket<T> ticket) {
        if (!writtenAtOnce(ticket)) {
            queue.add(ticket);
            if (ended) {
                refuseQueued();
            }
        }
        return ticket.await();
    }

    /** A lone caller writes by itself, which saves waking two threads. When there were several lately, groups are better. */
    private boolean writtenAtOnce(Ticket<?> ticket) {
        if (!lone || !queue.isEmpty() || !turn.tryLock()) {
            return false;
        }
        try {
            if (ended) {
                return false;
            }
            write(List.of(ticket));
            if (log.isLong()) {
                queue.add(new Ticket<>(unused -> true, 0, false)); // the writer's thread will copy it
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        queue.add(end);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (stopped == null) {
            tidy(journal::noteHead); // closing the last connection copies the log
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            Ticket<?> first = first();
            turn.lock();
            try {
                List<Ticket<?>> group = takeAfter(first);
                more = !group.remove(end);
                lone = group.size() < 2;
                write(group);
                tidy(log::afterAnswers);
                ended = !more;
            } finally {
                turn.unlock();
            }
        }
        refuseQueued();
    }

    /** Takes what else is there, so that it is forced together. */
    private List<Ticket<?>> takeAfter(@Nullable Ticket<?> first) {
        List<Ticket<?>> group = new ArrayList<>();
        long bytes = 0;
        Ticket<?> ticket = first;
        while (ticket != null) {
            group.add(ticket);
            bytes += ticket.size();
            ticket = group.size() < MOST_WRITES && bytes < MOST_BYTES ? queue.poll() : null;
        }
        return group;
    }

    /** Waits for work, but not for ever while purged bytes are still in the log. */
    private @Nullable Ticket<?> first() {
        try {
            return log.owes() ? queue.poll(1, TimeUnit.SECONDS) : queue.take();
        } catch (InterruptedException e) {
            return null; // somebody interrupts every thread of the process; that is no reason to stop
        }
    }

    private void write(List<Ticket<?>> group) {
        Supplier<CouncilException> refusal = stopped;
        if (refusal != null) {
            group.forEach(ticket -> ticket.refuse(refusal));
        } else if (!group.isEmpty() && commit(group)) {
            tidy(() -> log.beforeAnswers(group));
            group.forEach(Ticket::giveOutcome);
        }
    }

    /** Returns whether the group is on disk; if not, its callers have been told. */
    private boolean commit(List<Ticket<?>> group) {
        boolean committing = false;
        try {
            long begin = System.nanoTime();
            int writes = 0;
            journal.begin();
            for (Ticket<?> ticket : group) {
                writes += ticket.writeTo(journal) ? 1 : 0;
            }
            settings.beforeCommit().strike();
            journal.reserve();
            committing = true;
            if (journal.commit()) {
                observed(writes, Duration.ofNanos(System.nanoTime() - begin));
            }
            head = journal.head();
            return true;
        } catch (SQLException e) {
            journal.rollback();
            Supplier<CouncilException> error = () -> Refusals.of("storing", e);
            if (!Refusals.full(e) && !Refusals.busy(e)) {
                stopped = error;
            }
            group.forEach(ticket -> ticket.refuse(error));
            if (Refusals.full(e)) {
                tidy(journal::copyLog); // the log's own room can be used again
            }
        } catch (RuntimeException | Error e) {
            Supplier<CouncilException> error = committing ? () -> interrupted(e) : () -> unexpected(e);
            if (committing) {
                stopped = error; // the file may know more than memory does
            }
            journal.rollback();
            group.forEach(ticket -> ticket.refuse(error));
        }
        return false;
    }

    /** Looks after the file. What it was for is on disk already, so a failure only concerns later writes. */
    private void tidy(Tidying tidying) {
        try {
            tidying.run();
        } catch (SQLException e) {
            if (!Refusals.full(e) && !Refusals.busy(e)) {
                stopped = () -> Refusals.of("copying the log", e);
            }
        }
    }

    private void observed(int writes, Duration took) {
        try {
            observer.forced(writes, took);
        } catch (RuntimeException e) {
            System.getLogger(Writer.class.getPackageName())
                    .log(System.Logger.Level.WARNING, "the store's observer failed", e);
        }
    }

    private void refuseQueued() {
        for (Ticket<?> ticket = queue.poll(); ticket != null; ticket = queue.poll()) {
            ticket.refuse(Refusals::closed);
        }
    }

    private static CouncilException interrupted(Throwable fault) {
        return new CouncilException(
                ErrorCode.STORE_FAILED,
                "the store met something unexpected while committing; open it again to see what was stored",
                fault);
    }

    private static CouncilException unexpected(Throwable fault) {
        if (fault instanceof CouncilException known) {
            return new CouncilException(known.code(), String.valueOf(known.getMessage()), known);
        }
        return new CouncilException(
                ErrorCode.INTERNAL, "the store met something unexpected; nothing was stored, please report it", fault);
    }

    private interface Tidying {
        void run() throws SQLException;
    }
}
