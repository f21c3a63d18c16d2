package org.renkei.plugin.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store's errors, each worded once, and which of them a fault of SQLite or of the disk is. */
final class Refusals {
    private static final int PRIMARY = 0xFF;

    private Refusals() {}

    static CouncilException closed() {
        return new CouncilException(ErrorCode.CLOSED, "the store has been closed; open it again");
    }

    static CouncilException contentIdUsed() {
        return new CouncilException(
                ErrorCode.STATE_CONFLICT,
                "a content's id was used before; nothing was stored, give each content a new id");
    }

    static CouncilException locked() {
        return new CouncilException(
                ErrorCode.STORE_LOCKED,
                "another process, or another part of this one, holds the store; close that one, then open it again");
    }

    static CouncilException damaged(String what) {
        return new CouncilException(ErrorCode.STORE_DAMAGED, what + "; restore the store from a backup");
    }

    static CouncilException damaged(String what, Throwable cause) {
        return new CouncilException(ErrorCode.STORE_DAMAGED, what + "; restore the store from a backup", cause);
    }

    /** An error of Java's file operations while doing {@code what}. */
    static CouncilException of(String what, IOException cause) {
        boolean full = cause instanceof FileSystemException e
                && e.getReason() != null
                && e.getReason().contains("No space left");
        return full
                ? new CouncilException(
                        ErrorCode.STORE_FULL, what + ": the disk is full; make room, then try again", cause)
                : new CouncilException(
                        ErrorCode.STORE_FAILED, what + ": the disk refused; look at its state and permissions", cause);
    }

    /** An error of SQLite while doing {@code what}. SQLite's messages name tables and columns, never values. */
    static CouncilException of(String what, SQLException cause) {
        if (full(cause)) {
            return new CouncilException(
                    ErrorCode.STORE_FULL,
                    what + ": the disk is full; nothing was stored, make room, then try again",
                    cause);
        }
        return switch (code(cause) & PRIMARY) {
            // CORRUPT, NOTADB; and ERROR, SCHEMA, CONSTRAINT, MISMATCH: our statements never change, so the file has.
            case 11, 26, 1, 17, 19, 20 -> damaged(what + ": the file is damaged or no store", cause);
            case 5, 6 ->
                new CouncilException( // BUSY, LOCKED
                        ErrorCode.STORE_LOCKED,
                        what + ": another program holds the file; nothing was stored, close it, then try again",
                        cause);
            default ->
                new CouncilException(
                        ErrorCode.STORE_FAILED,
                        what + ": the disk or SQLite failed; look at the disk, then open the store again",
                        cause);
        };
    }

    /** Whether the fault is only a lack of space, after which the same write may succeed. */
    static boolean full(SQLException fault) {
        int code = code(fault);
        // The index beside the log could not grow: nothing was written yet.
        return (code & PRIMARY) == SQLiteErrorCode.SQLITE_FULL.code
                || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE.code;
    }

    /** Whether another program's lock is the cause, after which the same write may succeed. */
    static boolean busy(SQLException fault) {
        int primary = code(fault) & PRIMARY;
        return primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private static int code(SQLException fault) {
        return fault instanceof SQLiteException e ? e.getResultCode().code : SQLiteErrorCode.SQLITE_MISUSE.code;
    }
}
