package org.renkei.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;
import org.renkei.core.json.JsonLimits;
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
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            // one byte more than is accepted: then the gate says that it is too large
            text = in.readNBytes(JsonLimits.standard().body() + 1);
        } catch (IOException e) {
            // e carries the file's name, which is the operator's affair
            throw new InvalidInputException(
                    "charter", "it must be a file that can be read", "check its place and rights");
        }
        return read(text);
    }

    static Charter read(byte[] text) {
        return StrictJson.shared().readFile(text, Charter.class, Founding::check);
    }
}
