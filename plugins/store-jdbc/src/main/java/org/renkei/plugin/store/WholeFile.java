package org.renkei.plugin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredReading;

/** Checks that go through a whole file. */
final class WholeFile {
    private static final byte[] START = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** Of SQLite's file: without a log, and with one. */
    private static final Set<Byte> FORMATS = Set.of((byte) 1, (byte) 2);

    private static final int HEADER = 100;
    private static final int WRITE_FORMAT = 18;
    private static final int READ_FORMAT = 19;
    private static final int PAGE = 1_000;

    private WholeFile() {}

    /**
     * Refuses what is no SQLite file, or has lost its end. Only before SQLite has opened it: closing a file gives its
     * process's locks up (POSIX).
     */
    static void refuseOther(Path file) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER);
        }
        if (header.length < HEADER
                || !Arrays.equals(header, 0, START.length, START, 0, START.length)
                || !FORMATS.contains(header[WRITE_FORMAT])
                || !FORMATS.contains(header[READ_FORMAT])) {
            throw Refusals.damaged("the file council.db is damaged or no store");
        }
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            return; // the log holds what a crash may have kept from the file's end
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        int page = Math.max(Short.toUnsignedInt(fields.getShort(16)), 1);
        long pages = Integer.toUnsignedLong(fields.getInt(28));
        if (Files.size(file) != pages * page) {
            throw Refusals.damaged("the file council.db is not as long as it says");
        }
    }

    /** Checks pages, trees and indexes. */
    static void checkStructure(Connection connection) throws SQLException {
        if (!Sqlite.text(connection, "pragma integrity_check(1)").equals("ok")) {
            throw Refusals.damaged("the file's structure is damaged");
        }
    }

    /** Checks the structure, and every row. */
    static void checkRows(Connection connection) throws SQLException {
        checkStructure(connection);
        long head = Sqlite.number(connection, "select position from head");
        Reader reader = new Reader(connection);
        long position = 0;
        for (List<StoredEvent> page = reader.events(0, PAGE, head);
                !page.isEmpty();
                page = reader.events(position, PAGE, head)) {
            position += page.size();
        }
        if (position != head) {
            throw Refusals.damaged("the journal does not end where its head says");
        }
        long number = 0;
        for (List<StoredReading> page = ReadingRows.after(connection, 0, PAGE);
                !page.isEmpty();
                page = ReadingRows.after(connection, number, PAGE)) {
            number += page.size();
        }
        Names contents = new Names(connection, Optional.empty());
        try (PreparedStatement ids = connection.prepareStatement("select id from content");
                ResultSet row = ids.executeQuery()) {
            while (row.next()) {
                reader.contents(List.of(row.getString(1)), contents);
            }
        }
        try (PreparedStatement names = connection.prepareStatement("select name from secret");
                ResultSet row = names.executeQuery()) {
            while (row.next()) {
                reader.secret(row.getString(1));
            }
        }
    }
}
