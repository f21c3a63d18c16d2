package org.renkei.plugin.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredReading;

/**
 * What a row must still be when it is read. CRC-32C finds every flip of a few bits, and costs a tenth of a microsecond a row;
 * it is no protection against somebody who rewrites the file on purpose.
 */
final class Checksums {
    private static final long MICROS = 1_000_000;

    private Checksums() {}

    static long of(StoredEvent event) {
        CRC32C crc = new CRC32C();
        byte[] stream = event.stream().getBytes(StandardCharsets.UTF_8);
        byte[] type = event.type().getBytes(StandardCharsets.UTF_8);
        crc.update(ByteBuffer.allocate(3 * Long.BYTES + 2 * Integer.BYTES)
                .putLong(event.position())
                .putLong(event.version())
                .putLong(micros(event.at()))
                .putInt(stream.length)
                .putInt(type.length)
                .flip());
        crc.update(stream);
        crc.update(type);
        crc.update(event.payload().array());
        return crc.getValue();
    }

    static long of(StoredReading stored) {
        CRC32C crc = new CRC32C();
        byte[] reader = stored.reading().reader().getBytes(StandardCharsets.UTF_8);
        crc.update(ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES)
                .putLong(stored.number())
                .putLong(stored.reading().low())
                .putLong(stored.reading().high())
                .putInt(reader.length)
                .flip());
        crc.update(reader);
        crc.update(stored.reading().payload().array());
        crc.update(stored.reading().chain().array());
        return crc.getValue();
    }

    static long ofHead(long position) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        return crc.getValue();
    }

    static long ofName(String name, long number) {
        CRC32C crc = new CRC32C();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return crc.getValue();
    }

    static long ofSecret(String name, Bytes bytes) {
        CRC32C crc = new CRC32C();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        crc.update(bytes.array());
        return crc.getValue();
    }

    /** Microseconds since 1970, which is how the file holds times. */
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }
}
