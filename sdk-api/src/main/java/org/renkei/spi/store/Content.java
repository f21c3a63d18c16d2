package org.renkei.spi.store;

import java.util.Objects;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * Bytes that are kept outside the journal, so that the law can have them removed while the journal stays.
 *
 * @param id its name, 1 to 200 characters, used once
 * @param bytes the canonical bytes
 * @param sha256 their SHA-256, 32 bytes, which the journal also holds
 */
public record Content(String id, Bytes bytes, Bytes sha256) {
    /** Refuses absent parts, an id that is too long or not well-formed Unicode, and a hash that cannot be one. */
    public Content {
        Require.text("id", id, 200);
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sha256, "sha256");
        if (sha256.length() != 32) {
            throw new InvalidInputException("sha256", "it has 32 bytes", "give the SHA-256 of the bytes");
        }
    }
}
