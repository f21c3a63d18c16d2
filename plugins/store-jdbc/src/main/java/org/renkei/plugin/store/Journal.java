package org.renkei.plugin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.VersionConflictException;

/**
 * The writing side of the file: one group after the other, each begun, filled, and committed or rolled back.
 *
 * <p><b>Threads:</b> one at a time. <b>Closing:</b> closes its connection.
 */
final class Journal implements AutoCloseable {
    private final Connection connection;
    private final InstantSource clock;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final StreamVersions versions = new StreamVersions();
    private long position;
    private long at;
    private long contents;
    private long committedPosition;
    private long committedAt;
    private long committedContents;
    private long noted;
    private boolean dirty;

    Journal(Connection connection, InstantSource clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.noted = notedHead(connection);
        this.committedPosition = Sqlite.number(connection, "select max(position) from event");
        if (committedPosition < noted) {
            throw Refusals.damaged("the journal ends before the position that its head says");
        }
        this.committedAt = lastTime(connection, committedPosition);
        this.committedContents = Sqlite.number(connection, "select max(number) from content");
    }

    /** The position that the last committed group ended with. */
    long head() {
        return committedPosition;
    }

    void begin() throws SQLException {
        statement("begin immediate").executeUpdate();
        position = committedPosition;
        at = committedAt;
        contents = committedContents;
        dirty = false;
    }

    /** Adds a step to the group, or refuses it and leaves the group as it was. */
    Appended append(PreparedStep step) throws SQLException, Refused {
        for (Map.Entry<String, Long> stream : step.expected().entrySet()) {
            if (version(stream.getKey()) != stream.getValue()) {
                throw new Refused(VersionConflictException::new);
            }
        }
        addContents(step.contents());
        long first = position + 1;
        for (NewEvent event : step.events()) {
            add(event);
        }
        for (String id : step.purges()) {
            purge(id);
        }
        dirty = true;
        return new Appended(first, position, Checksums.instant(at));
    }

    /** Returns the secret of that name, adding {@code proposal} to the group if there is none. */
    Bytes secret(String name, Bytes proposal) throws SQLException {
        PreparedStatement insert = statement("insert or ignore into secret values (?, ?, ?)");
        insert.setString(1, name);
        insert.setBytes(2, proposal.array());
        insert.setLong(3, Checksums.ofSecret(name, proposal));
        if (insert.executeUpdate() == 1) {
            dirty = true;
            return proposal;
        }
        return Reader.secret(statement(Reader.SECRET), name)
                .orElseThrow(() -> Refusals.damaged("a secret is neither there nor absent"));
    }

    /** Forces the group to disk; returns whether there was anything to force. */
    boolean commit() throws SQLException {
        statement("commit").executeUpdate();
        committedPosition = position;
        committedAt = at;
        committedContents = contents;
        versions.commit();
        return dirty;
    }

    /** Leaves the file as it was before the group. */
    void rollback() {
        versions.rollback();
        // After a fault the driver has ended the statement that met it; all are cheap to prepare again.
        for (PreparedStatement statement : statements.values()) {
            quietly(statement::close);
        }
        statements.clear();
        // After most faults SQLite has rolled back itself. If it could not, the next begin fails and stops the store.
        quietly(() -> Sqlite.execute(connection, "rollback"));
    }

    private static void quietly(Cleaning cleaning) {
        try {
            cleaning.run();
        } catch (SQLException e) {
            System.getLogger(Journal.class.getPackageName())
                    .log(System.Logger.Level.DEBUG, "after a fault of the store", e);
        }
    }

    private interface Cleaning {
        void run() throws SQLException;
    }

    /** Copies the log into the file and empties it, so that purged bytes are in neither; false if a reader was in the way. */
    boolean emptyLog() throws SQLException {
        return copied("pragma wal_checkpoint(truncate)");
    }

