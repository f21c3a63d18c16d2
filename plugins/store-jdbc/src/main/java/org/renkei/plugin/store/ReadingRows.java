package org.renkei.plugin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.StoredReading;

/** The rows of the log of reading. Whatever comes out of them is what was stored, or they throw. */
final class ReadingRows {
    private static final String COLUMNS = "select number, reader, low, high, payload, chain, checksum from reading ";
    // one step along the index a name: it reads as many rows as there are readers
    private static final String NAMES = "with recursive name(reader) as (select min(reader) from reading union all"
            + " select (select min(r.reader) from reading r where r.reader > name.reader) from name"
            + " where name.reader is not null) select reader from name where reader is not null";

    private ReadingRows() {}

    /** Adds a row through any connection's statements. */
    static void add(PreparedStatement insert, StoredReading stored) throws SQLException {
        NewReading reading = stored.reading();
        insert.setLong(1, stored.number());
        insert.setString(2, reading.reader());
        insert.setLong(3, reading.low());
        insert.setLong(4, reading.high());
        insert.setBytes(5, reading.payload().array());
        insert.setBytes(6, reading.chain().array());
        insert.setLong(7, Checksums.of(stored));
        insert.executeUpdate();
    }

    static List<StoredReading> after(Connection connection, long number, int max) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(COLUMNS + "where number > ? order by number limit ?")) {
            query.setLong(1, number);
            query.setInt(2, max);
            List<StoredReading> found = all(query);
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).number() != number + i + 1) {
                    throw Refusals.damaged("the log of reading lacks number " + (number + i + 1));
                }
            }
            return found;
        }
    }

    static List<StoredReading> last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + "order by number desc limit 1")) {
            return all(query);
        }
    }

    static List<StoredReading> of(Connection connection, String reader, long place) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(COLUMNS + "where reader = ? and high >= ? and low <= ? order by number")) {
            query.setString(1, reader);
            query.setLong(2, place);
            query.setLong(3, place);
            return all(query);
        }
    }

    static List<String> readers(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NAMES);
                ResultSet row = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private static List<StoredReading> all(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            List<StoredReading> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading(row));
            }
            return found;
        }
    }

    private static StoredReading reading(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        try {
            byte[] payload = row.getBytes(5); // SQLite gives an empty blob as null
            StoredReading stored = new StoredReading(
                    number,
                    new NewReading(
                            String.valueOf(row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            Bytes.of(payload == null ? new byte[0] : payload),
                            Bytes.of(row.getBytes(6))));
            if (row.getLong(7) == Checksums.of(stored)) {
                return stored;
            }
        } catch (RuntimeException e) {
            throw Refusals.damaged("reading " + number + " is not what was stored", e);
        }
        throw Refusals.damaged("reading " + number + " is not what was stored");
    }
}
