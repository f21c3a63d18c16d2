package org.renkei.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.renkei.api.error.InvalidInputException;

/** Bytes that grow, and the only place that knows how a string is escaped: as little as JSON allows (RFC 8785 s.3.2.2.2). */
final class Utf8Buffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    Utf8Buffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    int size() {
        return size;
    }

    /** Adds one ASCII character. */
    void put(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    void copy(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
    }

    /** Adds text as it is. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        copy(utf8, 0, utf8.length);
    }

    /** Adds text as a JSON string. */
    void quoted(String text) {
        put('"');
        if (isPlain(text)) {
            byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
            copy(ascii, 0, ascii.length);
        } else {
            escaped(text);
        }
        put('"');
    }

    /** Whether each character is one byte, and stands for itself: nearly all text is, and copying it is fast. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
    }

    private void escaped(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                put(c);
            } else {
                i += special(text, i);
            }
        }
    }

    /** Adds the character at {@code i}, and returns how many more chars it takes than one. */
    private int special(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            escape(c);
            return 0;
        }
        int point = text.codePointAt(i);
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new InvalidInputException("", GateRule.LONE_SURROGATE.rule(), "remove the lone surrogate");
        }
        encode(point);
        return Character.charCount(point) - 1;
    }

    private void escape(char c) {
        int shortForm = "\b\t\n\f\r\"\\".indexOf(c);
        put('\\');
        if (shortForm >= 0) {
            put("btnfr\"\\".charAt(shortForm));
        } else {
            text("u00");
            put((char) HEX[c >> 4]);
            put((char) HEX[c & 15]);
        }
    }

    private void encode(int point) {
        room(4);
        if (point < 0x800) {
            bytes[size++] = (byte) (0xc0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                bytes[size++] = (byte) (0xe0 | (point >> 12));
            } else {
                bytes[size++] = (byte) (0xf0 | (point >> 18));
                bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            }
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        }
        bytes[size++] = (byte) (0x80 | (point & 0x3f));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