    /** Copies the log into the file as far as readers allow, without waiting for them; false if something is left to copy. */
    boolean copyLog() throws SQLException {
        return copied("pragma wal_checkpoint(passive)");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /**
     * Notes in the file how far it goes, so that a file that loses its end no longer agrees with itself. Only before the log is
     * copied: the log has checksums of its own, and each group saves a page.
     */
    void noteHead() throws SQLException {
        if (noted == committedPosition) {
            return;
        }
        noteHead(connection, committedPosition);
        noted = committedPosition;
    }

    /** Notes it in any file of this format, in a commit of its own. */
    static void noteHead(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update head set position = ?, checksum = ?")) {
            update.setLong(1, position);
            update.setLong(2, Checksums.ofHead(position));
            update.executeUpdate();
        }
    }

    private boolean copied(String pragma) throws SQLException {
        try {
            noteHead();
        } catch (SQLException e) {
            if (!Refusals.full(e)) {
                throw e;
            }
            rollback(); // copying may be just what makes room
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.next() && row.getInt(1) == 0 && row.getInt(2) == row.getInt(3);
        }
    }

    private static long notedHead(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position, checksum from head");
                ResultSet row = query.executeQuery()) {
            if (!row.next() || row.getLong(2) != Checksums.ofHead(row.getLong(1))) {
                throw Refusals.damaged("the store's head is not what was written");
            }
            return row.getLong(1);
        }
    }

    private static long lastTime(Connection connection, long position) throws SQLException {
        if (position == 0) {
            return Long.MIN_VALUE;
        }
        try (PreparedStatement query = connection.prepareStatement(Reader.EVENTS)) {
            List<StoredEvent> last = Reader.events(query, position - 1, 1, position);
            return Checksums.micros(last.get(0).at());
        }
    }

    private void addContents(List<SealedContent> added) throws SQLException, Refused {
        long before = contents;
        PreparedStatement insert = statement("insert into content values (?, ?, ?, ?, ?)");
        for (SealedContent content : added) {
            insert.setLong(1, contents + 1);
            insert.setString(2, content.id());
            insert.setBytes(3, content.sha256().array());
            insert.setBytes(4, content.key().array());
            insert.setBytes(5, content.sealed().array());
            try {
                insert.executeUpdate();
            } catch (SQLException e) {
                if (!Refusals.duplicate(e)) {
                    throw e;
                }
                removeContentsAfter(before);
                throw new Refused(Refusals::contentIdUsed);
            }
            contents++;
        }
    }

    private void removeContentsAfter(long number) throws SQLException {
        PreparedStatement delete = statement("delete from content where number > ?");
        delete.setLong(1, number);
        delete.executeUpdate();
        contents = number;
    }

    private void add(NewEvent event) throws SQLException {
        long version = version(event.stream()) + 1;
        position++;
        at = Math.max(Checksums.micros(clock.instant()), at + 1);
        StoredEvent stored = new StoredEvent(
                position, event.stream(), version, event.type(), Checksums.instant(at), event.payload());
        PreparedStatement insert = statement("insert into event values (?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, position);
        insert.setString(2, event.stream());
        insert.setLong(3, version);
        insert.setString(4, event.type());
        insert.setLong(5, at);
        insert.setBytes(6, event.payload().array());
        insert.setLong(7, Checksums.of(stored));
        insert.executeUpdate();
        versions.written(event.stream(), version);
    }

    private void purge(String id) throws SQLException {
        PreparedStatement update = statement("update content set key = null, sealed = null where id = ?");
        update.setString(1, id);
        update.executeUpdate();
    }

    private long version(String stream) throws SQLException {
        OptionalLong known = versions.get(stream);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        PreparedStatement query = statement("select max(version) from event where stream = ?");
        query.setString(1, stream);
        try (ResultSet row = query.executeQuery()) {
            long version = row.next() ? row.getLong(1) : 0;
            versions.found(stream, version);
            return version;
        }
    }

    /** Prepared once, kept as long as the connection. */
    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }
}
