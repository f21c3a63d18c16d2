package org.renkei.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.core.engine.Piece;
import org.renkei.core.json.StrictJson;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.Store;

/** The bytes that lie outside the journal: written once, canonically, and read as values. <b>Threads:</b> safe. */
final class Contents {
    // as much as a member may send in one document
    private static final int LARGEST = 1 << 20;

    private final Store store;
    private final StrictJson json;

    Contents(Store store, StrictJson json) {
        this.store = store;
        this.json = json;
    }

    /**
     * Returns the canonical bytes of {@code value} as content {@code id}.
     *
     * @param field what the caller's input calls it, for the refusal of one that is too large
     */
    Content file(String id, Object value, String field) {
        byte[] bytes = json.canonical(value);
        if (bytes.length > LARGEST) {
            throw new InvalidInputException(field, "at most 1 MiB in all", "split it into several");
        }
        return new Content(id, Bytes.of(bytes), Bytes.of(Sha256.of(bytes)));
    }

    /** Returns SHA-256, in hexadecimal digits, of the canonical bytes of {@code value}. */
    String sha256(Object value) {
        return Sha256.hex(json.canonical(value));
    }

    /** Returns the bytes of the pieces by content id; purged ones are left out. */
    Map<String, Bytes> load(Collection<Piece> pieces) {
        return store.contents(pieces.stream().map(Piece::content).toList());
    }

    /** Returns the value of a content, if it was not purged. */
    <T> Optional<T> load(String id, Class<T> type) {
        return Optional.ofNullable(store.contents(List.of(id)).get(id)).map(bytes -> read(bytes, type));
    }

    <T> T read(Bytes bytes, Class<T> type) {
        return json.read(bytes.array(), type);
    }
}
