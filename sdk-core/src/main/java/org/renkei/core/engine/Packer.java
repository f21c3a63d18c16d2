package org.renkei.core.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.renkei.api.id.Id;

/** Writes plain values one after another in a compact, unambiguous form, a buffer at a time. */
final class Packer {
    private static final int BUFFER = 1 << 16;

    private final StateImage.Sink sink;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    Packer(StateImage.Sink sink) {
        this.sink = sink;
    }

    /** Writes a number that is not negative in 1 to 9 bytes, 7 bits each, the low ones first. */
    Packer number(long value) {
        long rest = value;
        while (rest > 0x7f) {
            one((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        one((byte) rest);
        return this;
    }

    Packer flag(boolean value) {
        return number(value ? 1 : 0);
    }

    Packer longs(long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes(bytes.array());
    }

    Packer text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Packer optional(Optional<String> value) {
        flag(value.isPresent());
        value.ifPresent(this::text);
        return this;
    }

    Packer id(Id id) {
        return text(id.value());
    }

    Packer ids(Collection<? extends Id> ids) {
        number(ids.size());
        ids.stream().map(Id::value).sorted().forEach(this::text);
        return this;
    }

    Packer hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits));
    }

    Packer time(Instant time) {
        // an observation may lie before 1970
        flag(time.getEpochSecond() < 0).number(Math.abs(time.getEpochSecond())).number(time.getNano());
        return this;
    }

    Packer bytes(byte[] value) {
        number(value.length);
        for (int from = 0; from < value.length; ) {
            if (used == BUFFER) {
                flush();
            }
            int count = Math.min(BUFFER - used, value.length - from);
            System.arraycopy(value, from, buffer, used, count);
            used += count;
            from += count;
        }
        return this;
    }

    void flush() {
        sink.accept(Arrays.copyOf(buffer, used));
        used = 0;
    }

    private void one(byte value) {
        if (used == BUFFER) {
            flush();
        }
        buffer[used++] = value;
    }
}
