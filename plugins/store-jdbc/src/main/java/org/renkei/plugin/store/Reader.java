package org.renkei.plugin.store;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    private static final int AT_ONCE = 25;

    private final Connection connection;
    private final PreparedStatement events;
    private final PreparedStatement contents;
    private final PreparedStatement secret;

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        this.events = connection.prepareStatement(EVENTS);
        this.contents =
                connection.prepareStatement("select sha256, key, sealed, id, number from content where number in (?"
                        + ", ?".repeat(AT_ONCE - 1) + ")");
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
        Map<Long, String> wanted = new LinkedHashMap<>();
        for (String id : ids) {
            OptionalLong row = names.content(id);
            // an ill-formed id has no bytes of its own: it would find those of another
            if (row.isPresent() && encoder.canEncode(id)) {
                wanted.put(row.getAsLong(), id);
            }
        }
        Map<String, Bytes> unordered = new HashMap<>();
        List<Long> rows = new ArrayList<>(wanted.keySet());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            find(rows.subList(from, Math.min(from + AT_ONCE, rows.size())), wanted, unordered);
        }
        Map<String, Bytes> found = new LinkedHashMap<>();
        wanted.values().forEach(id -> Optional.ofNullable(unordered.get(id)).ifPresent(bytes -> found.put(id, bytes)));
        return found;
    }

    /** Several rows a query: going through the driver takes longer than finding a row. */
    private void find(List<Long> rows, Map<Long, String> wanted, Map<String, Bytes> found) throws SQLException {
        for (int i = 0; i < AT_ONCE; i++) {
            contents.setLong(i + 1, rows.get(Math.min(i, rows.size() - 1)));
        }
        int seen = 0;
        try (ResultSet columns = contents.executeQuery()) {
            while (columns.next()) {
                String id = wanted.get(columns.getLong(5));
                if (id == null || !id.equals(columns.getString(4))) {
                    throw Refusals.damaged("a content's row is not what its id says");
                }
                content(id, columns).ifPresent(bytes -> found.put(id, bytes));
                seen++;
            }
        }
        if (seen != rows.size()) {
            throw Refusals.damaged("a content's row is not what its id says");
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
