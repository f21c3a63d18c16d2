package org.renkei.core.json;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerationException;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Collects what JSON-B writes as UTF-8, in canonical spelling, and notices whether the order of keys is canonical too. JSON-B
 * writes components in the order of their names, so it nearly always is.
 */
final class ByteGenerator implements JsonGenerator {
    private static final long SURELY_EXACT = 1L << 53;

    private final Utf8Buffer out = new Utf8Buffer(1_024);
    private byte[] closers = new byte[16];
    private String[] lastKeys = new String[16];
    private int depth;
    private boolean comma;
    private boolean canonical = true;

    byte[] bytes() {
        return out.bytes();
    }

    /** Returns whether the bytes are canonical as they are. */
    boolean isCanonical() {
        return canonical;
    }

    @Override
    public JsonGenerator writeStartObject() {
        return open('{', '}');
    }

    @Override
    public JsonGenerator writeStartArray() {
        return open('[', ']');
    }

    private JsonGenerator open(char opener, char closer) {
        separate();
        out.put(opener);
        if (depth == closers.length) {
            closers = Arrays.copyOf(closers, depth * 2);
            lastKeys = Arrays.copyOf(lastKeys, depth * 2);
        }
        closers[depth] = (byte) closer;
        lastKeys[depth++] = "";
        comma = false;
        return this;
    }

    @Override
    public JsonGenerator writeEnd() {
        out.put((char) closers[--depth]);
        comma = true;
        return this;
    }

    @Override
    public JsonGenerator writeKey(String name) {
        separate();
        canonical &= lastKeys[depth - 1].compareTo(name) <= 0;
        lastKeys[depth - 1] = name;
        out.quoted(name);
        out.put(':');
        comma = false;
        return this;
    }

    @Override
    public JsonGenerator write(String value) {
        separate();
        out.quoted(value);
        comma = true;
        return this;
    }

    @Override
    public JsonGenerator write(JsonValue value) {
        canonical = false;
        return plain(value.toString());
    }

    @Override
    public JsonGenerator write(BigDecimal value) {
        return write(value.doubleValue());
    }

    @Override
    public JsonGenerator write(BigInteger value) {
        canonical = false;
        return plain(value.toString());
    }

    @Override
    public JsonGenerator write(int value) {
        return plain(Integer.toString(value));
    }

    @Override
    public JsonGenerator write(long value) {
        canonical &= value < SURELY_EXACT && value > -SURELY_EXACT;
        return plain(Long.toString(value));
    }

    @Override
    public JsonGenerator write(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new JsonGenerationException("NaN and Infinity are not JSON");
        }
        return plain(EcmaNumber.text(value));
    }

    @Override
    public JsonGenerator write(boolean value) {
        return plain(Boolean.toString(value));
    }

    @Override
    public JsonGenerator writeNull() {
        return plain("null");
    }

    private JsonGenerator plain(String json) {
        separate();
        out.text(json);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.put(',');
        }
    }

    @Override
    public JsonGenerator writeStartObject(String name) {
        return writeKey(name).writeStartObject();
    }

    @Override
    public JsonGenerator writeStartArray(String name) {
        return writeKey(name).writeStartArray();
    }

    @Override
    public JsonGenerator write(String name, JsonValue value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, String value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, BigInteger value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, BigDecimal value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, int value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, long value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, double value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, boolean value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator writeNull(String name) {
        return writeKey(name).writeNull();
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public void flush() {
        // nothing is held back
    }
}
