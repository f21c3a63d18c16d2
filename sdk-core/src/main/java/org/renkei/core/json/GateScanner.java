package org.renkei.core.json;

import java.util.function.Predicate;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;

/**
 * The gate: one pass over the bytes of a document, without recursion, that refuses whatever two parsers could read differently
 * and whatever costs more than its length. What passes is well-formed in every respect that the steps behind rely on.
 */
final class GateScanner {
    private final byte[] bytes;
    private final JsonLimits limits;
    private final Predicate<String> known;
    private final Tape tape;
    private final TextScanner text;
    private final KeyRing keys;

    private final int[] open;
    private final int[] count;
    private int depth;
    private int at;

    private GateScanner(byte[] bytes, JsonLimits limits, Predicate<String> known) {
        this.bytes = bytes;
        this.limits = limits;
        this.known = known;
        this.tape = new Tape(bytes.length > limits.body() ? new byte[0] : bytes);
        this.text = new TextScanner(bytes, limits);
        this.keys = new KeyRing(tape);
        this.open = new int[limits.depth()];
        this.count = new int[limits.depth()];
    }

    /**
     * Reads a document.
     *
     * @param known the names that an error may repeat in its pointer
     * @throws InvalidInputException with {@link ErrorCode#MALFORMED_JSON} if a rule of the gate is broken
     */
    static Tape scan(byte[] bytes, JsonLimits limits, Predicate<String> known) {
        return scan(bytes, limits, known, false);
    }

    /** Reads a document that a person wrote, as {@link #scan} does; the error has the path as people write it. */
    static Tape scanFile(byte[] bytes, JsonLimits limits, Predicate<String> known) {
        return scan(bytes, limits, known, true);
    }

    private static Tape scan(byte[] bytes, JsonLimits limits, Predicate<String> known, boolean dotted) {
        GateScanner scanner = new GateScanner(bytes, limits, known);
        try {
            scanner.document();
        } catch (GateRefusal refusal) {
            throw scanner.refused(refusal, dotted);
        }
        return scanner.tape;
    }

    private void document() {
        if (bytes.length > limits.body()) {
            throw new GateRefusal(GateRule.BODY_TOO_LARGE, 0, 0);
        }
        refuseByteOrderMark();
        if (token() < 0) {
            throw refuse(GateRule.EMPTY);
        }
        value();
        while (depth > 0) {
            member();
        }
        if (token() >= 0) {
            throw new GateRefusal(GateRule.TRAILING_DATA, at, 0);
        }
    }

    private void refuseByteOrderMark() {
        int first = bytes.length > 1 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : 0;
        if (first == 0xfeff || first == 0xfffe || first == 0xefbb) {
            throw refuse(GateRule.BYTE_ORDER_MARK);
        }
    }

    /** Takes one step inside the innermost open container: its end, or one more element or key with its value. */
    private void member() {
        int level = depth - 1;
        int container = open[level];
        boolean object = tape.type(container) == Tape.OBJECT;
        int c = token();
        if (c == (object ? '}' : ']')) {
            close(container, object);
            return;
        }
        if (count[level] > 0) {
            expect(',');
            token();
        }
        if (++count[level] > (object ? limits.keys() : limits.elements())) {
            GateRule rule = object ? GateRule.TOO_MANY_KEYS : GateRule.TOO_MANY_ELEMENTS;
            throw new GateRefusal(rule, at, container);
        }
        if (object) {
            key();
            token();
            expect(':');
            token();
        }
        value();
    }

    private void close(int container, boolean object) {
        at++;
        depth--;
        if (object) {
            int twice = keys.close(count[depth]);
            if (twice >= 0) {
                throw new GateRefusal(GateRule.DUPLICATE_KEY, tape.start(twice) - 1, twice);
            }
        }
        tape.close(container, at);
    }

    private void key() {
        if (peek() != '"') {
            throw refuse(peek() < 0 ? GateRule.UNFINISHED : GateRule.UNEXPECTED);
        }
        keys.add(string());
    }

    private void value() {
        int c = peek();
        switch (c) {
            case '{' -> open(Tape.OBJECT);
            case '[' -> open(Tape.ARRAY);
            case '"' -> string();
            case 't' -> literal("true", Tape.TRUE);
            case 'f' -> literal("false", Tape.FALSE);
            case 'n' -> literal("null", Tape.NULL);
            default -> {
                if (c == '-' || TextScanner.isDigit(c)) {
                    number();
                } else {
                    throw refuse(misplaced(c));
                }
            }
        }
    }

    private static GateRule misplaced(int c) {
        return switch (c) {
            case -1 -> GateRule.UNFINISHED;
            case 'N', 'I' -> GateRule.NOT_A_NUMBER;
            case '+', '.' -> GateRule.BAD_NUMBER;
            default -> TextScanner.isLetter(c) ? GateRule.BAD_LITERAL : GateRule.UNEXPECTED;
        };
    }

    private void open(int type) {
        if (depth == limits.depth()) {
            throw refuse(GateRule.TOO_DEEP);
        }
        open[depth] = tape.open(type, at);
        count[depth] = 0;
        depth++;
        at++;
    }

    private int string() {
        int start = at + 1;
        int end = text.string(start, tape.size());
        int node = tape.add(Tape.STRING | text.flags(), start, end);
        at = end + 1;
        return node;
    }

    private void number() {
        int start = at;
        at = text.number(start, tape.size());
        tape.add(Tape.NUMBER | text.flags(), start, at);
    }

    private void literal(String word, int type) {
        int start = at;
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek() != word.charAt(i)) {
                throw refuse(peek() < 0 ? GateRule.UNFINISHED : GateRule.BAD_LITERAL);
            }
        }
        if (TextScanner.isWordByte(peek())) {
            throw refuse(GateRule.BAD_LITERAL);
        }
        tape.add(type, start, at);
    }

    /** Skips white space and returns the byte there, or -1 at the end. */
    private int token() {
        while (at < bytes.length) {
            int c = bytes[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c & 0xff;
            }
            at++;
        }
        return -1;
    }

    private int peek() {
        return at < bytes.length ? bytes[at] & 0xff : -1;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw refuse(peek() < 0 ? GateRule.UNFINISHED : GateRule.UNEXPECTED);
        }
        at++;
    }

    private GateRefusal refuse(GateRule rule) {
        return new GateRefusal(rule, at, tape.size());
    }

    private InvalidInputException refused(GateRefusal refusal, boolean dotted) {
        GateRule rule = refusal.rule();
        TapePath path = new TapePath(tape, known);
        String field = dotted ? BindingFailure.joined(path.dotted(refusal.node()), "") : path.pointer(refusal.node());
        return new InvalidInputException(
                ErrorCode.MALFORMED_JSON, field, rule.rule() + TextPlace.of(bytes, refusal.offset()), rule.fix());
    }
}
