package org.renkei.core.json;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.core.engine.event.Event;
import org.renkei.spi.store.Bytes;

/** The journal's events as canonical bytes, under their type's name. <b>Threads:</b> safe. */
public final class EventCodec {
    private static final Map<String, Class<?>> TYPES = Stream.of(Event.class.getPermittedSubclasses())
            .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final StrictJson json;

    /** Prepares to write and read with {@code json}. */
    public EventCodec(StrictJson json) {
        this.json = json;
    }

    /** Returns the name under which {@code event} is stored. */
    public String type(Event event) {
        return event.getClass().getSimpleName();
    }

    /** Returns the canonical bytes of {@code event}. */
    public Bytes write(Event event) {
        return Bytes.of(json.canonical(event));
    }

    /**
     * Returns the event that these bytes are.
     *
     * @throws CouncilException {@code STORE_DAMAGED} if the journal holds a type that this version does not know
     */
    public Event read(String type, Bytes payload) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new CouncilException(
                    ErrorCode.STORE_DAMAGED,
                    "the journal holds an event of a newer version; open it with that version");
        }
        return (Event) json.read(payload.array(), known);
    }
}
