package org.renkei.spi.store;

import java.util.Objects;

/**
 * The council's state after some event: disposable, it only shortens opening.
 *
 * @param position the event after which it was taken
 * @param format which codec wrote it; one that the reader does not know is ignored
 * @param sha256 SHA-256 of {@code state}; one that does not match is ignored
 * @param state the bytes
 */
public record StoredSnapshot(long position, String format, Bytes sha256, Bytes state) {
    /** Refuses absent parts. */
    public StoredSnapshot {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(state, "state");
    }
}
