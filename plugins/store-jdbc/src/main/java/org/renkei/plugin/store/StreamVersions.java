package org.renkei.plugin.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The versions that the writer knows without looking: those of the group under way, and those lately used before. Streams
 * such as governance are asked for by every step.
 */
final class StreamVersions {
    private static final int LATELY = 10_000;

    private final Map<String, Long> group = new HashMap<>();
    private final Map<String, Long> before = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > LATELY;
        }
    };

    OptionalLong get(String stream) {
        Long version = group.get(stream);
        if (version == null) {
            version = before.get(stream);
        }
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Keeps what the file says, so that it is not looked up again. */
    void found(String stream, long version) {
        before.put(stream, version);
    }

    void written(String stream, long version) {
        group.put(stream, version);
    }

    void commit() {
        before.putAll(group);
        group.clear();
    }

    void rollback() {
        group.clear();
    }
}
