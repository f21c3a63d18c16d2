package org.renkei.plugin.store;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.Require;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

/** A store in one SQLite file: one writer, several readers, a snapshot beside it. */
final class SqliteStore implements Store {
    private static final int FULL = 2;
    /** SQLite's own greatest number of pages. */
    private static final long UNLIMITED = 4_294_967_294L;

    private final StoreDirectory directory;
    private final Journal journal;
    private final Writer writer;
    private final Readers readers;
    private final SqliteReadings readings;
    private final SnapshotFile snapshots;
    private final SnapshotFile names;
    private volatile boolean closed;

    private SqliteStore(StoreDirectory directory, Journal journal, Writer writer) {
        this.directory = directory;
        this.journal = journal;
        this.writer = writer;
        this.readers = new Readers(directory.journal());
        this.readings = new SqliteReadings(writer, readers, this::refuseIfClosed);
        this.snapshots = new SnapshotFile(directory.snapshot());
        this.names = new SnapshotFile(directory.names());
    }

    static Store open(Path path, InstantSource clock, Settings settings, StoreObserver observer) {
        StoreDirectory directory = StoreDirectory.hold(path);
        try {
            Sqlite.load(directory.libraries());
            makeJournal(directory);
            Journal journal = openJournal(directory, clock, settings);
            directory.forceEntries(); // the log's too: SQLite would not say if that failed
            Writer writer = new Writer(journal, settings, observer);
            writer.start();
            return new SqliteStore(directory, journal, writer);
        } catch (IOException e) {
            directory.close();
            throw Refusals.of("opening the store", e);
        } catch (SQLException e) {
            directory.close();
            throw Refusals.of("opening the store", e);
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public long head() {
        refuseIfClosed();
        return writer.head();
    }

    @Override
    public Appended append(Append append) {
        refuseIfClosed();
        PreparedStep step = PreparedStep.of(append);
        boolean purging = !step.purges().isEmpty();
        return writer.write(new Ticket<>(to -> to.append(step), step.size(), purging));
    }

    @Override
    public List<StoredEvent> read(long position, int max) {
        refuseIfClosed();
        Require.between("position", position, 0, Long.MAX_VALUE);
        Require.between("max", (long) max, 1, Integer.MAX_VALUE);
        long head = writer.head();
        if (position >= head) {
            return List.of();
        }
        return journal.recent()
                .after(position, max)
                .orElseGet(() ->
                        readers.read(reader -> reader.events(position, (int) Math.min(max, head - position), head)));
    }

    @Override
    public Map<String, Bytes> contents(Collection<String> ids) {
        refuseIfClosed();
        List<String> asked = List.copyOf(ids);
        return asked.isEmpty() ? Map.of() : readers.read(reader -> reader.contents(asked, journal.names()));
    }

    @Override
    public Bytes secret(String name, Bytes proposal) {
        refuseIfClosed();
        Require.text("name", name, 200);
        return readers.read(reader -> reader.secret(name))
                .orElseGet(() -> writer.write(new Ticket<>(to -> to.secret(name, proposal), proposal.length(), false)));
    }

    @Override
    public synchronized void saveSnapshot(StoredSnapshot snapshot) {
        refuseIfClosed();
        snapshots.save(snapshot);
        try {
            Optional<NamesImage> image = writer.namesImage();
            if (image.isPresent()) {
                names.save(readers.read(reader -> reader.bound(image.get())));
            }
        } catch (CouncilException | IllegalStateException | OutOfMemoryError e) {
            System.getLogger(SqliteStore.class.getPackageName())
                    .log(System.Logger.Level.WARNING, "the names were not saved; the next opening takes longer", e);
        }
    }

    @Override
    public Optional<StoredSnapshot> snapshot() {
        refuseIfClosed();
        return snapshots.load(writer.head());
    }

    @Override
    public ReadingLog readingLog() {
        return readings;
    }

    @Override
    public void backup(Path file) {
        refuseIfClosed();
        Backup.write(directory.journal(), file);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        try {
            readers.close();
            journal.close();
            Sqlite.leaveDriverManager();
        } catch (SQLException e) {
            throw Refusals.of("closing the store", e);
        } finally {
            directory.close();
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw Refusals.closed();
        }
    }

    /** Makes a new journal complete before it gets its name, so that an empty file of that name is always damage. */
    private static void makeJournal(StoreDirectory directory) throws IOException, SQLException {
        directory.clearUnfinished();
        if (StoreDirectory.isRegular(directory.journal())) {
            WholeFile.refuseOther(directory.journal());
            return;
        }
        if (Files.exists(directory.journal().resolveSibling("council.db-wal"))) {
            throw Refusals.damaged("the store's log is there, but its file council.db is not");
        }
        StoreDirectory.makePrivateFile(directory.unfinishedJournal());
        try (Connection connection = Sqlite.connect(directory.unfinishedJournal())) {
            // Nobody needs it until it is finished, and then it is forced once.
            Sqlite.execute(connection, List.of("pragma journal_mode = memory", "pragma synchronous = off"));
            new Schema(connection, Schema.SCRIPTS).create();
            Sqlite.execute(connection, "pragma journal_mode = wal");
        }
        directory.finishJournal();
    }

    private static Journal openJournal(StoreDirectory directory, InstantSource clock, Settings settings)
            throws IOException, SQLException {
        Path file = directory.journal();
        long size = Files.size(file);
        Connection connection = Sqlite.connect(file);
        try {
            Schema.refuseOther(connection);
            Sqlite.execute(connection, writing(settings));
            refuseUnforced(connection);
            new Schema(connection, Schema.SCRIPTS).upgrade();
            if (size <= settings.checkWholeUpTo()) {
                WholeFile.checkStructure(connection);
            }
            long head = Sqlite.number(connection, "select max(position) from event");
            Optional<StoredSnapshot> saved = new SnapshotFile(directory.names()).load(head);
            return journal(
                    connection, clock, saved.isPresent() ? NamesImage.of(saved.get(), connection) : Optional.empty());
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Journal journal(Connection connection, InstantSource clock, Optional<NamesImage> image)
            throws SQLException {
        try {
            return new Journal(connection, clock, image);
        } catch (BufferUnderflowException | IllegalStateException unreadable) {
            return new Journal(connection, clock, Optional.empty()); // an image is disposable
        }
    }

    /** The writer copies the log itself ({@link LogCopier}), and is the only one to wait for a foreign program. */
    private static List<String> writing(Settings settings) {
        return List.of(
                "pragma journal_mode = wal",
                "pragma synchronous = " + settings.synchronous(),
                "pragma fullfsync = on",
                "pragma checkpoint_fullfsync = on",
                "pragma secure_delete = on",
                "pragma wal_autocheckpoint = 0",
                "pragma cache_size = -16384",
                "pragma busy_timeout = 2000",
                "pragma max_page_count = " + (settings.maxPages() == 0 ? UNLIMITED : settings.maxPages()));
    }

    /** Asks SQLite what it really does: with less, a loss of power takes what was acknowledged. */
    private static void refuseUnforced(Connection connection) throws SQLException {
        long synchronous = Sqlite.number(connection, "pragma synchronous");
        String mode = Sqlite.text(connection, "pragma journal_mode");
        if (synchronous != FULL || !mode.equals("wal")) {
            throw new CouncilException(
                    ErrorCode.STORE_FAILED,
                    "SQLite would not force what it acknowledges (synchronous=" + synchronous + ", journal_mode=" + mode
                            + "; needed are 2 and wal); put the store on a local disk");
        }
    }
}
