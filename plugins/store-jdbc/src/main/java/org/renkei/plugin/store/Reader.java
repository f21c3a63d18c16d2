package org.renkei.plugin.store;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

/**
 * One reading connection. Whatever it returns is what was stored, or it throws.
 *
 * <p><b>Threads:</b> one at a time. <b>Closing:</b> closes its connection.
 */
final class Reader implements AutoCloseable {
    static final String EVENTS = "select position, stream, version, type, at, payload, checksum"
            + " from event where position > ? order by position limit ?";
    static final String SECRET = "select bytes, checksum from secret where name = ?";

    private final Connection connection;
    private final PreparedStatement events;
    private final PreparedStatement content;
    private final PreparedStatement secret;

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        this.events = connection.prepareStatement(EVENTS);
        this.content = connection.prepareStatement("select sha256, key, sealed, id from content where number = ?");
        this.secret = connection.prepareStatement(SECRET);
    }

    /**
     * Returns up to {@code max} events after {@code position}.
     *
     * @param head a position that is known to be stored
     */
    List<StoredEvent> events(long position, int max, long head) throws SQLException {
        return events(events, position, max, head);
    }

    /** Runs {@link #EVENTS}, prepared by any connection. */
    static List<StoredEvent> events(PreparedStatement query, long position, int max, long head) throws SQLException {
        query.setLong(1, position);
        query.setInt(2, max);
        List<StoredEvent> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(event(position + found.size() + 1, row));
            }
        }
        if (found.size() < max && position + found.size() < head) {
            throw Refusals.damaged("the journal lacks position " + (position + found.size() + 1));
        }
        return found;
    }

    Connection connection() {
        return connection;
    }

    /** Returns an image of the names as a file holds it. */
    StoredSnapshot bound(NamesImage image) throws SQLException {
        return image.bound(connection);
    }

    /** Returns those contents that hold bytes. */
    Map<String, Bytes> contents(Collection<String> ids, Names names) throws SQLException {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        Map<String, Bytes> found = new LinkedHashMap<>();
        for (String id : ids) {
            OptionalLong row = names.content(id);
            // an ill-formed id has no bytes of its own: it would find those of another
            if (row.isPresent() && encoder.canEncode(id)) {
                content(id, row.getAsLong()).ifPresent(bytes -> found.put(id, bytes));
            }
        }
        return found;
    }

    private Optional<Bytes> content(String id, long row) throws SQLException {
        content.setLong(1, row);
        try (ResultSet columns = content.executeQuery()) {
            if (!columns.next() || !id.equals(columns.getString(4))) {
                throw Refusals.damaged("a content's row is not what its id says");
            }
            return content(id, columns);
        }
    }

    Optional<Bytes> secret(String name) throws SQLException {
        return secret(secret, name);
    }

    /** Runs {@link #SECRET}, prepared by any connection. */
    static Optional<Bytes> secret(PreparedStatement query, String name) throws SQLException {
        query.setString(1, name);
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Bytes bytes = bytes(row.getBytes(1));
            if (row.getLong(2) != Checksums.ofSecret(name, bytes)) {
                throw Refusals.damaged("a secret is not what was stored");
            }
            return Optional.of(bytes);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static StoredEvent event(long position, ResultSet row) throws SQLException {
        String stream = row.getString(2);
        String type = row.getString(4);
        if (row.getLong(1) != position || stream == null || type == null) {
            throw Refusals.damaged("the journal lacks position " + position);
        }
        StoredEvent event = new StoredEvent(
                position, stream, row.getLong(3), type, Checksums.instant(row.getLong(5)), bytes(row.getBytes(6)));
        if (row.getLong(7) != Checksums.of(event)) {
            throw Refusals.damaged("the event at position " + position + " is not what was stored");
        }
        return event;
    }

    private static Optional<Bytes> content(String id, ResultSet row) throws SQLException {
        byte[] key = row.getBytes(2);
        byte[] sealed = row.getBytes(3);
        if (key == null && sealed == null) {
            return Optional.empty();
        }
        SealedContent content = new SealedContent(id, bytes(row.getBytes(1)), bytes(key), bytes(sealed));
        return Optional.of(
                content.open().orElseThrow(() -> Refusals.damaged("a content's bytes do not match its hash")));
    }

    /** SQLite gives an empty blob as null; columns of the format hold no other null. */
    private static Bytes bytes(byte @Nullable [] array) {
        return Bytes.of(array == null ? new byte[0] : array);
    }
}
