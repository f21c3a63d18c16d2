package org.renkei.samples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteDataSource;

/** One SQLite table without an index, written under the settings that the store uses: what SQLite itself can do here. */
final class BareTable implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement select;

    BareTable(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("pragma secure_delete = on");
            statement.execute("pragma cache_size = -16384");
            statement.execute("create table row (id integer primary key, bytes blob not null)");
        }
        insert = connection.prepareStatement("insert into row (bytes) values (?)");
        select = connection.prepareStatement("select bytes from row where id > ? order by id limit ?");
        connection.setAutoCommit(false);
    }

    /** Inserts {@code row} that often, in one commit. */
    void commit(byte[] row, int inserts) throws SQLException {
        for (int i = 0; i < inserts; i++) {
            insert.setBytes(1, row);
            insert.executeUpdate();
        }
        connection.commit();
    }

    /** Reads the bytes of {@code count} rows after {@code id}, and returns how many there were. */
    long read(long id, int count) throws SQLException {
        select.setLong(1, id);
        select.setInt(2, count);
        long bytes = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                bytes += rows.getBytes(1).length;
            }
        }
        connection.commit();
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
