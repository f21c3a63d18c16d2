package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.search.Search;
import org.renkei.api.search.SearchPage;
import org.renkei.api.search.SearchQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/**
 * What one member finds among a million items by one word of Japanese: the newest 20, how many there are and what they have in common,
 * counted up to 20, recorded before it leaves. Beside it, what SQLite's full text search (FTS5, trigrams) does for the
 * newest 20 alone, with their bytes and one durable insert.
 *
 * <p>Words are of four letters; how often one is used falls with its rank, as in a language. Half of the queries ask for frequent
 * words, half for rare ones.
 *
 * <p>Options: {@code --json}, {@code --items N} (1,000,000), {@code --rounds N} (5), {@code --seconds N} (3, for each contestant),
 * {@code --dir PATH} for a place on the disk that is to be measured.
 */
final class SearchBenchmark implements Benchmarks.Benchmark {
    private static final int WARMING_UP = 2;
    private static final int WORDS = 20_000;
    private static final int IN_A_TEXT = 40;
    private static final int PAGE = 20;
    private static final int ENTRY_BYTES = 700;
    private static final String FOUND = "20 found and counted, recorded";
    private static final String BARE = "bare FTS5, 20 found and 1 insert";

    @Override
    public void run(List<String> words, PrintStream out) throws Exception {
        Options options = new Options(words);
        int items = options.number("--items", 1_000_000);
        Path parent = options.path("--dir", Path.of(System.getProperty("java.io.tmpdir")));
        Path directory = Files.createTempDirectory(parent, "renkei-search-");
        try (EmbeddedCouncil council = Council.open(directory.resolve("council"));
                BareTexts bare = new BareTexts(directory.resolve("bare.db"))) {
            Filling.submit(SampleCouncil.provider(council), items, SearchBenchmark::observation);
            fill(bare, items);
            Search reader = SampleCouncil.admitted(council, "Reader").search();
            long begin = System.nanoTime();
            reader.find(SearchQuery.word(word(0)));
            String built = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
            measure(reader, bare, options, out);
            out.println(
                    options.has("--json")
                            ? "{\"benchmark\":\"search\",\"firstSearchSeconds\":" + built + "}"
                            : "first search, with making the index: " + built + " s");
        } finally {
            Directories.delete(directory);
        }
    }

    private static void measure(Search reader, BareTexts bare, Options options, PrintStream out) throws SQLException {
        long nanos = options.number("--seconds", 3) * 1_000_000_000L;
        SplittableRandom random = new SplittableRandom(1);
        Rounds measured = new Rounds(List.of(new Rounds.Goal(FOUND, BARE, 0.1)));
        Latencies took = new Latencies();
        for (int round = -WARMING_UP; round < options.number("--rounds", 5); round++) {
            Rounds into = round < 0 ? new Rounds(List.of()) : measured;
            into.add(FOUND, found(reader, random, nanos, round < 0 ? new Latencies() : took));
            into.add(BARE, bare(bare, random, nanos));
        }
        if (options.has("--json")) {
            measured.printJson("search", out);
        } else {
            measured.printText(out);
        }
        took.print("search", options.has("--json"), out);
    }

    private static double found(Search reader, SplittableRandom random, long nanos, Latencies took) {
        long begin = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - begin < nanos) {
            String word = word(asked(random));
            long before = System.nanoTime();
            SearchPage page = reader.find(SearchQuery.word(word).upTo(PAGE));
            took.add(System.nanoTime() - before);
            if (page.found() == 0 || page.entries().isEmpty()) {
                throw new IllegalStateException("nothing was found");
            }
            calls++;
        }
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private static double bare(BareTexts bare, SplittableRandom random, long nanos) throws SQLException {
        byte[] entry = new byte[ENTRY_BYTES];
        long begin = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - begin < nanos) {
            if (bare.find(word(asked(random)), PAGE) == 0) {
                throw new IllegalStateException("nothing was found");
            }
            bare.commit(entry);
            calls++;
        }
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private static int asked(SplittableRandom random) {
        return random.nextBoolean() ? random.nextInt(100) : WORDS / 2 + random.nextInt(WORDS / 4);
    }

    private static void fill(BareTexts bare, int items) throws SQLException {
        byte[] row = new byte[ENTRY_BYTES];
        for (int item = 0; item < items; item++) {
            bare.add(item, row, "Event " + item + "\n" + text(item));
        }
        bare.commit(row);
    }

    private static SubmissionDraft observation(int item) {
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER, Audience.of(new ScopeId("members")), "Event " + item)
                .text(text(item))
                .build();
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).build();
    }

    private static String text(int item) {
        SplittableRandom random = new SplittableRandom(item);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < IN_A_TEXT; i++) {
            int rank = (int) (WORDS * Math.pow(random.nextDouble(), 3)); // few words often, most rarely
            text.append(word(Math.min(rank, WORDS - 1))).append(i % 8 == 7 ? "。" : "");
        }
        return text.toString();
    }

    /** Returns four letters out of 2,000 kanji and 80 kana. */
    private static String word(int rank) {
        SplittableRandom random = new SplittableRandom(rank * 31L + 7);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append((char) (random.nextInt(3) == 0 ? 0x3041 + random.nextInt(80) : 0x4e00 + random.nextInt(2_000)));
        }
        return word.toString();
    }
}
