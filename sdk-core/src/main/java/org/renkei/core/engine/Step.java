package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.core.engine.event.Event;

/**
 * What a rule decided: events to be stored together, and the versions of the streams it looked at. A step without events means
 * that nothing needs to change.
 *
 * @param expected the version of every stream that was read or is written
 * @param events the events with their streams, in order
 * @param purges ids of the contents whose bytes are destroyed with it
 */
public record Step(Map<String, Long> expected, List<Planned> events, List<String> purges) {
    /** A step that destroys nothing. */
    Step(Map<String, Long> expected, List<Planned> events) {
        this(expected, events, List.of());
    }

    /** Copies. */
    public Step {
        purges = List.copyOf(purges);
        expected = Map.copyOf(expected);
        events = List.copyOf(events);
    }

    /**
     * An event and the stream it goes to.
     *
     * @param stream the stream
     * @param event the event
     */
    public record Planned(String stream, Event event) {}

    /** Returns the step that changes nothing. */
    static Step none() {
        return new Step(Map.of(), List.of());
    }

    /** Returns the step that appends one event to a stream at {@code version}, whoever governs. */
    static Step alone(String stream, long version, Event event) {
        return new Step(Map.of(stream, version), List.of(new Planned(stream, event)));
    }

    /** Begins a step that depends on the present governance. */
    static Builder on(CouncilState state) {
        Builder builder = new Builder();
        builder.expected.put(Streams.GOVERNANCE, state.governance().version());
        return builder;
    }

    /** Collects events. */
    static final class Builder {
        private final Map<String, Long> expected = new LinkedHashMap<>();
        private final List<Planned> events = new ArrayList<>();
        private final List<String> purges = new ArrayList<>();

        /** Adds a change of governance. */
        Builder governance(Event event) {
            events.add(new Planned(Streams.GOVERNANCE, event));
            return this;
        }

        /** Adds an event to a stream that is at {@code version} now. */
        Builder event(String stream, long version, Event event) {
            expected.put(stream, version);
            events.add(new Planned(stream, event));
            return this;
        }

        /** Adds another event to the stream of the one before. */
        Builder more(Event event) {
            events.add(new Planned(events.get(events.size() - 1).stream(), event));
            return this;
        }

        /** Depends on a stream that is at {@code version} now and stays as it is. */
        Builder reading(String stream, long version) {
            expected.putIfAbsent(stream, version);
            return this;
        }

        /** Destroys the bytes of a content. */
        Builder purging(String content) {
            purges.add(content);
            return this;
        }

        /** Adds what another step on the same state decided. */
        Builder and(Step other) {
            expected.putAll(other.expected());
            events.addAll(other.events());
            purges.addAll(other.purges());
            return this;
        }

        Step build() {
            return new Step(expected, events, purges);
        }
    }
}
