package org.renkei.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.StoredReading;

/** A log of reading that somebody tampers with, or that cannot be written to. */
final class ChangedLog implements ReadingLog {
    private final ReadingLog log;
    private volatile UnaryOperator<List<NewReading>> tampering = readings -> readings;
    private volatile boolean full;

    ChangedLog(ReadingLog log) {
        this.log = log;
    }

    /** From now on, the log is what {@code change} makes of it. */
    void tamper(UnaryOperator<List<NewReading>> change) {
        tampering = change;
    }

    void full(boolean now) {
        full = now;
    }

    @Override
    public Optional<StoredReading> last() {
        return log.last();
    }

    @Override
    public void append(List<NewReading> readings) {
        if (full) {
            throw new CouncilException(ErrorCode.STORE_FULL, "the disk is full; make room, then try again");
        }
        log.append(readings);
    }

    @Override
    public List<StoredReading> read(long number, int max) {
        List<NewReading> readings = new ArrayList<>();
        log.read(0, 1_000_000).forEach(stored -> readings.add(stored.reading()));
        List<NewReading> changed = tampering.apply(readings);
        List<StoredReading> page = new ArrayList<>();
        for (int i = (int) number; i < changed.size() && page.size() < max; i++) {
            page.add(new StoredReading(i + 1L, changed.get(i)));
        }
        return page;
    }

    @Override
    public List<StoredReading> of(String reader, long place) {
        return log.of(reader, place);
    }

    @Override
    public List<String> readers() {
        return log.readers();
    }
}
