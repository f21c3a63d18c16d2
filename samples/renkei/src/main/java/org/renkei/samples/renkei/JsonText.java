package org.renkei.samples.renkei;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Writes a tree of values as JSON; a flat row of a list has a line to itself. */
final class JsonText {
    private JsonText() {}

    static String of(Object tree) {
        StringBuilder out = new StringBuilder();
        write(out, tree, "\n");
        return out.append('\n').toString();
    }

    /** Writes a flat row as one line. */
    static String line(Map<String, Object> row) {
        StringBuilder out = new StringBuilder();
        element(out, ValueTree.of(row), "");
        return out.append('\n').toString();
    }

    private static void write(StringBuilder out, Object value, String newLine) {
        String deeper = newLine + "  ";
        if (value instanceof Map<?, ?> map) {
            String before = "{" + deeper;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text(out.append(before), entry.getKey().toString());
                write(out.append(": "), entry.getValue(), deeper);
                before = "," + deeper;
            }
            out.append(map.isEmpty() ? "{}" : newLine + "}");
        } else if (value instanceof Collection<?> list) {
            String before = "[" + deeper;
            for (Object element : list) {
                element(out.append(before), element, deeper);
                before = "," + deeper;
            }
            out.append(list.isEmpty() ? "[]" : newLine + "]");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(out, value.toString());
        }
    }

    private static void element(StringBuilder out, Object element, String newLine) {
        if (!TextForm.isFlat(element)) {
            write(out, element, newLine);
            return;
        }
        StringJoiner row = new StringJoiner(", ", "{", "}");
        ((Map<?, ?>) element).forEach((name, value) -> {
            StringBuilder entry = new StringBuilder();
            text(entry, name.toString());
            write(entry.append(": "), value, newLine);
            row.add(entry);
        });
        out.append(row);
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
