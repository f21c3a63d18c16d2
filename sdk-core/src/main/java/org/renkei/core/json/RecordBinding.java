package org.renkei.core.json;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads and writes every record: JSON-B finds this one for their superclass, even before adapters. */
final class RecordBinding implements JsonbDeserializer<@Nullable Record>, JsonbSerializer<Record> {
    private final Shapes shapes;

    RecordBinding(Shapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public void serialize(Record value, JsonGenerator generator, SerializationContext context) {
        new ShapeWriter(generator).write(shapes.of(value.getClass()), value);
    }

    @Override
    public @Nullable Record deserialize(JsonParser parser, DeserializationContext context, Type declared) {
        ComponentReader reader = new ComponentReader(parser, context);
        if (reader.place().isNull()) {
            return null;
        }
        Shape shape = declared instanceof Class<?> type ? shapes.of(type) : null;
        if (shape instanceof RecordShape structure) {
            return (Record) reader.record(structure);
        }
        if (shape instanceof Shape.Adapted adapted) {
            return (Record) adapted.adapter().adaptFromJson(parser.getString());
        }
        throw new IllegalStateException(declared.getTypeName() + " has no shape of a record");
    }
}
