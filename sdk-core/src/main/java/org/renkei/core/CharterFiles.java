package org.renkei.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;
import org.renkei.core.json.StrictJson;

/** Charters as files of data: those that come with this version, and an operator's own. */
final class CharterFiles {
    private CharterFiles() {}

    /** Reads one that comes with this version. */
    static Charter shipped(CharterId id) {
        try (InputStream file = CharterFiles.class.getResourceAsStream("charter/" + id + ".json")) {
            if (file == null) {
                throw new InvalidInputException(
                        "charter",
                        "it must be a charter that comes with this version",
                        "choose council-2019 or successor");
            }
            return read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the charter file cannot be read", e);
        }
    }

    /** Reads an operator's own. */
    static Charter read(Path file) {
        return read(OperatorFile.read("charter", file));
    }

    static Charter read(byte[] text) {
        return StrictJson.shared().readFile(text, Charter.class, Founding::check);
    }
}
