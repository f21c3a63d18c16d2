package org.renkei.core.json;

import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a member of a union with its {@code kind} among its components, in the order of the canonical form. */
final class UnionWriter {
    private final JsonGenerator generator;
    private final SerializationContext context;

    UnionWriter(JsonGenerator generator, SerializationContext context) {
        this.generator = generator;
        this.context = context;
    }

    void member(RecordShape shape, String kind, Object value) {
        generator.writeStartObject();
        boolean told = false;
        for (RecordShape.Field field : shape.fields()) {
            if (!told && field.name().compareTo(UnionBinding.KIND) > 0) {
                generator.write(UnionBinding.KIND, kind);
                told = true;
            }
            Object component = field.of(value);
            if (component != null) {
                generator.writeKey(field.name());
                write(field.shape(), component);
            }
        }
        if (!told) {
            generator.write(UnionBinding.KIND, kind);
        }
        generator.writeEnd();
    }

    private void write(Shape shape, @Nullable Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (shape instanceof Shape.Sequence sequence) {
            generator.writeStartArray();
            ((Collection<?>) value).forEach(element -> write(sequence.element(), element));
            generator.writeEnd();
        } else if (shape instanceof Shape.Mapping mapping) {
            generator.writeStartObject();
            ((Map<?, ?>) value).forEach((key, element) -> {
                generator.writeKey((String) key);
                write(mapping.value(), element);
            });
            generator.writeEnd();
        } else {
            single(shape, value);
        }
    }

    private void single(Shape shape, Object value) {
        if (shape instanceof Shape.Adapted adapted) {
            generator.write(adapted.adapter().text(value));
        } else if (value instanceof String text) {
            generator.write(text);
        } else if (value instanceof Boolean flag) {
            generator.write(flag.booleanValue());
        } else if (value instanceof Double real) {
            generator.write(real.doubleValue());
        } else if (value instanceof Number whole) {
            generator.write(whole.longValue());
        } else {
            context.serialize(value, generator);
        }
    }
}
