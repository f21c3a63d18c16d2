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

/**
 * The version of each stream and the row of each content, in memory. Indexes in the file would dirty two pages a step, and cost
 * more than the step; these are read from the rows on opening, or from a disposable image and the rows after it.
 *
 * <p><b>Threads:</b> {@link #content} is safe; everything else is the writer's, one at a time.
 */
final class Names {
    private static final long LARGEST_IMAGE = 1L << 30;

    private final Map<String, Long> groupStreams = new HashMap<>();
    private final Map<String, Long> groupContents = new HashMap<>();
    private NameTable streams = new NameTable();
    private NameTable contents = new NameTable();

    /** @param image an image of this file, if there is one */
    Names(Connection connection, Optional<NamesImage> image) throws SQLException {
        if (image.isPresent()) {
            ByteBuffer tables = ByteBuffer.wrap(image.get().tables().array());
            streams = new NameTable(tables);
            contents = new NameTable(tables);
        }
        loadStreams(connection, image.map(NamesImage::position).orElse(0L));
        loadContents(connection, image.map(NamesImage::number).orElse(0L));
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

    /** Makes room for what the group adds. */
    void reserve() {
        streams.reserve(groupStreams.size());
        contents.reserve(groupContents.size());
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

    /** Returns what is committed, unless that is too much for one array. */
    Optional<NamesImage> image(long position, long number) {
        long size = streams.size() + contents.size();
        if (size > LARGEST_IMAGE) {
            return Optional.empty();
        }
        ByteBuffer tables = ByteBuffer.allocate(Math.toIntExact(size));
        streams.write(tables);
        contents.write(tables);
        return Optional.of(new NamesImage(position, number, Bytes.of(tables.array())));
    }

    private void loadStreams(Connection connection, long after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Reader.EVENTS)) {
            query.setLong(1, after);
            query.setInt(2, Integer.MAX_VALUE);
            try (ResultSet row = query.executeQuery()) {
                for (long position = after + 1; row.next(); position++) {
                    StoredEvent event = Reader.event(position, row);
                    if (streams.put(event.stream(), event.version()) != event.version() - 1) {
                        throw Refusals.damaged("the event at position " + position + " is not the next of its stream");
                    }
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
                    if (contents.put(id, number) != 0) {
                        throw Refusals.damaged("a content's id stands for two contents");
                    }
                }
            }
        }
    }
}
