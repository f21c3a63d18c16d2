package org.renkei.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
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
    private final KnownContents known = new KnownContents();

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

    /** Returns the values of contents of one type by id, and keeps them for the next reader; purged ones are left out. */
    <T> Map<String, T> load(Collection<String> ids, Class<T> type) {
        Map<String, T> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            known.get(id, type).ifPresentOrElse(value -> found.put(id, value), () -> unknown.add(id));
        }
        store.contents(unknown).forEach((id, bytes) -> {
            T value = json.read(bytes.array(), type);
            known.put(id, value, bytes.length());
            found.put(id, value);
        });
        return found;
    }

    /** Returns the value of a content, if it was not purged. It is not kept: it may be what few may know. */
    <T> Optional<T> load(String id, Class<T> type) {
        return Optional.ofNullable(store.contents(List.of(id)).get(id)).map(bytes -> json.read(bytes.array(), type));
    }

    /** Forgets what was purged. */
    void forget(Collection<String> ids) {
        known.forget(ids);
    }
}
