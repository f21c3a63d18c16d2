package org.renkei.core.json;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.ParameterizedType;
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
abstract class UnionBinding<T> implements JsonbSerializer<T>, JsonbDeserializer<T> {
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

    final boolean keepsUnknown() {
        return unknown.isPresent();
    }

    @Override
    public final void serialize(T value, JsonGenerator generator, SerializationContext context) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).type() == value.getClass()) {
                new UnionWriter(generator, context).member(members.get(i), kinds.get(i), value);
                return;
            }
        }
        generator.write(new SourceText(unknown.orElseThrow(), value));
    }

    @Override
    @SuppressWarnings("unchecked")
    public final T deserialize(JsonParser parser, DeserializationContext context, Type declared) {
        TapeParser.Place place = (TapeParser.Place) parser.getLocation();
        int mark = place.mark();
        if (mark == UNKNOWN) {
            return (T) kept(place);
        }
        RecordShape member = members.get(mark - 1);
        @Nullable Object[] components = new Object[member.fields().size()];
        for (RecordShape.Field field : member.fields()) {
            components[field.position()] = absent(field);
        }
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            int index = place.field(member);
            JsonParser.Event event = parser.next();
            if (index < 0) {
                skip(parser, event);
            } else if (event != JsonParser.Event.VALUE_NULL) {
                RecordShape.Field field = member.fields().get(index);
                components[field.position()] = context.deserialize(field.type(), parser);
            }
        }
        return (T) member.create(components);
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

    private static @Nullable Object absent(RecordShape.Field field) {
        boolean optional = field.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return optional ? Optional.empty() : null;
    }

    private static void skip(JsonParser parser, JsonParser.Event event) {
        if (event == JsonParser.Event.START_OBJECT) {
            parser.skipObject();
        } else if (event == JsonParser.Event.START_ARRAY) {
            parser.skipArray();
        }
    }
}
