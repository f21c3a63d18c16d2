package org.renkei.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.renkei.api.error.InvalidInputException;
import org.renkei.core.json.JsonLimits;

/** A file that a person wrote, no larger than the gate accepts. */
final class OperatorFile {
    private OperatorFile() {}

    /**
     * Returns its bytes, one more than is accepted at most: then the gate says that it is too large.
     *
     * @param name what it is, for the error
     * @throws InvalidInputException if it cannot be read
     */
    static byte[] read(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(JsonLimits.standard().body() + 1);
        } catch (IOException e) {
            // e carries the file's name, which is the operator's affair
            throw new InvalidInputException(name, "it must be a file that can be read", "check its place and rights");
        }
    }
}
