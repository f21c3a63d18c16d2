package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.plugin.store.SqliteStoreFactory;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;

/**
 * Durable submissions a second, and bare steps of the store, beside bare inserts of the same bytes into SQLite under the same
 * settings.
 *
 * <p>A submission is all of it: checked, decided, made canonical, hashed, sealed, stored durably, acknowledged. A step is what
 * it leaves in the store: one event on a new stream, one content, and the version of the governance stream checked. The bare
 * insert writes the same number of bytes into one row of a table without any index. Options: {@code --json}, {@code --rounds
 * N} (5), {@code --seconds N} (2, for each contestant), {@code --dir PATH} for a place on the disk that is to be measured.
 */
final class StoreBenchmark implements Benchmarks.Benchmark {
    // what SampleCouncil's observation comes to: the event and the content
    private static final int EVENT_BYTES = 608;
    private static final int CONTENT_BYTES = 517;
    private static final int MANY = 16;
    // rounds that do not count: on two cores the compiler needs that long to be done with a submission
    private static final int WARMING_UP = 4;
    private static final String BARE_ONE = "bare, 1 insert a commit";
    private static final String BARE_MANY = "bare, 16 inserts a commit";
    private static final List<Rounds.Goal> GOALS = List.of(
            new Rounds.Goal("submissions, 1 producer", BARE_ONE, 0.7),
            new Rounds.Goal("submissions, 16 producers", BARE_ONE, 2.5),
            new Rounds.Goal("submissions, 16 producers", BARE_MANY, 0.35),
            new Rounds.Goal("steps, 1 producer", BARE_ONE, 0.8),
            new Rounds.Goal("steps, 16 producers", BARE_ONE, 3),
            new Rounds.Goal("steps, 16 producers", BARE_MANY, 0.45));

    @Override
    public void run(List<String> words, PrintStream out) throws Exception {
        Options options = new Options(words);
        long nanos = options.number("--seconds", 2) * 1_000_000_000L;
        Path parent = options.path("--dir", Path.of(System.getProperty("java.io.tmpdir")));
        Rounds measured = new Rounds(GOALS);
        for (int round = -WARMING_UP; round < options.number("--rounds", 5); round++) {
            Rounds into = round < 0 ? new Rounds(List.of()) : measured;
            into.add(BARE_ONE, inNewDirectory(parent, dir -> bare(dir, 1, nanos)));
            into.add("steps, 1 producer", inNewDirectory(parent, dir -> steps(dir, 1, nanos)));
            into.add("submissions, 1 producer", inNewDirectory(parent, dir -> submissions(dir, 1, nanos)));
            into.add(BARE_MANY, inNewDirectory(parent, dir -> bare(dir, MANY, nanos)));
            into.add("steps, 16 producers", inNewDirectory(parent, dir -> steps(dir, MANY, nanos)));
            into.add("submissions, 16 producers", inNewDirectory(parent, dir -> submissions(dir, MANY, nanos)));
        }
        if (options.has("--json")) {
            measured.printJson("store", out);
        } else {
            measured.printText(out);
        }
    }

    private static double bare(Path directory, int inserts, long nanos) throws Exception {
        try (BareTable table = new BareTable(directory.resolve("bare.db"))) {
            byte[] row = random(1, EVENT_BYTES + CONTENT_BYTES);
            long begin = System.nanoTime();
            long rows = 0;
            while (System.nanoTime() - begin < nanos) {
                table.commit(row, inserts);
                rows += inserts;
            }
            return perSecond(rows, begin);
        }
    }

    private static double steps(Path directory, int producers, long nanos) throws Exception {
        try (Store store = new SqliteStoreFactory().open(directory, InstantSource.system())) {
            store.append(step("governance", Map.of("governance", 0L), random(2, EVENT_BYTES), List.of()));
            byte[] payload = random(3, EVENT_BYTES);
            Bytes content = Bytes.of(random(4, CONTENT_BYTES));
            Bytes sha256 = Bytes.of(MessageDigest.getInstance("SHA-256").digest(content.array()));
            return together(producers, nanos, () -> {
                String id = UUID.randomUUID().toString();
                String stream = "submission/" + id;
                Content own = new Content("content/" + id, content, sha256);
                store.append(step(stream, Map.of("governance", 1L, stream, 0L), payload, List.of(own)));
            });
        }
    }

    private static double submissions(Path directory, int producers, long nanos) throws Exception {
        try (EmbeddedCouncil council = Council.open(directory)) {
            Council provider = SampleCouncil.provider(council);
            AtomicLong next = new AtomicLong();
            return together(producers, nanos, () -> {
                long number = next.getAndIncrement();
                provider.submissions().submit(SampleCouncil.observation("Event " + number), "event-" + number);
            });
        }
    }

    /** Returns how many times a second {@code producers} threads together get {@code once} done. */
    private static double together(int producers, long nanos, Runnable once) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(producers);
        try {
            long begin = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < producers; i++) {
                running.add(threads.submit(() -> repeat(once, begin + nanos)));
            }
            long done = 0;
            for (Future<Long> producer : running) {
                done += producer.get();
            }
            return perSecond(done, begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long repeat(Runnable once, long deadline) {
        long done = 0;
        while (System.nanoTime() < deadline) {
            once.run();
            done++;
        }
        return done;
    }

    private static Append step(String stream, Map<String, Long> expected, byte[] payload, List<Content> contents) {
        return new Append(expected, List.of(new NewEvent(stream, "submitted", Bytes.of(payload))), contents, List.of());
    }

    private static double perSecond(long count, long begin) {
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private interface Measured {
        double in(Path directory) throws Exception;
    }

    private static double inNewDirectory(Path parent, Measured measured) throws Exception {
        Path directory = Files.createTempDirectory(parent, "renkei-store-");
        try {
            return measured.in(directory);
        } finally {
            Directories.delete(directory);
        }
    }
}
