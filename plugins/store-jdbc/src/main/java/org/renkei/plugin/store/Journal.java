package org.renkei.plugin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredReading;
import org.renkei.spi.store.VersionConflictException;

/**
 * The writing side of the file: one group after the other, each begun, filled, and committed or rolled back.
 *
 * <p><b>Threads:</b> one at a time. <b>Closing:</b> closes its connection.
 */
final class Journal implements AutoCloseable {
    private final Connection connection;
    private final InstantSource clock;
    private final Statements statements;
    private final Names names;
    private final RecentEvents recent = new RecentEvents();
    private final List<StoredEvent> group = new ArrayList<>();
    private long position;
    private long at;
    private long contents;
    private long readings;
    private long committedPosition;
    private long committedAt;
    private long committedContents;
    private long committedReadings;
    private long noted;
    private boolean dirty;

    /** @param names an image of this file, if there is one */
    Journal(Connection connection, InstantSource clock, Optional<NamesImage> names) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.statements = new Statements(connection);
        this.names = new Names(connection, names);
        this.noted = notedHead(connection);
        this.committedPosition = Sqlite.number(connection, "select max(position) from event");
        if (committedPosition < noted) {
            throw Refusals.damaged("the journal ends before the position that its head says");
        }
        this.committedAt = lastTime(connection, committedPosition);
        this.committedContents = Sqlite.number(connection, "select max(number) from content");
        this.committedReadings = Sqlite.number(connection, "select max(number) from reading");
    }

    /** The position that the last committed group ended with. */
    long head() {
        return committedPosition;
    }

    Names names() {
        return names;
    }

    /** Returns an image of the committed names; empty if there are none, or so many that it would not fit into memory. */
    Optional<NamesImage> namesImage() {
        return committedPosition == 0 ? Optional.empty() : names.image(committedPosition, committedContents);
    }

    /** The events that were committed last. */
    RecentEvents recent() {
        return recent;
    }

    void begin() throws SQLException {
        statements.get("begin immediate").executeUpdate();
        position = committedPosition;
        at = committedAt;
        contents = committedContents;
        readings = committedReadings;
        dirty = false;
    }

    /** Adds a step to the group, or refuses it and leaves the group as it was. */
    Appended append(PreparedStep step) throws SQLException, Refused {
        for (Map.Entry<String, Long> stream : step.expected().entrySet()) {
            if (names.version(stream.getKey()) != stream.getValue()) {
                throw new Refused(VersionConflictException::new);
            }
        }
        refuseUsedIds(step.contents());
        for (SealedContent content : step.contents()) {
            add(content);
        }
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
        PreparedStatement insert = statements.get("insert or ignore into secret values (?, ?, ?)");
        insert.setString(1, name);
        insert.setBytes(2, proposal.array());
        insert.setLong(3, Checksums.ofSecret(name, proposal));
        if (insert.executeUpdate() == 1) {
            dirty = true;
            return proposal;
        }
        return Reader.secret(statements.get(Reader.SECRET), name)
                .orElseThrow(() -> Refusals.damaged("a secret is neither there nor absent"));
    }

    /** Adds readings to the group, and returns the number of the last one. */
    long record(List<NewReading> added) throws SQLException {
        PreparedStatement insert = statements.get("insert into reading values (?, ?, ?, ?, ?, ?, ?)");
        for (NewReading reading : added) {
            readings++;
            ReadingRows.add(insert, new StoredReading(readings, reading));
        }
        dirty = true;
        return readings;
    }

    /** Makes room in memory for what the group adds: where there is none, nothing has been committed yet. */
    void reserve() {
        names.reserve();
    }

    /**
     * Forces the group to disk; returns whether there was anything to force. If this throws anything but SQLException, the group
     * may be on disk although memory does not know of it.
     */
    boolean commit() throws SQLException {
        statements.get("commit").executeUpdate();
        committedPosition = position;
        committedAt = at;
        committedContents = contents;
        committedReadings = readings;
        names.commit();
        recent.add(group);
        group.clear();
        return dirty;
    }

    /** Leaves the file as it was before the group. */
    void rollback() {
        names.rollback();
        group.clear();
        statements.forget();
        // After most faults SQLite has rolled back itself. If it could not, the next begin fails and stops the store.
        try {
            Sqlite.execute(connection, "rollback");
        } catch (SQLException e) {
            System.getLogger(Journal.class.getPackageName())
                    .log(System.Logger.Level.DEBUG, "after a fault of the store", e);
        }
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

    private void refuseUsedIds(List<SealedContent> added) throws Refused {
        Set<String> own = new HashSet<>();
        for (SealedContent content : added) {
            if (!own.add(content.id()) || names.written(content.id()).isPresent()) {
                throw new Refused(Refusals::contentIdUsed);
            }
        }
    }

    private void add(SealedContent content) throws SQLException {
        contents++;
        PreparedStatement insert = statements.get("insert into content values (?, ?, ?, ?, ?, ?)");
        insert.setLong(1, contents);
        insert.setString(2, content.id());
        insert.setLong(3, Checksums.ofName(content.id(), contents));
        insert.setBytes(4, content.sha256().array());
        insert.setBytes(5, content.key().array());
        insert.setBytes(6, content.sealed().array());
        insert.executeUpdate();
        names.written(content.id(), contents);
    }

    private void add(NewEvent event) throws SQLException {
        long version = names.version(event.stream()) + 1;
        position++;
        at = Math.max(Checksums.micros(clock.instant()), at + 1);
        StoredEvent stored = new StoredEvent(
                position, event.stream(), version, event.type(), Checksums.instant(at), event.payload());
        PreparedStatement insert = statements.get("insert into event values (?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, position);
        insert.setString(2, event.stream());
        insert.setLong(3, version);
        insert.setString(4, event.type());
        insert.setLong(5, at);
        insert.setBytes(6, event.payload().array());
        insert.setLong(7, Checksums.of(stored));
        insert.executeUpdate();
        names.version(event.stream(), version);
        group.add(stored);
    }

    private void purge(String id) throws SQLException {
        OptionalLong number = names.written(id);
        if (number.isEmpty()) {
            return;
        }
        PreparedStatement update = statements.get("update content set key = null, sealed = null where number = ?");
        update.setLong(1, number.getAsLong());
        update.executeUpdate();
    }
}
