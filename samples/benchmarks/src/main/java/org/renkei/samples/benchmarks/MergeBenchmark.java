package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/**
 * What is proposed to be one with a submission that has just come in, among a hundred thousand open ones, with everything that it
 * takes: the look through what is known, the contents that are compared, the record that they were read. Beside it, what SQLite itself
 * does for that: one indexed query by the same names, the bytes of what it finds, and one durable insert.
 *
 * <p>Of the submissions, four in a row are one attack: they share a sample, a destination and most of their text. All share a mail
 * service with a hundred others.
 *
 * <p>Options: {@code --json}, {@code --items N} (100,000), {@code --rounds N} (5), {@code --seconds N} (3, for each contestant),
 * {@code --dir PATH} for a place on the disk that is to be measured.
 */
final class MergeBenchmark implements Benchmarks.Benchmark {
    private static final int WARMING_UP = 2;
    private static final int ATTACK = 4;
    private static final int SERVICE = 100;
    private static final int ENTRY_BYTES = 700;
    private static final String PROPOSED = "proposals, recorded";
    private static final String BARE = "bare query, bytes and 1 insert";

    @Override
    public void run(List<String> words, PrintStream out) throws Exception {
        Options options = new Options(words);
        int items = options.number("--items", 100_000);
        Path parent = options.path("--dir", Path.of(System.getProperty("java.io.tmpdir")));
        Path directory = Files.createTempDirectory(parent, "renkei-merge-");
        try (EmbeddedCouncil council = Council.open(directory.resolve("council"));
                BareNames bare = new BareNames(directory.resolve("bare.db"))) {
            Receipt[] receipts = Filling.submit(SampleCouncil.provider(council), items, MergeBenchmark::observation);
            CaseId[] cases = Arrays.stream(receipts).map(Receipt::inCase).toArray(CaseId[]::new);
            fill(bare, items);
            measure(council.as(council.officer()).cases(), cases, bare, options, out);
        } finally {
            Directories.delete(directory);
        }
    }

    private static void measure(Cases officer, CaseId[] cases, BareNames bare, Options options, PrintStream out)
            throws SQLException {
        long nanos = options.number("--seconds", 3) * 1_000_000_000L;
        SplittableRandom random = new SplittableRandom(1);
        Rounds measured = new Rounds(List.of(new Rounds.Goal(PROPOSED, BARE, 0.25)));
        Latencies took = new Latencies();
        for (int round = -WARMING_UP; round < options.number("--rounds", 5); round++) {
            Rounds into = round < 0 ? new Rounds(List.of()) : measured;
            into.add(PROPOSED, proposals(officer, cases, random, nanos, round < 0 ? new Latencies() : took));
            into.add(BARE, bare(bare, cases.length, random, nanos));
        }
        if (options.has("--json")) {
            measured.printJson("merge", out);
        } else {
            measured.printText(out);
        }
        took.print("merge", options.has("--json"), out);
    }

    private static double proposals(
            Cases officer, CaseId[] cases, SplittableRandom random, long nanos, Latencies took) {
        long begin = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - begin < nanos) {
            long before = System.nanoTime();
            List<MergeProposal> proposals = officer.proposals(cases[random.nextInt(cases.length)]);
            took.add(System.nanoTime() - before);
            boolean whole = proposals.size() >= ATTACK - 1
                    && proposals.subList(0, ATTACK - 1).stream()
                            .allMatch(proposal -> proposal.because().size() >= 2);
            if (!whole) {
                throw new IllegalStateException("the rest of its attack was not proposed first");
            }
            calls++;
        }
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private static double bare(BareNames bare, int items, SplittableRandom random, long nanos) throws SQLException {
        byte[] entry = new byte[ENTRY_BYTES];
        long begin = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - begin < nanos) {
            int item = random.nextInt(items);
            bare.alike(names(item), 20);
            bare.commit(entry);
            calls++;
        }
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private static void fill(BareNames bare, int items) throws SQLException {
        byte[] row = new byte[ENTRY_BYTES];
        for (int item = 0; item < items; item++) {
            bare.add(item, row, names(item));
        }
        bare.commit(row);
    }

    /** Eleven numbers: three indicators, and eight of the text, of which those of one attack share seven. */
    private static long[] names(int item) {
        long[] names = new long[11];
        names[0] = mixed(1, item / ATTACK);
        names[1] = mixed(2, item / ATTACK);
        names[2] = mixed(3, item / SERVICE);
        for (int i = 3; i < names.length - 1; i++) {
            names[i] = mixed(i, item / ATTACK);
        }
        names[names.length - 1] = mixed(names.length, item);
        return names;
    }

    private static long mixed(long kind, long number) {
        return new SplittableRandom(kind * 1_000_003 + number).nextLong();
    }

    private static SubmissionDraft observation(int item) {
        int attack = item / ATTACK;
        SplittableRandom words = new SplittableRandom(attack);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(Integer.toString(words.nextInt(1 << 30), 36)).append(' ');
        }
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER, Audience.of(new ScopeId("members")), "Event " + item)
                .text(text.toString())
                .indicator(Indicator.block(
                        IndicatorType.SHA256, String.format(Locale.ROOT, "%064x", mixed(1, attack) >>> 1)))
                .indicator(Indicator.block(IndicatorType.DOMAIN, "c" + attack + ".example"))
                .indicator(Indicator.block(IndicatorType.DOMAIN, "mail" + item / SERVICE + ".example"))
                .build();
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).build();
    }
}
