package org.renkei.plugin.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.renkei.api.error.CouncilException;

/**
 * One caller's write on its way through the writer, and its answer.
 *
 * <p>The outcome is decided inside the group, but given only after the group is on disk, or in its place the group's error.
 */
final class Ticket<T> {
    /** One thing to write. */
    interface Write<T> {
        T to(Journal journal) throws SQLException, Refused;
    }

    private final Write<T> write;
    private final long size;
    private final boolean purging;
    private final CompletableFuture<Supplier<T>> answer = new CompletableFuture<>();
    private Supplier<T> outcome = () -> {
        throw new IllegalStateException("answered before it was written");
    };

    Ticket(Write<T> write, long size, boolean purging) {
        this.write = write;
        this.size = size;
        this.purging = purging;
    }

    long size() {
        return size;
    }

    /** Whether the answer promises that bytes are gone. */
    boolean purging() {
        return purging;
    }

    /** Returns whether it was written into the group. */
    boolean writeTo(Journal journal) throws SQLException {
        try {
            T written = write.to(journal);
            outcome = () -> written;
            return true;
        } catch (Refused e) {
            outcome = () -> {
                throw e.error();
            };
            return false;
        }
    }

    void giveOutcome() {
        answer.complete(outcome);
    }

    void refuse(Supplier<CouncilException> error) {
        answer.complete(() -> {
            throw error.get();
        });
    }

    /** Waits for the answer, whatever interrupts. */
    T await() {
        return answer.join().get();
    }
}
