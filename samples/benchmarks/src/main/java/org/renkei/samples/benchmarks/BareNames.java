package org.renkei.samples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteDataSource;

/** Items with their bytes and an index of the numbers they give, in SQLite under the settings that the store uses. */
final class BareNames implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insertItem;
    private final PreparedStatement insertName;
    private final PreparedStatement insertEntry;
    private final PreparedStatement alike;

    BareNames(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("pragma secure_delete = on");
            statement.execute("pragma cache_size = -16384");
            statement.execute("create table item (id integer primary key, bytes blob not null)");
            statement.execute("create table entry (id integer primary key, bytes blob not null)");
            statement.execute("create table name (name integer, item integer, primary key (name, item)) without rowid");
        }
        insertItem = connection.prepareStatement("insert into item (id, bytes) values (?, ?)");
        insertName = connection.prepareStatement("insert or ignore into name (name, item) values (?, ?)");
        insertEntry = connection.prepareStatement("insert into entry (bytes) values (?)");
        alike = connection.prepareStatement("select bytes from item join (select item, count(*) as common from name"
                + " where name in (?,?,?,?,?,?,?,?,?,?,?) group by item order by common desc, item desc limit ?)"
                + " on id = item");
        connection.setAutoCommit(false);
    }

    /** Inserts an item, without a commit. */
    void add(int item, byte[] bytes, long[] names) throws SQLException {
        insertItem.setInt(1, item);
        insertItem.setBytes(2, bytes);
        insertItem.executeUpdate();
        for (long name : names) {
            insertName.setLong(1, name);
            insertName.setInt(2, item);
            insertName.executeUpdate();
        }
    }

    /** Inserts an entry and commits. */
    void commit(byte[] entry) throws SQLException {
        insertEntry.setBytes(1, entry);
        insertEntry.executeUpdate();
        connection.commit();
    }

    /** Reads the bytes of the {@code count} items that share most of {@code names}, and returns how many there were. */
    long alike(long[] names, int count) throws SQLException {
        for (int i = 0; i < names.length; i++) {
            alike.setLong(i + 1, names[i]);
        }
        alike.setInt(names.length + 1, count);
        long bytes = 0;
        try (ResultSet rows = alike.executeQuery()) {
            while (rows.next()) {
                bytes += rows.getBytes(1).length;
            }
        }
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
