package org.renkei.plugin.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Store;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite's library and connections, without the global state that its driver would otherwise leave behind. */
final class Sqlite {
    private static final String LIBRARY_FOLDER = "org.sqlite.tmpdir";

    /** For every connection; temporary tables stay in memory, so that nothing is written outside the directory. */
    private static final List<String> ALWAYS = List.of(
            "pragma busy_timeout = 10000",
            "pragma temp_store = memory",
            "pragma trusted_schema = off",
            "pragma cell_size_check = on",
            "pragma mmap_size = 0");

    private Sqlite() {}

    /**
     * Loads the native library once, unpacked into {@code folder} for that moment. The property that says where is the whole
     * process's: a host that has set it keeps its setting, and otherwise it is unset again.
     */
    static synchronized void load(Path folder) throws IOException {
        boolean hostDecides = System.getProperty(LIBRARY_FOLDER) != null;
        try {
            if (!hostDecides) {
                Files.createDirectories(folder);
                System.setProperty(LIBRARY_FOLDER, folder.toString());
            }
            SQLiteJDBCLoader.initialize();
        } catch (IOException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw new CouncilException(
                    ErrorCode.STORE_FAILED,
                    "SQLite's native library cannot be loaded; set " + LIBRARY_FOLDER
                            + " to a directory that allows programs to run",
                    e);
        } finally {
            if (!hostDecides) {
                System.clearProperty(LIBRARY_FOLDER);
                clear(folder);
            }
        }
    }

    /** Opens {@code file}, which must exist; changes nothing in it. */
    static Connection connect(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        // Otherwise the driver asks for the last row's number after each insert: a tenth of the writer's time.
        source.setGetGeneratedKeys(false);
        // As a URI: a file name may hold '?', which the driver would otherwise take for options.
        source.setUrl("jdbc:sqlite:" + file.toUri() + "?mode=rw");
        Connection connection = source.getConnection();
        try {
            execute(connection, ALWAYS);
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    /**
     * Takes the driver out of the {@link DriverManager}, where it would keep a plugin's class loader alive. If the driver came
     * with the host's own classes, the host may be using it there, so it stays.
     */
    static void leaveDriverManager() throws SQLException {
        ClassLoader ours = Sqlite.class.getClassLoader();
        if (ours == null || ours.equals(Store.class.getClassLoader())) {
            return;
        }
        for (java.sql.Driver driver : DriverManager.drivers().toList()) {
            if (ours.equals(driver.getClass().getClassLoader())) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    static void execute(Connection connection, String command) throws SQLException {
        execute(connection, List.of(command));
    }

    static void execute(Connection connection, List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static void closeAfter(Exception error, AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            error.addSuppressed(e);
        }
    }

    /** The library is in memory now. Where a loaded file cannot be removed, the next start does it. */
    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (java.nio.file.AccessDeniedException | java.nio.file.DirectoryNotEmptyException e) {
            return;
        }
    }
}
