package org.renkei.core.json;

import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their shapes, components in the order of the canonical form.
 *
 * <p>JSON-B could write records itself, but looks up the class of every component's value: that was half of the time that a
 * submission takes.
 */
final class ShapeWriter {
    private final JsonGenerator generator;

    ShapeWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    void write(Shape shape, @Nullable Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (shape instanceof Shape.Adapted adapted) {
            generator.write(adapted.adapter().text(value));
        } else if (shape instanceof RecordShape structure) {
            object(structure, value, "");
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
        } else if (shape instanceof Shape.Union union) {
            member(union.binding(), value);
        } else {
            single(value);
        }
    }

    private void member(UnionBinding<?> union, Object value) {
        int index = union.indexOf(value);
        if (index < 0) {
            generator.write(union.source(value));
        } else {
            object(union.members().get(index), value, union.kinds().get(index));
        }
    }

    /** @param kind the word that stands among the components of a union's member; empty for any other record */
    private void object(RecordShape shape, Object value, String kind) {
        generator.writeStartObject();
        boolean told = kind.isEmpty();
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

    private void single(Object value) {
        if (value instanceof String text) {
            generator.write(text);
        } else if (value instanceof Boolean flag) {
            generator.write(flag.booleanValue());
        } else if (value instanceof Double real) {
            generator.write(real.doubleValue());
        } else {
            generator.write(((Number) value).longValue());
        }
    }
}
