package org.renkei.plugin.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

/**
 * The version of each stream and the row of each content, in memory. Indexes in the file would dirty two pages a step, and cost
 * more than the step; these are read from the rows on opening, or from a disposable image and the rows after it.
 *
 * <p><b>Threads:</b> {@link #content} is safe; everything else is the writer's, one at a time.
 */
final class Names {
    private static final String FORMAT = "names-1";

    private final Map<String, Long> groupStreams = new HashMap<>();
    private final Map<String, Long> groupContents = new HashMap<>();
    private NameTable streams = new NameTable();
    private NameTable contents = new NameTable();

    /** @param image what {@link #image} returned of this file or another, if anything */
    Names(Connection connection, Optional<StoredSnapshot> image) throws SQLException {
        long position = 0;
        long number = 0;
        if (image.isPresent() && isOf(connection, image.get())) {
            ByteBuffer state = ByteBuffer.wrap(image.get().state().array());
            position = image.get().position();
            state.getLong();
            number = state.getLong();
            streams = new NameTable(state);
            contents = new NameTable(state);
        }
        loadStreams(connection, position);
        loadContents(connection, number);
    }

    /** Returns the version of a stream, 0 if it has no event. */
    long version(String stream) {
        Long written = groupStreams.get(stream);
        return written != null ? written : streams.number(stream).orElse(0);
    }

    void version(String stream, long version) {
        groupStreams.put(stream, version);
    }

    /** Returns the row of a content, with those of the group under way. */
    OptionalLong written(String id) {
        Long number = groupContents.get(id);
        return number != null ? OptionalLong.of(number) : content(id);
    }

    void written(String id, long number) {
        groupContents.put(id, number);
    }

    /** Returns the row of a committed content. */
    OptionalLong content(String id) {
        return contents.number(id);
    }

    void commit() {
        groupStreams.forEach(streams::put);
        groupContents.forEach(contents::put);
        rollback();
    }

    void rollback() {
        groupStreams.clear();
        groupContents.clear();
    }

    /**
     * Returns what is committed.
     *
     * @param last the last committed event
     * @param number the last committed content's row
     */
    StoredSnapshot image(StoredEvent last, long number) {
        ByteBuffer state = ByteBuffer.allocate(2 * Long.BYTES + streams.size() + contents.size());
        state.putLong(Checksums.of(last)).putLong(number);
        streams.write(state);
        contents.write(state);
        Bytes bytes = Bytes.of(state.array());
        return new StoredSnapshot(last.position(), FORMAT, PreparedStep.sha256(bytes), bytes);
    }

    /** An image may be left over from another file that once had this name. */
    private static boolean isOf(Connection connection, StoredSnapshot image) throws SQLException {
        if (!image.format().equals(FORMAT)) {
            return false;
        }
        long checksum = Sqlite.number(connection, "select checksum from event where position = " + image.position());
        return checksum == ByteBuffer.wrap(image.state().array()).getLong();
    }

    private void loadStreams(Connection connection, long after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Reader.EVENTS)) {
            query.setLong(1, after);
            query.setInt(2, Integer.MAX_VALUE);
            try (ResultSet row = query.executeQuery()) {
                for (long position = after + 1; row.next(); position++) {
                    StoredEvent event = Reader.event(position, row);
                    streams.put(event.stream(), event.version());
                }
            }
        }
    }

    private void loadContents(Connection connection, long after) throws SQLException {
        String sql = "select number, id, checksum from content where number > ? order by number";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, after);
            try (ResultSet row = query.executeQuery()) {
                for (long number = after + 1; row.next(); number++) {
                    String id = row.getString(2);
                    if (id == null || row.getLong(1) != number || row.getLong(3) != Checksums.ofName(id, number)) {
                        throw Refusals.damaged("a content's id is not what was stored");
                    }
                    contents.put(id, number);
                }
            }
        }
    }
}
