package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.plugin.store.SqliteStoreFactory;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

/**
 * How long a durable council takes to open: by replaying its whole journal, and from its snapshot, beside merely reading the
 * journal's rows.
 *
 * <p>Options: {@code --json}, {@code --events N} (1,000,000), {@code --rounds N} (3), {@code --dir PATH} for a place on the disk
 * that is to be measured.
 */
final class ReplayBenchmark implements Benchmarks.Benchmark {
    private static final int BATCH = 1_000;
    private static final List<Rounds.Goal> GOALS = List.of(
            new Rounds.Goal("events, replayed on opening", "events, rows only read", 0.1),
            new Rounds.Goal("events, opened from the snapshot", "events, replayed on opening", 1));

    @Override
    public void run(List<String> words, PrintStream out) throws Exception {
        Options options = new Options(words);
        long events = options.number("--events", 1_000_000);
        Path parent = options.path("--dir", Path.of(System.getProperty("java.io.tmpdir")));
        Path directory = Files.createTempDirectory(parent, "renkei-replay-");
        try {
            Path council = directory.resolve("council");
            String hash = fill(council, events);
            Rounds measured = new Rounds(GOALS);
            for (int round = 0; round < options.number("--rounds", 3); round++) {
                measured.add("events, rows only read", perSecond(events, readRows(council)));
                measured.add("events, opened from the snapshot", perSecond(events, open(council, hash)));
                spoilSnapshot(council);
                measured.add("events, replayed on opening", perSecond(events, open(council, hash)));
            }
            if (options.has("--json")) {
                measured.printJson("replay", out);
            } else {
                out.printf(Locale.ROOT, "%,d events%n", events);
                measured.printText(out);
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static String fill(Path directory, long events) throws Exception {
        try (EmbeddedCouncil council = Council.open(directory)) {
            Council provider = SampleCouncil.provider(council);
            AtomicLong next = new AtomicLong(council.head());
            ExecutorService producers = Executors.newFixedThreadPool(16);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                running.add(producers.submit(() -> {
                    for (long n = next.getAndIncrement(); n < events; n = next.getAndIncrement()) {
                        provider.submissions().submit(SampleCouncil.observation("Event " + n), "event-" + n);
                    }
                }));
            }
            for (Future<?> producer : running) {
                producer.get();
            }
            producers.shutdown();
            return council.stateHash();
        }
    }

    /** Returns the seconds that opening takes, closing not included; the state must be the one that was left. */
    private static double open(Path directory, String hash) {
        long begin = System.nanoTime();
        try (EmbeddedCouncil council = Council.open(directory)) {
            council.head();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (!council.stateHash().equals(hash)) {
                throw new IllegalStateException("the council opened with another state");
            }
            return seconds;
        }
    }

    private static double readRows(Path directory) {
        long begin = System.nanoTime();
        try (Store store = new SqliteStoreFactory().open(directory, InstantSource.system())) {
            long position = 0;
            List<StoredEvent> rows = store.read(position, BATCH);
            while (!rows.isEmpty()) {
                position = rows.get(rows.size() - 1).position();
                rows = store.read(position, BATCH);
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Puts a snapshot of no use in place of the real one, so that the next opening has to replay. */
    private static void spoilSnapshot(Path directory) {
        try (Store store = new SqliteStoreFactory().open(directory, InstantSource.system())) {
            Bytes nothing = Bytes.of(new byte[0]);
            store.saveSnapshot(new StoredSnapshot(0, "none", nothing, nothing));
        }
    }

    private static double perSecond(long events, double seconds) {
        return events / seconds;
    }
}
