package org.renkei.spi.store;

import java.util.Objects;
import org.renkei.api.error.Require;

/**
 * An event to be appended.
 *
 * @param stream the stream it belongs to: an opaque name of 1 to 200 characters, compared exactly
 * @param type its type's name, 1 to 80 characters
 * @param payload its canonical bytes, which may be none
 */
public record NewEvent(String stream, String type, Bytes payload) {
    /** Refuses absent parts and names that are too long or not well-formed Unicode. */
    public NewEvent {
        Require.text("stream", stream, 200);
        Require.text("type", type, 80);
        Objects.requireNonNull(payload, "payload");
    }
}
