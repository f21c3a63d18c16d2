package org.renkei.spi.store;

import java.util.Objects;

/**
 * Bytes that are kept outside the journal, so that the law can have them removed while the journal stays.
 *
 * @param id its name, 1 to 200 characters, used once
 * @param bytes the canonical bytes
 * @param sha256 their SHA-256, 32 bytes, which the journal also holds
 */
public record Content(String id, Bytes bytes, Bytes sha256) {
    /** Refuses absent parts. */
    public Content {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sha256, "sha256");
    }
}
