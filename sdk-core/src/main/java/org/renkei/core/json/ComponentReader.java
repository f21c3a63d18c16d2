package org.renkei.core.json;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the components of a record and makes it.
 *
 * <p>JSON-B could do that itself, but takes the components' types from the constructor's parameters, and a compiler since JDK 21
 * marks those of a compact constructor so that reflection gives them without their type arguments: an {@code Optional<ItemId>}
 * would come out holding a string. The record's components always have them.
 */
final class ComponentReader {
    private final JsonParser parser;
    private final DeserializationContext context;
    private final TapeParser.Place place;

    ComponentReader(JsonParser parser, DeserializationContext context) {
        this.parser = parser;
        this.context = context;
        this.place = (TapeParser.Place) parser.getLocation();
    }

    TapeParser.Place place() {
        return place;
    }

    /** Reads the object that the parser has just entered. */
    Object record(RecordShape shape) {
        @Nullable Object[] components = new Object[shape.fields().size()];
        for (RecordShape.Field field : shape.fields()) {
            components[field.position()] = absent(field);
        }
        int hint = 0;
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            int index = place.field(shape, hint);
            hint = index + 1;
            JsonParser.Event event = parser.next();
            if (index < 0) {
                skip(event);
            } else if (event != JsonParser.Event.VALUE_NULL) {
                RecordShape.Field field = shape.fields().get(index);
                components[field.position()] = component(field, event);
            }
        }
        return shape.create(components);
    }

    private @Nullable Object component(RecordShape.Field field, JsonParser.Event event) {
        Object value =
                switch (event) {
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    case VALUE_STRING -> text(field.shape());
                    case VALUE_NUMBER -> number(field.shape());
                    default -> null;
                };
        if (value == null) {
            return context.deserialize(field.type(), parser);
        }
        return isOptional(field) ? Optional.of(value) : value;
    }

    private @Nullable Object text(Shape shape) {
        return shape instanceof Shape.Adapted adapted
                ? adapted.adapter().adaptFromJson(parser.getString())
                : parser.getString();
    }

    private Object number(Shape shape) {
        if (shape instanceof Shape.Real) {
            return Double.parseDouble(parser.getString());
        }
        boolean small = shape instanceof Shape.Whole whole && whole.max() == Integer.MAX_VALUE;
        if (small) {
            return parser.getInt();
        }
        return parser.getLong();
    }

    private static @Nullable Object absent(RecordShape.Field field) {
        return isOptional(field) ? Optional.empty() : null;
    }

    private static boolean isOptional(RecordShape.Field field) {
        return field.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    private void skip(JsonParser.Event event) {
        if (event == JsonParser.Event.START_OBJECT) {
            parser.skipObject();
        } else if (event == JsonParser.Event.START_ARRAY) {
            parser.skipArray();
        }
    }
}
