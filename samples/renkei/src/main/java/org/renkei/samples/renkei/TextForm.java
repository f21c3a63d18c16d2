package org.renkei.samples.renkei;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a tree of values for people: lists of flat rows as tables, everything else as names and values. What came from others
 * is printed without control characters, so that no text can steer the terminal.
 */
final class TextForm {
    private final Texts texts;

    TextForm(Texts texts) {
        this.texts = texts;
    }

    String of(Object tree) {
        StringBuilder out = new StringBuilder();
        if (tree instanceof List<?> list && list.stream().allMatch(TextForm::isFlat)) {
            table(out, list);
        } else {
            block(out, tree, "");
        }
        return out.toString();
    }

    /** Returns whether {@code row} has its place on one line. */
    static boolean isFlat(Object row) {
        return row instanceof Map<?, ?> map
                && map.values().stream()
                        .noneMatch(value -> value instanceof Map<?, ?> || value instanceof Collection<?>);
    }

    private void table(StringBuilder out, List<?> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> ((Map<?, ?>) row).keySet().forEach(name -> columns.add(name.toString())));
        if (columns.isEmpty()) {
            out.append(texts.text("nothing")).append('\n');
            return;
        }
        List<List<String>> lines = new java.util.ArrayList<>();
        lines.add(columns.stream().map(texts::field).toList());
        for (Object row : rows) {
            lines.add(columns.stream()
                    .map(name -> cell(((Map<?, ?>) row).get(name)))
                    .toList());
        }
        int[] widths = new int[columns.size()];
        lines.forEach(line -> widen(widths, line));
        lines.forEach(line -> row(out, widths, line));
    }

    private static void widen(int[] widths, List<String> line) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(line.get(i)));
        }
    }

    private static void row(StringBuilder out, int[] widths, List<String> line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }

    private void block(StringBuilder out, Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> entry(out, texts.field(name.toString()), inner, indent));
        } else if (value instanceof Collection<?> list) {
            for (Object element : list) {
                StringBuilder inner = new StringBuilder();
                block(inner, element, indent + "  ");
                out.append(indent).append("- ").append(inner.toString().stripLeading());
            }
        } else {
            out.append(indent).append(cell(value).replace("\n", "\n" + indent)).append('\n');
        }
    }

    private void entry(StringBuilder out, String name, Object value, String indent) {
        boolean empty = (value instanceof Collection<?> list && list.isEmpty()) || value.equals("");
        if (empty) {
            return;
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            out.append(indent).append(name).append(":\n");
            block(out, value, indent + "  ");
        } else {
            String text = cell(value).replace("\n", "\n" + indent + "  ");
            out.append(indent).append(name).append(": ").append(text).append('\n');
        }
    }

    private String cell(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Enum<?> one ? texts.word(one) : value.toString();
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean steers = Character.getType(c) == Character.FORMAT || (Character.isISOControl(c) && c != '\n');
            safe.appendCodePoint(steers ? '\ufffd' : c);
        });
        return safe.toString();
    }

    /** Returns how many columns a terminal needs: the scripts of East Asia take two for each character. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c <= 0x115f
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || c >= 0x1f300;
    }
}
