package org.renkei.spi.store;

import java.util.List;
import java.util.Map;
import org.renkei.api.error.Require;

/**
 * One step of the council, stored whole or not at all.
 *
 * @param expected the version of every stream that the decision read or writes, 0 for one that must not exist yet; every
 *     stream of {@code events} stands here, others may (they are checked and not changed)
 * @param events at least one, appended in this order at consecutive positions
 * @param contents bytes that the events refer to
 * @param purges ids of contents whose bytes and keys are destroyed in the same step; one that holds no bytes (any more) is
 *     passed over, one of this step's own contents is refused
 */
public record Append(Map<String, Long> expected, List<NewEvent> events, List<Content> contents, List<String> purges) {
    /** Copies, and refuses a step without events, with an event whose stream is not expected, or that purges its own content. */
    public Append {
        expected = Map.copyOf(expected);
        events = List.copyOf(events);
        contents = List.copyOf(contents);
        purges = List.copyOf(purges);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a step needs at least one event");
        }
        expected.keySet().forEach(stream -> Require.text("expected", stream, 200));
        purges.forEach(id -> Require.text("purges", id, 200));
        for (NewEvent event : events) {
            if (!expected.containsKey(event.stream())) {
                throw new IllegalArgumentException("the stream of each event needs its expected version");
            }
        }
        for (Content content : contents) {
            if (purges.contains(content.id())) {
                throw new IllegalArgumentException("a step does not purge what it brings");
            }
        }
    }
}
