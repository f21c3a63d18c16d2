package org.renkei.core.json;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;

/**
 * Writes a document of the gate in its canonical form (RFC 8785): no white space, keys in the order of their UTF-16 code units,
 * numbers as ECMAScript writes them, and only the escapes that JSON cannot do without.
 *
 * <p>An integer that no double holds is refused instead of being changed silently.
 */
final class CanonicalWriter {
    /** Integers of up to this many characters are exact as they stand. */
    private static final int SURELY_EXACT = 15;

    private final Tape tape;
    private final Predicate<String> known;
    private final Utf8Buffer out;

    private CanonicalWriter(Tape tape, Predicate<String> known) {
        this.tape = tape;
        this.known = known;
        this.out = new Utf8Buffer(tape.bytes.length + 16);
    }

    /**
     * Returns the canonical form of the value at {@code node}.
     *
     * @param known the names that an error may repeat
     */
    static byte[] bytes(Tape tape, int node, Predicate<String> known) {
        CanonicalWriter writer = new CanonicalWriter(tape, known);
        writer.value(node);
        return writer.out.bytes();
    }

    private void value(int node) {
        switch (tape.type(node)) {
            case Tape.OBJECT -> object(node);
            case Tape.ARRAY -> array(node);
            case Tape.STRING -> string(node);
            case Tape.NUMBER -> number(node);
            default -> out.copy(tape.bytes, tape.start(node), tape.end(node));
        }
    }

    private void array(int array) {
        out.put('[');
        for (int node = array + 1; node < tape.next(array); node = tape.next(node)) {
            if (node > array + 1) {
                out.put(',');
            }
            value(node);
        }
        out.put(']');
    }

    private void object(int object) {
        out.put('{');
        int from = out.size();
        for (int key : KeyOrder.sorted(tape, object)) {
            if (out.size() > from) {
                out.put(',');
            }
            string(key);
            out.put(':');
            value(key + 1);
        }
        out.put('}');
    }

    private void number(int node) {
        int start = tape.start(node);
        int end = tape.end(node);
        boolean asItStands = !tape.has(node, Tape.FRACTIONAL) && end - start <= SURELY_EXACT;
        if (asItStands && !(end - start == 2 && tape.bytes[start] == '-' && tape.bytes[start + 1] == '0')) {
            out.copy(tape.bytes, start, end);
            return;
        }
        String literal = tape.text(node);
        String text = EcmaNumber.text(Double.parseDouble(literal));
        if (!tape.has(node, Tape.FRACTIONAL) && new BigDecimal(literal).compareTo(new BigDecimal(text)) != 0) {
            GateRule rule = GateRule.INEXACT_INTEGER;
            String pointer = new TapePath(tape, known).pointer(node);
            throw new InvalidInputException(ErrorCode.MALFORMED_JSON, pointer, rule.rule(), rule.fix());
        }
        out.text(text);
    }

    private void string(int node) {
        if (tape.has(node, Tape.ESCAPED)) {
            out.quoted(tape.text(node));
        } else {
            // what passed the gate without escapes needs none; the quotes stand around it
            out.copy(tape.bytes, tape.start(node) - 1, tape.end(node) + 1);
        }
    }
}
