package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.Term;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/**
 * How long it takes to reckon the standing of a whole task force from everything it named: ten indicators a submission, a third
 * of them named before, feedback on one in five, countermeasure information from one in fifty.
 *
 * <p>Options: {@code --json}, {@code --assertions N} (1,000,000), {@code --members N} (60), {@code --rounds N} (3).
 */
final class LedgerBenchmark implements Benchmarks.Benchmark {
    private static final int NAMES = 10;
    private static final Audience READERS = Audience.of(new ScopeId("task-force"));
    private static final Term TERM = new Term(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 31));

    @Override
    public void run(List<String> words, PrintStream out) {
        Options options = new Options(words);
        int assertions = options.number("--assertions", 1_000_000);
        TurnedClock clock = new TurnedClock(Instant.parse("2026-04-02T00:00:00Z"));
        try (EmbeddedCouncil council =
                Council.inMemory(CouncilOptions.builder().clock(clock).build())) {
            List<Council> members = new ArrayList<>();
            for (int i = 0; i < options.number("--members", 60); i++) {
                members.add(SampleCouncil.admitted(council, "Member " + i));
            }
            clock.turn(Duration.ofDays(190));
            Council officer = council.as(council.officer());
            Rounds measured = new Rounds(List.of(
                    new Rounds.Goal("assertions, standing of all reckoned", "the goal, all of them in 5 seconds", 1)));
            measured.add("assertions, handed in", fill(members, officer, clock, assertions));
            for (int round = 0; round < options.number("--rounds", 3); round++) {
                long begin = System.nanoTime();
                List<MemberStanding> standings = officer.ledger().standings(TERM);
                measured.add("assertions, standing of all reckoned", assertions * 1e9 / (System.nanoTime() - begin));
                measured.add("the goal, all of them in 5 seconds", assertions / 5.0);
                check(standings, members.size());
            }
            if (options.has("--json")) {
                measured.printJson("ledger", out);
            } else {
                out.printf("%,d assertions of %,d members%n", assertions, members.size());
                measured.printText(out);
            }
        }
    }

    /** A ledger that counts nothing would be fast. */
    private static void check(List<MemberStanding> standings, int members) {
        long giving = standings.stream()
                .filter(standing -> standing.measures()
                        .filter(measures ->
                                measures.cases() > 0 && measures.unique().orElse(0) > 0)
                        .isPresent())
                .count();
        if (standings.size() != members || giving < members / 2) {
            throw new IllegalStateException(giving + " of " + standings.size() + " have given something");
        }
    }

    private static double fill(List<Council> members, Council officer, TurnedClock clock, int assertions) {
        SplittableRandom random = new SplittableRandom(5);
        int fresh = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < assertions / NAMES; i++) {
            clock.turn(Duration.ofSeconds(60));
            Council member = members.get(random.nextInt(members.size()));
            List<Indicator> named = new ArrayList<>();
            for (int j = 0; j < NAMES; j++) {
                int name = fresh > 0 && random.nextInt(3) == 0 ? random.nextInt(fresh) : fresh++;
                named.add(Indicator.block(IndicatorType.DOMAIN, "host-" + name + ".example"));
            }
            Receipt receipt = member.submissions().submit(observation(named), "told-" + i);
            if (i % 5 == 0) {
                Council other = members.get(random.nextInt(members.size()));
                other.submissions().submit(feedback(receipt), "answer-" + i);
            }
            if (i % 50 == 0) {
                officer.casework().issue(countermeasure(receipt, named), "issued-" + i);
            }
        }
        return assertions * 1e9 / (System.nanoTime() - begin);
    }

    private static SubmissionDraft observation(List<Indicator> named) {
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, Tlp.AMBER_STRICT, READERS, "Seen");
        named.forEach(part::indicator);
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part.build()).build();
    }

    private static SubmissionDraft feedback(Receipt about) {
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER_STRICT, READERS, "Seen here as well")
                .detail(new Detail.Feedback(Verdict.SEEN_TOO))
                .build();
        return SubmissionDraft.builder(SubmissionKind.FEEDBACK, part)
                .about(new ItemId(about.id().value()))
                .build();
    }

    private static CountermeasureDraft countermeasure(Receipt receipt, List<Indicator> named) {
        CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                receipt.inCase(),
                Tlp.AMBER_STRICT,
                READERS,
                new Wording("注意喚起", "Warning"),
                new Wording("遮断する", "Block these"));
        named.forEach(draft::indicator);
        return draft.build();
    }
}
