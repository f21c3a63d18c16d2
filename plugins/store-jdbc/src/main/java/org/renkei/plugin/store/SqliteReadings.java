package org.renkei.plugin.store;

import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.StoredReading;

/** The log of reading in the store's file: forced together with the steps that wait at the same time. */
final class SqliteReadings implements ReadingLog {
    private final Writer writer;
    private final Readers readers;
    private final Runnable guard;

    /** @param guard refuses once the store is closed */
    SqliteReadings(Writer writer, Readers readers, Runnable guard) {
        this.writer = writer;
        this.readers = readers;
        this.guard = guard;
    }

    @Override
    public Optional<StoredReading> last() {
        guard.run();
        return readers.read(reader -> ReadingRows.last(reader.connection())).stream()
                .findFirst();
    }

    @Override
    public void append(List<NewReading> readings) {
        guard.run();
        List<NewReading> all = List.copyOf(readings);
        long size = all.stream().mapToLong(one -> one.payload().length()).sum();
        writer.write(new Ticket<>(to -> to.record(all), size, false));
    }

    @Override
    public List<StoredReading> read(long number, int max) {
        guard.run();
        Require.between("number", number, 0, Long.MAX_VALUE);
        Require.between("max", (long) max, 1, Integer.MAX_VALUE);
        return readers.read(reader -> ReadingRows.after(reader.connection(), number, max));
    }

    @Override
    public List<StoredReading> of(String name, long place) {
        guard.run();
        return readers.read(reader -> ReadingRows.of(reader.connection(), name, place));
    }

    @Override
    public List<String> readers() {
        guard.run();
        return readers.read(reader -> ReadingRows.readers(reader.connection()));
    }
}
