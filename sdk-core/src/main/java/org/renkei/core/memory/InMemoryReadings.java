package org.renkei.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.renkei.api.error.Require;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.StoredReading;

/** A log of reading in this process's memory. <b>Threads:</b> safe. */
final class InMemoryReadings implements ReadingLog {
    private final Runnable guard;
    private final List<StoredReading> all = new ArrayList<>();
    private final Map<String, List<StoredReading>> byReader = new TreeMap<>();

    /** @param guard refuses once the store is closed */
    InMemoryReadings(Runnable guard) {
        this.guard = guard;
    }

    @Override
    public Optional<StoredReading> last() {
        guard.run();
        synchronized (all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        }
    }

    @Override
    public void append(List<NewReading> readings) {
        guard.run();
        synchronized (all) {
            for (NewReading reading : readings) {
                StoredReading stored = new StoredReading(all.size() + 1L, reading);
                all.add(stored);
                byReader.computeIfAbsent(reading.reader(), name -> new ArrayList<>())
                        .add(stored);
            }
        }
    }

    @Override
    public List<StoredReading> read(long number, int max) {
        guard.run();
        Require.between("number", number, 0, Long.MAX_VALUE);
        Require.between("max", (long) max, 1, Integer.MAX_VALUE);
        synchronized (all) {
            int from = (int) Math.min(number, all.size());
            return List.copyOf(all.subList(from, (int) Math.min((long) from + max, all.size())));
        }
    }

    @Override
    public List<StoredReading> of(String reader, long place) {
        guard.run();
        synchronized (all) {
            return byReader.getOrDefault(reader, List.of()).stream()
                    .filter(stored -> stored.reading().low() <= place
                            && place <= stored.reading().high())
                    .toList();
        }
    }

    @Override
    public List<String> readers() {
        guard.run();
        synchronized (all) {
            return List.copyOf(byReader.keySet());
        }
    }

    void clear() {
        synchronized (all) {
            all.clear();
            byReader.clear();
        }
    }
}
