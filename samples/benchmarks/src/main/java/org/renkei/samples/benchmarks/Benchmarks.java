package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The door of the benchmarks: the first word names one, the rest are its own options.
 *
 * <p>{@code java -jar renkei-samples-benchmarks.jar store --json}
 */
public final class Benchmarks {
    /** One benchmark. */
    interface Benchmark {
        /** Measures, and prints what it measured. */
        void run(List<String> options, PrintStream out) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "access", new AccessBenchmark(),
            "ballots", new BallotBenchmark(),
            "feed", new FeedBenchmark(),
            "ledger", new LedgerBenchmark(),
            "merge", new MergeBenchmark(),
            "replay", new ReplayBenchmark(),
            "search", new SearchBenchmark(),
            "store", new StoreBenchmark()));

    private Benchmarks() {}

    /** Runs the benchmark that the first argument names; ends with status 2 if there is none of that name. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Benchmark chosen = args.length == 0 ? null : ALL.get(args[0]);
        if (chosen == null) {
            out.println("usage: " + String.join("|", ALL.keySet()) + " [options]");
            System.exit(2);
            return;
        }
        chosen.run(Arrays.asList(args).subList(1, args.length), out);
    }
}
