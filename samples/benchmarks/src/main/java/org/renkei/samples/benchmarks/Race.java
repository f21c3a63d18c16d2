package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.plugin.store.SqliteStoreFactory;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;

/**
 * Expels members while they work, and looks whether anything of theirs was accepted afterwards.
 *
 * <p>{@code race expel [--trials N] [--seed N] [--dir PATH] [--json]}: in each trial a member is admitted, two threads hand in
 * and vote for it as fast as they can, and an officer expels it at a random moment. What was accepted before stays; whatever
 * stands in the journal behind the expulsion is a fault, and so is a call that is answered after {@code expel} has returned.
 * Ends with status 1 if there is one.
 */
public final class Race {
    private static final int BATCH = 1_000;

    private final EmbeddedCouncil council;
    private final SplittableRandom random;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong answeredLate = new AtomicLong();

    private Race(EmbeddedCouncil council, long seed) {
        this.council = council;
        this.random = new SplittableRandom(seed);
    }

    /** Runs the race that the first argument names. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0 || !args[0].equals("expel")) {
            out.println("usage: race expel [--trials N] [--seed N] [--dir PATH] [--json]");
            System.exit(2);
            return;
        }
        Options options = new Options(Arrays.asList(args));
        int trials = options.number("--trials", 1_000);
        Path directory = options.has("--dir")
                ? options.path("--dir", Path.of("")).resolve("race")
                : Files.createTempDirectory("renkei-race-").resolve("race");
        long accepted;
        long answeredLate;
        try (EmbeddedCouncil council = Council.open(directory)) {
            Race race = new Race(council, options.number("--seed", 1));
            race.run(trials);
            accepted = race.accepted.get();
            answeredLate = race.answeredLate.get();
        }
        LateEvents journal = journal(directory);
        Directories.delete(directory);
        String form = options.has("--json")
                ? "{\"trials\":%d,\"expelled\":%d,\"accepted\":%d,\"acceptedAfterExpulsion\":%d,"
                        + "\"answeredAfterExpulsion\":%d,\"machine\":\"%s\"}%n"
                : "%d trials, %d expelled: %,d calls accepted, %d of them behind the expulsion in the journal, %d answered"
                        + " after it had returned; %s%n";
        out.printf(
                Locale.ROOT, form, trials, journal.gone(), accepted, journal.late(), answeredLate, Machine.describe());
        if (journal.late() > 0 || answeredLate > 0 || journal.gone() != trials || accepted == 0) {
            System.exit(1);
        }
    }

    private void run(int trials) throws Exception {
        try {
            for (int trial = 0; trial < trials; trial++) {
                expelOne(trial);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void expelOne(int trial) throws Exception {
        Council officer = council.as(council.officer());
        Council view = SampleCouncil.admitted(council, "Racer " + trial);
        MemberId member = view.membership().self().id();
        HandlerId handler = view.membership().handler().id();
        AtomicLong next = new AtomicLong();
        Future<?> submitting = threads.submit(() -> untilRefused(() -> {
            String key = "race-" + trial + "-" + next.getAndIncrement();
            council.as(handler).submissions().submit(SampleCouncil.observation(key), key);
        }));
        Future<?> appointing = threads.submit(() -> untilRefused(
                () -> council.as(handler).membership().appoint(member, HandlerDraft.named("another of " + trial))));
        LockSupport.parkNanos(random.nextLong(3_000_000));
        officer.membership()
                .expel(
                        member,
                        new RecordedDecision(new BodyId("steering-committee"), "by lot", LocalDate.of(2026, 4, 1)));
        afterwards(() -> view.submissions().submit(SampleCouncil.observation("late"), "late"));
        afterwards(() -> view.membership().roster());
        submitting.get();
        appointing.get();
    }

    private void untilRefused(Runnable call) {
        while (true) {
            try {
                call.run();
                accepted.incrementAndGet();
            } catch (NotPermittedException expelled) {
                return;
            }
        }
    }

    private void afterwards(Runnable call) {
        try {
            call.run();
            answeredLate.incrementAndGet();
        } catch (NotPermittedException expelled) {
            return;
        }
    }

    private static LateEvents journal(Path directory) {
        LateEvents late = new LateEvents();
        try (Store store = new SqliteStoreFactory().open(directory, InstantSource.system())) {
            long position = 0;
            List<StoredEvent> page = store.read(position, BATCH);
            while (!page.isEmpty()) {
                page.forEach(late::look);
                position = page.get(page.size() - 1).position();
                page = store.read(position, BATCH);
            }
        }
        return late;
    }
}
