package org.renkei.plugin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/** Makes copies of a journal that is being written to, and journals of copies. */
final class Backup {
    private Backup() {}

    /** Writes a consistent copy of {@code journal} to {@code target}: whole and forced, or not at all. */
    static void write(Path journal, Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "the backup's file exists already; choose a name that is free");
        }
        Path folder = StoreDirectory.parent(target);
        Path unfinished = folder.resolve(".renkei-" + UUID.randomUUID());
        try {
            StoreDirectory.makePrivateFile(unfinished);
            try {
                copy(journal, unfinished);
                StoreDirectory.force(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                StoreDirectory.force(folder);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw Refusals.of("writing the backup", e);
        } catch (SQLException e) {
            throw Refusals.of("writing the backup", e);
        }
    }

    /** Makes the journal of {@code directory}, which holds none yet, from {@code backup}, after checking it whole. */
    static void restore(Path backup, StoreDirectory directory) throws IOException, SQLException {
        Path unfinished = directory.unfinishedJournal();
        StoreDirectory.makePrivateFile(unfinished);
        Files.copy(backup, unfinished, StandardCopyOption.REPLACE_EXISTING);
        StoreDirectory.makePrivate(unfinished);
        WholeFile.refuseOther(unfinished);
        try (Connection connection = Sqlite.connect(unfinished)) {
            Schema.refuseOther(connection);
            new Schema(connection, Schema.SCRIPTS).upgrade();
            WholeFile.checkRows(connection);
            Sqlite.execute(connection, "pragma journal_mode = wal");
        }
        directory.finishJournal();
    }

    /** In one read transaction: what is written meanwhile is not in it, and is not kept waiting. */
    private static void copy(Path journal, Path unfinished) throws SQLException {
        try (Connection connection = Sqlite.connect(journal);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, unfinished.toString());
            vacuum.execute();
        }
        try (Connection copy = Sqlite.connect(unfinished)) {
            Journal.noteHead(copy, Sqlite.number(copy, "select max(position) from event"));
        }
    }
}
