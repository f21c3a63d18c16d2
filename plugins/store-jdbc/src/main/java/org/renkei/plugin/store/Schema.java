package org.renkei.plugin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.renkei.spi.store.Bytes;

/**
 * The file's format: which scripts made it, in order, and that they were these and no others.
 *
 * <p>A script is never changed once released; a change of format is a new script.
 */
final class Schema {
    /** "RNKI", in the place that SQLite keeps for saying whose file it is. */
    static final int APPLICATION = 0x524E4B49;

    static final List<String> SCRIPTS = List.of("0001-journal.sql", "0002-readings.sql");

    private final Connection connection;
    private final List<String> scripts;

    Schema(Connection connection, List<String> scripts) {
        this.connection = connection;
        this.scripts = scripts;
    }

    /** Gives an empty file its format. */
    void create() throws SQLException, IOException {
        Sqlite.execute(connection, "pragma application_id = " + APPLICATION);
        Sqlite.execute(connection, "begin immediate");
        Sqlite.execute(
                connection,
                "create table format (version integer primary key, script text not null, sha256 text not null) strict");
        applyAfter(0);
        insertHead();
        Sqlite.execute(connection, "commit");
    }

    /** Refuses another program's file, without changing anything in it. */
    static void refuseOther(Connection connection) throws SQLException {
        if (Sqlite.number(connection, "pragma application_id") != APPLICATION) {
            throw Refusals.damaged("the file council.db is not a council's store");
        }
    }

    /** Brings an older file to this format; refuses a newer one, and one that other scripts made. */
    void upgrade() throws SQLException, IOException {
        long version = Sqlite.number(connection, "select max(version) from format");
        if (version > scripts.size()) {
            throw Refusals.damaged("the store has format " + version
                    + ", made by a newer release; this one reads up to " + scripts.size() + ": use the newer release");
        }
        if (version != Sqlite.number(connection, "select count(*) from format")) {
            throw Refusals.damaged("the store's list of formats has a gap");
        }
        checkScripts(version);
        if (version < scripts.size()) {
            Sqlite.execute(connection, "begin immediate");
            applyAfter(version);
            Sqlite.execute(connection, "commit");
        }
    }

    private void checkScripts(long version) throws SQLException, IOException {
        for (int i = 1; i <= version; i++) {
            String recorded = Sqlite.text(connection, "select sha256 from format where version = " + i);
            if (!recorded.equals(sha256(read(scripts.get(i - 1))))) {
                throw Refusals.damaged("the store was made by another script " + scripts.get(i - 1)
                        + " than this release has: use the release that made it");
            }
        }
    }

    private void applyAfter(long version) throws SQLException, IOException {
        for (int i = (int) version; i < scripts.size(); i++) {
            String script = read(scripts.get(i));
            for (String command : script.split(";\\s*\\n", -1)) {
                if (!command.isBlank()) {
                    Sqlite.execute(connection, command);
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into format values (?, ?, ?)")) {
                insert.setInt(1, i + 1);
                insert.setString(2, scripts.get(i));
                insert.setString(3, sha256(script));
                insert.executeUpdate();
            }
        }
    }

    private void insertHead() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into head values (1, 0, ?)")) {
            insert.setLong(1, Checksums.ofHead(0));
            insert.executeUpdate();
        }
    }

    /** Without carriage returns, which some checkouts add. */
    private static String read(String script) throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("sqlite/" + script)) {
            if (in == null) {
                throw new IOException("the jar lacks " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }

    private static String sha256(String script) {
        Bytes bytes = Bytes.of(script.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(PreparedStep.sha256(bytes).array());
    }
}
