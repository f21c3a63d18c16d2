package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;

/**
 * Pages of 100 of one member's feed, among many members and a million items, each page recorded durably before it leaves: the
 * newest, which everybody asks for, and any others, one after the other. Beside them, what SQLite itself does for that: the same
 * bytes by a range of keys, and one durable insert of an entry's size. The times are those of the newest.
 *
 * <p>Options: {@code --json}, {@code --items N} (1,000,000), {@code --members N} (10,000), {@code --rounds N} (5), {@code --seconds
 * N} (3, for each contestant), {@code --dir PATH} for a place on the disk that is to be measured.
 */
final class FeedBenchmark implements Benchmarks.Benchmark {
    private static final int PAGE = 100;
    private static final int WARMING_UP = 2;
    private static final int CONTENT_BYTES = 517;
    private static final int ENTRY_BYTES = 700;
    private static final String NEWEST = "the newest 100, recorded";
    private static final String WALK = "any 100, recorded";
    private static final String BARE = "bare range of 100 and 1 insert";

    @Override
    public void run(List<String> words, PrintStream out) throws Exception {
        Options options = new Options(words);
        int items = options.number("--items", 1_000_000);
        Path parent = options.path("--dir", Path.of(System.getProperty("java.io.tmpdir")));
        Path directory = Files.createTempDirectory(parent, "renkei-feed-");
        try (EmbeddedCouncil council = Council.open(directory.resolve("council"));
                BareTable bare = new BareTable(directory.resolve("bare.db"))) {
            fill(council, bare, items, options.number("--members", 10_000));
            Council reader = SampleCouncil.admitted(council, "Reader");
            measure(reader, bare, items, options, out);
        } finally {
            Directories.delete(directory);
        }
    }

    private static void measure(Council reader, BareTable bare, int items, Options options, PrintStream out)
            throws SQLException {
        long nanos = options.number("--seconds", 3) * 1_000_000_000L;
        Rounds measured = new Rounds(List.of(new Rounds.Goal(NEWEST, BARE, 0.5), new Rounds.Goal(WALK, BARE, 0.5)));
        Latencies took = new Latencies();
        FeedQuery newest = newest(reader);
        FeedQuery[] walk = {FeedQuery.fromStart()};
        for (int round = -WARMING_UP; round < options.number("--rounds", 5); round++) {
            Rounds into = round < 0 ? new Rounds(List.of()) : measured;
            Latencies noted = round < 0 ? new Latencies() : took;
            into.add(NEWEST, pages(reader, nanos, noted, page -> newest, newest));
            into.add(WALK, pages(reader, nanos, new Latencies(), page -> walk[0] = next(page, walk[0]), walk[0]));
            into.add(BARE, bare(bare, items, nanos));
        }
        print(measured, took, options.has("--json"), out);
    }

    private static double pages(
            Council reader, long nanos, Latencies took, Function<FeedPage, FeedQuery> next, FeedQuery first) {
        long begin = System.nanoTime();
        long pages = 0;
        FeedQuery query = first;
        while (System.nanoTime() - begin < nanos) {
            long before = System.nanoTime();
            FeedPage page = reader.retrieval().feed(query);
            took.add(System.nanoTime() - before);
            check(page);
            pages++;
            query = next.apply(page);
        }
        return pages * 1e9 / (System.nanoTime() - begin);
    }

    private static FeedQuery next(FeedPage page, FeedQuery query) {
        return page.more() ? query.continuing(page.next()) : FeedQuery.fromStart();
    }

    /** Returns the query for what everybody who asks for news is given. */
    private static FeedQuery newest(Council reader) {
        FeedQuery query = FeedQuery.fromStart().upTo(1_000);
        FeedQuery last = query;
        for (FeedPage page = reader.retrieval().feed(query);
                page.more();
                page = reader.retrieval().feed(query)) {
            last = query;
            query = query.continuing(page.next());
        }
        return last.upTo(PAGE);
    }

    private static double bare(BareTable bare, int items, long nanos) throws SQLException {
        byte[] entry = new byte[ENTRY_BYTES];
        long begin = System.nanoTime();
        long pages = 0;
        while (System.nanoTime() - begin < nanos) {
            bare.read((pages * PAGE) % (items - PAGE), PAGE);
            bare.commit(entry, 1);
            pages++;
        }
        return pages * 1e9 / (System.nanoTime() - begin);
    }

    /** A feed that gives nothing would be fast. */
    private static void check(FeedPage page) {
        if (page.entries().size() != PAGE && page.more()) {
            throw new IllegalStateException("a page of " + page.entries().size());
        }
    }

    private static void print(Rounds measured, Latencies took, boolean json, PrintStream out) {
        if (json) {
            measured.printJson("feed", out);
        } else {
            measured.printText(out);
        }
        took.print("feed", json, out);
    }

    private static void fill(EmbeddedCouncil council, BareTable bare, int items, int members) throws Exception {
        Council officer = council.as(council.officer());
        RecordedDecision decision =
                new RecordedDecision(new BodyId("steering-committee"), "measured", LocalDate.of(2026, 4, 1));
        List<AdmissionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            drafts.add(AdmissionDraft.builder(
                            "Member " + i, new CategoryId("cyber-business"), new MemberClassId("general"))
                    .build());
        }
        for (int from = 0; from < drafts.size(); from += 1_000) {
            officer.membership().admit(drafts.subList(from, Math.min(from + 1_000, drafts.size())), decision);
        }
        Filling.submit(SampleCouncil.provider(council), items, number -> SampleCouncil.observation("Event " + number));
        byte[] row = new byte[CONTENT_BYTES];
        Arrays.fill(row, (byte) 7);
        for (int i = 0; i < items; i += 10_000) {
            bare.commit(row, 10_000);
        }
    }
}
