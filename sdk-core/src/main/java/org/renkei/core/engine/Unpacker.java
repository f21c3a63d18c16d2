package org.renkei.core.engine;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {
    private final byte[] bytes;
    private int next;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = bytes[next++];
            value |= (long) (one & 0x7f) << shift;
            if (one >= 0) {
                return value;
            }
        }
    }

    int count() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return number() == 1;
    }

    String text() {
        int length = count();
        next += length;
        return new String(bytes, next - length, length, StandardCharsets.UTF_8);
    }

    Optional<String> optional() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    <T> List<T> list(Function<Unpacker, T> element) {
        int size = count();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.apply(this));
        }
        return list;
    }

    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    Instant time() {
        boolean negative = flag();
        long second = number();
        return Instant.ofEpochSecond(negative ? -second : second, number());
    }

    long[] longs() {
        LongBuffer values = ByteBuffer.wrap(bytes()).asLongBuffer();
        long[] array = new long[values.remaining()];
        values.get(array);
        return array;
    }

    byte[] bytes() {
        int length = count();
        next += length;
        return Arrays.copyOfRange(bytes, next - length, next);
    }

    boolean atEnd() {
        return next == bytes.length;
    }
}
