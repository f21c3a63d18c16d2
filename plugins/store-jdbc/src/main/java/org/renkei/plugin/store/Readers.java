package org.renkei.plugin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * A few reading connections, made when first needed. Readers wait for a connection, never for the writer.
 *
 * <p><b>Threads:</b> safe. <b>Closing:</b> waits for reads under way.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Path file;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(MOST, true);
    private volatile boolean closed;

    /** One thing to read. */
    interface Read<T> {
        T from(Reader reader) throws SQLException;
    }

    Readers(Path file) {
        this.file = file;
    }

    <T> T read(Read<T> read) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw Refusals.closed();
            }
            Reader reader = idle.poll();
            if (reader == null) {
                reader = connect();
            }
            return readAndKeep(read, reader);
        } catch (SQLException e) {
            throw Refusals.of("reading the store", e);
        } finally {
            free.release();
        }
    }

    /** Keeps the connection for the next reader, unless it met a fault: the driver has ended its statement then. */
    private <T> T readAndKeep(Read<T> read, Reader reader) throws SQLException {
        boolean faulty = false;
        try {
            return read.from(reader);
        } catch (SQLException e) {
            faulty = true;
            throw e;
        } finally {
            if (faulty) {
                reader.close();
            } else {
                idle.push(reader);
            }
        }
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        try {
            closed = true;
            for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
                reader.close();
            }
        } catch (SQLException e) {
            throw Refusals.of("closing the store", e);
        } finally {
            free.release(MOST);
        }
    }

    private Reader connect() throws SQLException {
        Connection connection = Sqlite.connect(file);
        Sqlite.execute(connection, "pragma query_only = on");
        return new Reader(connection);
    }
}
