package org.renkei.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of contents that were read lately: what is new is read by everybody, and only the first reader should pay for unsealing
 * and binding it. Contents never change, so nothing here is ever stale; what is purged is forgotten. <b>Threads:</b> safe.
 */
final class KnownContents {
    // a few thousand items of the usual size, which take several times as much as values
    private static final long MOST_BYTES = 8L << 20;

    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Known(Object value, int size) {}

    synchronized <T> Optional<T> get(String id, Class<T> type) {
        return Optional.ofNullable(known.get(id))
                .map(Known::value)
                .filter(type::isInstance)
                .map(type::cast);
    }

    synchronized void put(String id, Object value, int size) {
        if (size > MOST_BYTES / 16) {
            return; // one large item should not push hundreds out
        }
        forget(id);
        known.put(id, new Known(value, size));
        bytes += size;
        var oldest = known.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().size();
            oldest.remove();
        }
    }

    synchronized void forget(Collection<String> ids) {
        ids.forEach(this::forget);
    }

    private void forget(String id) {
        Known gone = known.remove(id);
        bytes -= gone == null ? 0 : gone.size();
    }
}
