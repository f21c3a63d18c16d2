package org.renkei.samples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often the disk was forced while one producer handed in submissions, counted by {@code strace}: killing a process cannot
 * show a missing fsync, because the kernel still has the bytes.
 *
 * @param problem why nothing was counted; empty if it was
 * @param acknowledged how many submissions were acknowledged, one after another, so each in a batch of its own
 * @param forced how many calls of fsync and fdatasync returned well
 */
record ForcedWrites(String problem, long acknowledged, long forced) {
    private static final Pattern FORCED =
            Pattern.compile("(?:fsync|fdatasync)\\([0-9]+\\) += 0|<\\.\\.\\. f(?:data)?sync resumed>.*= 0");

    static ForcedWrites notAsked() {
        return new ForcedWrites("not asked for", 0, 0);
    }

    static ForcedWrites count(Path directory, int submissions) throws IOException, InterruptedException {
        Path trace = directory.resolveSibling("strace.txt");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-e", "trace=fsync,fdatasync", "-o", trace.toString()));
        command.addAll(CrashCheck.command(directory, 0, 0, 1, submissions));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return new ForcedWrites("strace cannot be run: install it, or say --no-strace", 0, 0);
        }
        long acknowledged;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            acknowledged =
                    out.lines().filter(line -> line.startsWith("acknowledged ")).count();
        }
        if (process.waitFor() != 0 || acknowledged != submissions) {
            return new ForcedWrites("the traced process failed", acknowledged, 0);
        }
        try (var lines = Files.lines(trace)) {
            long forced = lines.map(FORCED::matcher).filter(Matcher::find).count();
            return new ForcedWrites("", acknowledged, forced);
        }
    }

    boolean passed() {
        return problem.equals("not asked for") || (problem.isEmpty() && forced >= acknowledged);
    }

    String text() {
        return problem.isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "%d submissions acknowledged one after another, the disk forced %d times: %s",
                        acknowledged,
                        forced,
                        passed() ? "as often or more" : "TOO SELDOM")
                : "forced writes NOT COUNTED: " + problem;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "\"forcedWrites\":{\"problem\":\"%s\",\"acknowledged\":%d,\"forced\":%d,\"passed\":%b}",
                problem,
                acknowledged,
                forced,
                passed());
    }
}
