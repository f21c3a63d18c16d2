package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Kills a council again and again while it writes, and counts what is lost.
 *
 * <p>{@code crash [--loops N] [--seed N] [--producers N] [--dir PATH] [--json] [--no-strace]}: each loop starts a process that
 * hands in submissions, kills it with SIGKILL at a random moment, opens the council here and checks it: everything
 * acknowledged is there under the id that was answered, nothing is there twice, and what was handed in again under its key got
 * its old id. At the end {@code strace} counts how often the disk was forced. Ends with status 1 if anything is wrong.
 */
public final class Crash {
    private Crash() {}

    /** Runs the loops. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = new Options(Arrays.asList(args));
        long seed = options.number("--seed", 1);
        Path directory =
                options.has("--dir") ? options.path("--dir", Path.of("")) : Files.createTempDirectory("renkei-crash-");
        CrashCheck check = new CrashCheck(directory.resolve("council"));
        SplittableRandom random = new SplittableRandom(seed);
        int loops = options.number("--loops", 20);
        for (int loop = 0; loop < loops; loop++) {
            check.killAfter(random.nextInt(1, 600), options.number("--producers", 4));
            check.inspect();
            if (!options.has("--json") && (loop + 1) % 10 == 0) {
                out.printf(Locale.ROOT, "%d kills: %s%n", loop + 1, check.summary());
            }
        }
        ForcedWrites forced = options.has("--no-strace")
                ? ForcedWrites.notAsked()
                : ForcedWrites.count(directory.resolve("forced"), 200);
        if (options.has("--json")) {
            out.printf(
                    Locale.ROOT,
                    "{\"loops\":%d,\"seed\":%d,%s,%s,\"machine\":\"%s\"}%n",
                    loops,
                    seed,
                    check.json(),
                    forced.json(),
                    Machine.describe());
        } else {
            out.println(check.summary());
            out.println(forced.text());
        }
        Directories.delete(directory);
        if (!check.passed() || !forced.passed()) {
            System.exit(1);
        }
    }
}
