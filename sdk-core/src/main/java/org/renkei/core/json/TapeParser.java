package org.renkei.core.json;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * Hands a document that passed the gate to JSON-B, without parsing it again. It always knows at which node it stands; JSON-B
 * makes a value as soon as it has read its end, so when that fails, this is where.
 */
final class TapeParser implements JsonParser {
    private final Tape tape;
    private final Place place = new Place();
    private int[] open = new int[8];
    private int depth;
    private int at;
    private int current;
    private boolean keyNext;

    TapeParser(Tape tape) {
        this.tape = tape;
    }

    /** Returns the node of the last event; of an end, the node of the whole object or array. */
    int current() {
        return current;
    }

    @Override
    public boolean hasNext() {
        return depth > 0 || at == 0;
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the document is at its end");
        }
        if (depth > 0 && at == tape.next(open[depth - 1])) {
            return end();
        }
        current = at++;
        if (keyNext) {
            keyNext = false;
            return Event.KEY_NAME;
        }
        return value();
    }

    private Event value() {
        int type = tape.type(current);
        if (type == Tape.OBJECT || type == Tape.ARRAY) {
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = current;
            keyNext = type == Tape.OBJECT;
            return keyNext ? Event.START_OBJECT : Event.START_ARRAY;
        }
        keyNext = inObject();
        return switch (type) {
            case Tape.STRING -> Event.VALUE_STRING;
            case Tape.NUMBER -> Event.VALUE_NUMBER;
            case Tape.TRUE -> Event.VALUE_TRUE;
            case Tape.FALSE -> Event.VALUE_FALSE;
            default -> Event.VALUE_NULL;
        };
    }

    private Event end() {
        current = open[--depth];
        at = tape.next(current);
        keyNext = inObject();
        return tape.type(current) == Tape.OBJECT ? Event.END_OBJECT : Event.END_ARRAY;
    }

    private boolean inObject() {
        return depth > 0 && tape.type(open[depth - 1]) == Tape.OBJECT;
    }

    @Override
    public void skipObject() {
        end();
    }

    @Override
    public void skipArray() {
        end();
    }

    @Override
    public String getString() {
        return tape.text(current);
    }

    @Override
    public boolean isIntegralNumber() {
        return !tape.has(current, Tape.FRACTIONAL);
    }

    @Override
    public int getInt() {
        return Integer.parseInt(getString());
    }

    @Override
    public long getLong() {
        return Long.parseLong(getString());
    }

    @Override
    public BigDecimal getBigDecimal() {
        return new BigDecimal(getString());
    }

    @Override
    public JsonLocation getLocation() {
        return place;
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** The way for {@link UnionBinding} through JSON-B's own wrappers to what the check noted on the tape. */
    final class Place implements JsonLocation {
        /** Returns which member of its union the present object is. */
        int mark() {
            return tape.mark(current);
        }

        /** Returns the kind of the present object. */
        String kind() {
            return tape.text(tape.valueOf(current, UnionBinding.KIND_BYTES));
        }

        /** Returns the present object as it stands in the document. */
        String source() {
            return tape.source(current);
        }

        boolean isNull() {
            return tape.type(current) == Tape.NULL;
        }

        /** Returns the index of the field that the present key names, looking first where {@code hint} points; or -1. */
        int field(RecordShape shape, int hint) {
            return shape.find(tape, current, hint);
        }

        @Override
        public long getLineNumber() {
            return -1;
        }

        @Override
        public long getColumnNumber() {
            return -1;
        }

        @Override
        public long getStreamOffset() {
            return tape.start(current);
        }
    }
}
