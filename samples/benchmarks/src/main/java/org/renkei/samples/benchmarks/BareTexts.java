package org.renkei.samples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteDataSource;

/** Items with their bytes and SQLite's own full text search, under the settings that the store uses. */
final class BareTexts implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insertItem;
    private final PreparedStatement insertText;
    private final PreparedStatement insertEntry;
    private final PreparedStatement find;

    BareTexts(Path file) throws SQLException {
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
            statement.execute("create virtual table text using fts5(body, tokenize = 'trigram', content = '')");
        }
        insertItem = connection.prepareStatement("insert into item (id, bytes) values (?, ?)");
        insertText = connection.prepareStatement("insert into text (rowid, body) values (?, ?)");
        insertEntry = connection.prepareStatement("insert into entry (bytes) values (?)");
        find = connection.prepareStatement("select bytes from item where id in"
                + " (select rowid from text where text match ? order by rowid desc limit ?)");
        connection.setAutoCommit(false);
    }

    /** Inserts an item, without a commit. */
    void add(int item, byte[] bytes, String text) throws SQLException {
        insertItem.setInt(1, item);
        insertItem.setBytes(2, bytes);
        insertItem.executeUpdate();
        insertText.setInt(1, item);
        insertText.setString(2, text);
        insertText.executeUpdate();
    }

    /** Inserts an entry and commits. */
    void commit(byte[] entry) throws SQLException {
        insertEntry.setBytes(1, entry);
        insertEntry.executeUpdate();
        connection.commit();
    }

    /** Reads the bytes of the newest {@code count} items in which {@code word} stands, and returns how many there were. */
    long find(String word, int count) throws SQLException {
        find.setString(1, '"' + word + '"');
        find.setInt(2, count);
        long bytes = 0;
        try (ResultSet rows = find.executeQuery()) {
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
