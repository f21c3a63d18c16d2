package org.renkei.plugin.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredSnapshot;

/**
 * The names as they were after some event, in a disposable file: it shortens opening.
 *
 * @param position the event after which it was taken
 * @param number the last content's row at that moment
 * @param tables what {@link NameTable#write} wrote of both tables
 */
record NamesImage(long position, long number, Bytes tables) {
    private static final String FORMAT = "names-2";
    private static final int BINDING = 32;
    /** So many of the last rows tell one history from another. */
    private static final int ROWS = 1_024;

    /** Returns it as a file holds it, bound to the rows that {@code connection} reads. */
    StoredSnapshot bound(Connection connection) throws SQLException {
        ByteBuffer state = ByteBuffer.allocate(BINDING + Long.BYTES + tables.length());
        state.put(binding(connection, position, number)).putLong(number).put(tables.array());
        Bytes bytes = Bytes.of(state.array());
        return new StoredSnapshot(position, FORMAT, PreparedStep.sha256(bytes), bytes);
    }

    /** Returns the image that a file holds; empty if it is of another history than the one that {@code connection} reads. */
    static Optional<NamesImage> of(StoredSnapshot saved, Connection connection) throws SQLException {
        byte[] state = saved.state().array();
        if (!saved.format().equals(FORMAT) || state.length < BINDING + Long.BYTES) {
            return Optional.empty();
        }
        long number = ByteBuffer.wrap(state).getLong(BINDING);
        byte[] bound = Arrays.copyOf(state, BINDING);
        return Arrays.equals(bound, binding(connection, saved.position(), number))
                ? Optional.of(new NamesImage(
                        saved.position(),
                        number,
                        Bytes.of(Arrays.copyOfRange(state, BINDING + Long.BYTES, state.length))))
                : Optional.empty();
    }

    private static byte[] binding(Connection connection, long position, long number) throws SQLException {
        MessageDigest sha256 = PreparedStep.sha256();
        add(
                connection,
                sha256,
                "select checksum, null from event where position <= ? order by position desc",
                position);
        add(connection, sha256, "select checksum, sha256 from content where number <= ? order by number desc", number);
        return sha256.digest();
    }

    private static void add(Connection connection, MessageDigest sha256, String sql, long last) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql + " limit " + ROWS)) {
            query.setLong(1, last);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sha256.update(ByteBuffer.allocate(Long.BYTES)
                            .putLong(row.getLong(1))
                            .flip());
                    byte[] hash = row.getBytes(2);
                    sha256.update(hash == null ? new byte[0] : hash);
                }
            }
        }
    }
}
