package org.renkei.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A document that passed the gate, as a flat list of nodes over its bytes: four ints a node, no objects. An object's node is
 * followed by its keys and values in turn, an array's by its elements; {@link #next} leads past a node and all inside it.
 */
final class Tape {
    static final int OBJECT = 1;
    static final int ARRAY = 2;
    static final int STRING = 3;
    static final int NUMBER = 4;
    static final int TRUE = 5;
    static final int FALSE = 6;
    static final int NULL = 7;

    /** On a string: it holds escapes, so its bytes are not its text. */
    static final int ESCAPED = 0x10;
    /** On a string: it holds characters beyond ASCII. */
    static final int WIDE = 0x20;
    /** On a number: it has a fraction or an exponent. */
    static final int FRACTIONAL = 0x10;

    private static final int TYPE = 0x0f;
    private static final int MARK = 8;
    private static final int WIDTH = 4;

    final byte[] bytes;
    private int[] cells;
    private int size;

    Tape(byte[] bytes) {
        this.bytes = bytes;
        this.cells = new int[WIDTH * Math.max(16, bytes.length / 16)];
    }

    int add(int type, int start, int end) {
        int at = size * WIDTH;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[at] = type;
        cells[at + 1] = start;
        cells[at + 2] = end;
        cells[at + 3] = size + 1;
        return size++;
    }

    /** Marks a container as open: it has no end and no next node yet. */
    int open(int type, int start) {
        int node = add(type, start, -1);
        cells[node * WIDTH + 3] = Integer.MAX_VALUE;
        return node;
    }

    void close(int node, int end) {
        cells[node * WIDTH + 2] = end;
        cells[node * WIDTH + 3] = size;
    }

    /** Notes on an object which member of a union it is: 1 and up. */
    void mark(int node, int member) {
        cells[node * WIDTH] |= member << MARK;
    }

    /** Returns what {@link #mark} noted, or 0. */
    int mark(int node) {
        return cells[node * WIDTH] >>> MARK;
    }

    int size() {
        return size;
    }

    int type(int node) {
        return cells[node * WIDTH] & TYPE;
    }

    boolean has(int node, int flag) {
        return (cells[node * WIDTH] & flag) != 0;
    }

    /** Returns the offset of the first byte; of a string, that after the quote. */
    int start(int node) {
        return cells[node * WIDTH + 1];
    }

    /** Returns the offset after the last byte; of a string, that of the closing quote. */
    int end(int node) {
        return cells[node * WIDTH + 2];
    }

    int next(int node) {
        return cells[node * WIDTH + 3];
    }

    /** Returns the text of a string, or the characters of a number as they stand. */
    String text(int node) {
        int start = start(node);
        int end = end(node);
        if (type(node) != STRING) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        String raw = new String(
                bytes, start, end - start, has(node, WIDE) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return has(node, ESCAPED) ? unescaped(raw) : raw;
    }

    /** Returns the value under {@code key} of an object, or -1. */
    int valueOf(int object, byte[] key) {
        for (int node = object + 1; node < next(object); node = next(node + 1)) {
            if (textIs(node, key)) {
                return node + 1;
            }
        }
        return -1;
    }

    /** Returns the JSON text of a value as it stands in the document. */
    String source(int node) {
        return new String(bytes, start(node), end(node) - start(node), StandardCharsets.UTF_8);
    }

    /** Returns whether the string's text is {@code ascii}, which holds no character that needs an escape. */
    boolean textIs(int node, byte[] ascii) {
        if (has(node, ESCAPED)) {
            return text(node).equals(new String(ascii, StandardCharsets.US_ASCII));
        }
        return Arrays.equals(bytes, start(node), end(node), ascii, 0, ascii.length);
    }

    private static String unescaped(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            if (escape == 'u') {
                text.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(plain(escape));
            }
        }
        return text.toString();
    }

    private static char plain(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
