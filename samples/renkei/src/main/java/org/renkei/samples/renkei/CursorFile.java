package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.renkei.api.retrieval.Cursor;

/** How far one handler has read, in a file that is replaced whole. */
final class CursorFile {
    private final Path file;

    CursorFile(Path file) {
        this.file = file;
    }

    Optional<Cursor> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(new Cursor(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Cursor cursor) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, cursor.value() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
