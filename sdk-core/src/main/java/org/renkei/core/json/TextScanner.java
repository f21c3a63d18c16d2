package org.renkei.core.json;

import java.nio.charset.StandardCharsets;

/** Reads the strings and numbers of a document, byte by byte, for the gate. */
final class TextScanner {
    private final byte[] bytes;
    private final JsonLimits limits;
    private int flags;

    TextScanner(byte[] bytes, JsonLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Returns the tape's flags for what was read last. */
    int flags() {
        return flags;
    }

    /**
     * Reads a string.
     *
     * @param start offset after the opening quote
     * @param node what an error points to
     * @return the offset of the closing quote
     */
    int string(int start, int node) {
        flags = 0;
        int at = start;
        while (at < bytes.length) {
            int c = bytes[at];
            if (c == '"') {
                if (at - start > limits.string()) {
                    throw new GateRefusal(GateRule.STRING_TOO_LONG, start, node);
                }
                return at;
            }
            if (c == '\\') {
                flags |= Tape.ESCAPED;
                at = escape(at, node);
            } else if (c < 0) {
                flags |= Tape.WIDE;
                at = wide(at, node);
            } else if (c < 0x20) {
                throw new GateRefusal(GateRule.CONTROL_CHARACTER, at, node);
            } else {
                at++;
            }
        }
        throw new GateRefusal(GateRule.UNFINISHED, at, node);
    }

    private int escape(int at, int node) {
        int c = byteAt(at + 1);
        if (c != 'u') {
            if (c < 0) {
                throw new GateRefusal(GateRule.UNFINISHED, bytes.length, node);
            }
            if ("\"\\/bfnrt".indexOf(c) < 0) {
                throw new GateRefusal(GateRule.BAD_ESCAPE, at, node);
            }
            return at + 2;
        }
        int unit = hex4(at + 2, node);
        if (Character.isLowSurrogate((char) unit)) {
            throw new GateRefusal(GateRule.LONE_SURROGATE, at, node);
        }
        if (Character.isHighSurrogate((char) unit)) {
            boolean pair = byteAt(at + 6) == '\\'
                    && byteAt(at + 7) == 'u'
                    && Character.isLowSurrogate((char) hex4(at + 8, node));
            if (!pair) {
                throw new GateRefusal(GateRule.LONE_SURROGATE, at, node);
            }
            return at + 12;
        }
        return at + 6;
    }

    private int hex4(int from, int node) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(byteAt(i), 16);
            if (digit < 0) {
                GateRule rule = i >= bytes.length ? GateRule.UNFINISHED : GateRule.BAD_ESCAPE;
                throw new GateRefusal(rule, Math.min(i, bytes.length), node);
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    /** Reads one character beyond ASCII in its only well-formed encoding (Unicode, table 3-7). */
    private int wide(int at, int node) {
        int lead = bytes[at] & 0xff;
        int second = byteAt(at + 1);
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        boolean good = length > 0 && second >= lowest(lead) && second <= highest(lead);
        for (int i = 2; i < length; i++) {
            good &= (byteAt(at + i) & 0xc0) == 0x80;
        }
        if (!good) {
            boolean surrogate = lead == 0xed && second >= 0xa0 && second <= 0xbf;
            throw new GateRefusal(surrogate ? GateRule.LONE_SURROGATE : GateRule.BAD_UTF8, at, node);
        }
        return at + length;
    }

    /** The second byte's lower bound keeps overlong forms out. */
    private static int lowest(int lead) {
        return lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    }

    /** The second byte's upper bound keeps out surrogates and what lies beyond U+10FFFF. */
    private static int highest(int lead) {
        return lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    }

    /** Reads a number and returns the offset after it. */
    int number(int start, int node) {
        flags = 0;
        int at = byteAt(start) == '-' ? start + 1 : start;
        int first = at;
        at = digits(at, start, node);
        if (bytes[first] == '0' && at - first > 1) {
            throw new GateRefusal(GateRule.BAD_NUMBER, start, node);
        }
        if (byteAt(at) == '.') {
            flags |= Tape.FRACTIONAL;
            at = digits(at + 1, start, node);
        }
        boolean exponent = byteAt(at) == 'e' || byteAt(at) == 'E';
        if (exponent) {
            flags |= Tape.FRACTIONAL;
            boolean signed = byteAt(at + 1) == '+' || byteAt(at + 1) == '-';
            at = digits(at + (signed ? 2 : 1), start, node);
        }
        if (isWordByte(byteAt(at))) {
            throw new GateRefusal(GateRule.BAD_NUMBER, at, node);
        }
        if (exponent && Double.isInfinite(Double.parseDouble(ascii(start, at)))) {
            throw new GateRefusal(GateRule.NUMBER_OUT_OF_RANGE, start, node);
        }
        return at;
    }

    /** Reads one digit or more, never beyond the limit for a number that began at {@code start}. */
    private int digits(int from, int start, int node) {
        int at = from;
        while (isDigit(byteAt(at))) {
            if (++at - start > limits.number()) {
                throw new GateRefusal(GateRule.NUMBER_TOO_LONG, start, node);
            }
        }
        if (at == from) {
            boolean infinite = byteAt(at) == 'I';
            GateRule rule =
                    at >= bytes.length ? GateRule.UNFINISHED : infinite ? GateRule.NOT_A_NUMBER : GateRule.BAD_NUMBER;
            throw new GateRefusal(rule, start, node);
        }
        return at;
    }

    /** Returns whether a number or word that goes on with this byte is another word. */
    static boolean isWordByte(int c) {
        return isLetter(c) || isDigit(c) || c == '.' || c == '+' || c == '-';
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int byteAt(int at) {
        return at < bytes.length ? bytes[at] & 0xff : -1;
    }
}
