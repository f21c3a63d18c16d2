package org.renkei.spi.store;

import java.util.Objects;

/**
 * An event to be appended.
 *
 * @param stream the stream it belongs to: an opaque name of 1 to 200 characters
 * @param type its type's name, 1 to 80 characters
 * @param payload its canonical bytes
 */
public record NewEvent(String stream, String type, Bytes payload) {
    /** Refuses absent parts. */
    public NewEvent {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
    }
}
