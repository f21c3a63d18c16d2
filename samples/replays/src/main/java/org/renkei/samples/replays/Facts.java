package org.renkei.samples.replays;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came out of a replay, as one JSON document. <b>Threads:</b> for one thread. */
final class Facts {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Notes a value under {@code name}: text, a number, a boolean, or a map or collection of these. */
    Facts note(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Returns a map of names and values in turn, in their order. */
    static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** Returns the document, in the order in which things were noted. */
    String json() {
        StringBuilder out = new StringBuilder(4_096);
        write(out, values, "");
        return out.append('\n').toString();
    }

    private static void write(StringBuilder out, Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            object(out, map, indent);
        } else if (value instanceof Collection<?> list) {
            array(out, list, indent);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(out, value.toString());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map, String indent) {
        String deeper = indent + "  ";
        String before = "{\n" + deeper;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text(out.append(before), entry.getKey().toString());
            write(out.append(": "), entry.getValue(), deeper);
            before = ",\n" + deeper;
        }
        out.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
    }

    private static void array(StringBuilder out, Collection<?> list, String indent) {
        String deeper = indent + "  ";
        String before = "[\n" + deeper;
        for (Object element : list) {
            write(out.append(before), element, deeper);
            before = ",\n" + deeper;
        }
        out.append(list.isEmpty() ? "[]" : "\n" + indent + "]");
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
