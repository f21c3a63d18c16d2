package org.renkei.core.json;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.renkei.api.error.InvalidInputException;

/** The JSON text that a record Unknown keeps, on its way through JSON-B into {@link ByteGenerator}, which copies it. */
final class SourceText implements JsonValue {
    private final String text;

    /** Takes the text out of {@code value} and sends it through the gate: it may come from a program, too. */
    SourceText(RecordShape unknown, Object value) {
        this.text = component(unknown, value, "json");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int size = Math.max(1, bytes.length);
        JsonLimits limits = new JsonLimits(size, 64, 64, size, size, size);
        Tape tape = GateScanner.scan(bytes, limits, name -> false);
        int kind = tape.type(0) == Tape.OBJECT ? tape.valueOf(0, UnionBinding.KIND_BYTES) : -1;
        // otherwise it would come back as something else than it went
        if (kind < 0 || !tape.text(kind).equals(component(unknown, value, UnionBinding.KIND))) {
            throw new InvalidInputException("json", "it must be an object of its kind", "give the object as it came");
        }
    }

    private static String component(RecordShape unknown, Object value, String name) {
        for (RecordShape.Field field : unknown.fields()) {
            if (field.name().equals(name) && field.of(value) instanceof String text) {
                return text;
            }
        }
        return "";
    }

    @Override
    public ValueType getValueType() {
        return ValueType.OBJECT;
    }

    @Override
    public String toString() {
        return text;
    }
}
