package org.renkei.samples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.renkei.plugin.store.SqliteStoreFactory;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;

/**
 * Durable steps a second through the SQLite store, beside bare inserts of the same bytes into SQLite under the same settings.
 *
 * <p>A step is what a submission makes: one event of 900 bytes on a new stream, one content of 700 bytes, and the version of
 * the governance stream checked. The bare insert writes the same 1,600 bytes into one row of a table without any index.
 * Options: {@code --json}, {@code --rounds N} (5), {@code --seconds N} (2, for each contestant), {@code --dir PATH}.
 */
final class StoreBenchmark implements Benchmarks.Benchmark {
    private static final int EVENT_BYTES = 900;
    private static final int CONTENT_BYTES = 700;
    private static final List<Rounds.Goal> GOALS = List.of(
            new Rounds.Goal("store, 1 producer", "bare, 1 insert a commit", 0.8),
            new Rounds.Goal("store, 16 producers", "bare, 1 insert a commit", 3),
            new Rounds.Goal("store, 16 producers", "bare, 16 inserts a commit", 0.45));

    @Override
    public void run(List<String> options, PrintStream out) throws Exception {
        int rounds = number(options, "--rounds", 5);
        long nanos = number(options, "--seconds", 2) * 1_000_000_000L;
        Path parent = options.contains("--dir")
                ? Path.of(after(options, "--dir"))
                : Path.of("").toAbsolutePath();
        Rounds measured = new Rounds(GOALS);
        for (int round = 0; round <= rounds; round++) {
            // The first round warms the virtual machine up and does not count.
            Rounds into = round == 0 ? new Rounds(List.of()) : measured;
            into.add("bare, 1 insert a commit", inNewDirectory(parent, dir -> bare(dir, 1, nanos)));
            into.add("store, 1 producer", inNewDirectory(parent, dir -> store(dir, 1, nanos)));
            into.add("bare, 16 inserts a commit", inNewDirectory(parent, dir -> bare(dir, 16, nanos)));
            into.add("store, 16 producers", inNewDirectory(parent, dir -> store(dir, 16, nanos)));
        }
        if (options.contains("--json")) {
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

    private static double store(Path directory, int producers, long nanos) throws Exception {
        try (Store store = new SqliteStoreFactory().open(directory, InstantSource.system())) {
            store.append(step("governance", Map.of("governance", 0L), random(2, EVENT_BYTES), List.of()));
            ExecutorService threads = Executors.newFixedThreadPool(producers);
            try {
                long begin = System.nanoTime();
                List<Future<Long>> running = new ArrayList<>();
                for (int i = 0; i < producers; i++) {
                    running.add(threads.submit(() -> produce(store, begin + nanos)));
                }
                long steps = 0;
                for (Future<Long> producer : running) {
                    steps += producer.get();
                }
                return perSecond(steps, begin);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static long produce(Store store, long deadline) throws Exception {
        byte[] payload = random(3, EVENT_BYTES);
        Bytes content = Bytes.of(random(4, CONTENT_BYTES));
        Bytes sha256 = Bytes.of(MessageDigest.getInstance("SHA-256").digest(content.array()));
        long steps = 0;
        while (System.nanoTime() < deadline) {
            String id = UUID.randomUUID().toString();
            String stream = "submission/" + id;
            Content own = new Content("content/" + id, content, sha256);
            store.append(step(stream, Map.of("governance", 1L, stream, 0L), payload, List.of(own)));
            steps++;
        }
        return steps;
    }

    private static Append step(String stream, Map<String, Long> expected, byte[] payload, List<Content> contents) {
        return new Append(expected, List.of(new NewEvent(stream, "submitted", Bytes.of(payload))), contents, List.of());
    }

    private static double perSecond(long count, long begin) {
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        SplittableRandom random = new SplittableRandom(seed);
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Measured {
        double in(Path directory) throws Exception;
    }

    private static double inNewDirectory(Path parent, Measured measured) throws Exception {
        Path directory = Files.createTempDirectory(parent, "store-benchmark-");
        try {
            return measured.in(directory);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int number(List<String> options, String name, int otherwise) {
        return options.contains(name) ? Integer.parseInt(after(options, name)) : otherwise;
    }

    private static String after(List<String> options, String name) {
        return options.get(options.indexOf(name) + 1);
    }
}
