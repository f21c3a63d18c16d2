package org.renkei.core.json;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface of records on the wire: each an object with {@code kind}, the word for the record's name. One record may
 * be named {@code Unknown}, with the components {@code kind} and {@code json}; it keeps what this version does not know.
 *
 * <p>Which member an object is has been found out by {@link ShapeCheck} before anything is bound. JSON-B learns the type from
 * the class, so each union needs an (anonymous) subclass of its own.
 */
abstract class UnionBinding<T> implements JsonbSerializer<T>, JsonbDeserializer<@Nullable T> {
    /** The key by which members are told apart. */
    static final String KIND = "kind";

    static final byte[] KIND_BYTES = KIND.getBytes(StandardCharsets.US_ASCII);
    /** The mark on the tape of an object of no known kind. */
    static final int UNKNOWN = 0xff_ffff;

    private final Class<T> type;
    private final List<RecordShape> members = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final Optional<RecordShape> unknown;

    UnionBinding(Class<T> type) {
        this.type = type;
        Optional<RecordShape> rest = Optional.empty();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            RecordShape member = new RecordShape(permitted);
            if (permitted.getSimpleName().equals("Unknown")) {
                rest = Optional.of(member);
            } else {
                members.add(member);
            }
        }
        members.sort(Comparator.comparing(member -> member.type().getSimpleName()));
        members.forEach(member -> kinds.add(Words.ofType(member.type().getSimpleName())));
        unknown = rest;
    }

    final Class<T> type() {
        return type;
    }

    /** Returns the members but for Unknown. */
    final List<RecordShape> members() {
        return members;
    }

    /** Returns the kinds of the members, in their order. */
    final List<String> kinds() {
        return kinds;
    }

    /** Returns whether what this version does not know has a place where {@code declared} is asked for. */
    final boolean keepsUnknown(Class<?> declared) {
        return unknown.map(RecordShape::type).filter(declared::isAssignableFrom).isPresent();
    }

    /** Returns which of the members {@code value} is, or -1 if it is the Unknown. */
    final int indexOf(Object value) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).type() == value.getClass()) {
                return i;
            }
        }
        return -1;
    }

    /** Returns what the Unknown {@code value} keeps. */
    final SourceText source(Object value) {
        return new SourceText(unknown.orElseThrow(), value);
    }

    @Override
    public final void serialize(T value, JsonGenerator generator, SerializationContext context) {
        new ShapeWriter(generator).write(new Shape.Union(this, type), value);
    }

    @Override
    public final @Nullable T deserialize(JsonParser parser, DeserializationContext context, Type declared) {
        ComponentReader reader = new ComponentReader(parser, context);
        if (reader.place().isNull()) {
            return null;
        }
        int mark = reader.place().mark();
        return type.cast(mark == UNKNOWN ? kept(reader.place()) : reader.record(members.get(mark - 1)));
    }

    private Object kept(TapeParser.Place place) {
        RecordShape shape = unknown.orElseThrow();
        Map<String, String> values = Map.of(KIND, place.kind(), "json", place.source());
        @Nullable Object[] components = new Object[shape.fields().size()];
        for (RecordShape.Field field : shape.fields()) {
            components[field.position()] = values.get(field.name());
        }
        return shape.create(components);
    }
}
