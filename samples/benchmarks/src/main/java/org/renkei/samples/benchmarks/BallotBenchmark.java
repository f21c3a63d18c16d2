package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MotionId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/**
 * How fast an assembly is counted: many members, many ballots open at once, every member votes on each, then all are closed. A
 * count sorts and hashes every ballot, so that anybody can verify it.
 *
 * <p>Options: {@code --json}, {@code --members N} (10,000), {@code --ballots N} (100).
 */
final class BallotBenchmark implements Benchmarks.Benchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Override
    public void run(List<String> words, PrintStream out) {
        Options options = new Options(words);
        int members = options.number("--members", 10_000);
        int ballots = options.number("--ballots", 100);
        TurnedClock clock = new TurnedClock(Instant.parse("2026-04-01T00:00:00Z"));
        try (EmbeddedCouncil council =
                Council.inMemory(CouncilOptions.builder().clock(clock).build())) {
            Council officer = council.as(council.officer());
            List<Council> seats = seats(council, officer.membership(), members);
            List<MotionId> motions = IntStream.range(0, ballots)
                    .mapToObj(i -> officer.motions()
                            .propose(
                                    MotionDraft.of(
                                            new BodyId("general-assembly"),
                                            new Proposal.Resolve("Motion " + i),
                                            "asked"),
                                    "motion-" + i)
                            .id())
                    .toList();
            Rounds measured = new Rounds(
                    List.of(new Rounds.Goal("ballots counted and closed", "the goal, all of them in a second", 1)));
            measured.add("votes cast", vote(seats, motions));
            clock.turn(Duration.ofDays(15));
            System.gc(); // a million calls that voted are not what closing has to pay for
            long begin = System.nanoTime();
            for (MotionId motion : motions) {
                int cast = officer.motions().close(motion).tally().orElseThrow().cast();
                if (cast != members) {
                    throw new IllegalStateException("counted " + cast + " of " + members + " votes");
                }
            }
            measured.add("ballots counted and closed", ballots * 1e9 / (System.nanoTime() - begin));
            measured.add("the goal, all of them in a second", ballots);
            if (options.has("--json")) {
                measured.printJson("ballots", out);
            } else {
                out.printf("%,d members, %,d ballots%n", members, ballots);
                measured.printText(out);
            }
        }
    }

    private static List<Council> seats(EmbeddedCouncil council, Membership officer, int members) {
        List<AdmissionDraft> drafts = IntStream.range(0, members)
                .mapToObj(i -> AdmissionDraft.builder(
                                "Member " + i, new CategoryId("cyber-business"), new MemberClassId("general"))
                        .build())
                .toList();
        RecordedDecision decision = new RecordedDecision(new BodyId("steering-committee"), "measured", DAY);
        String pledge = officer.charter().pledge().version();
        List<Council> seats = new ArrayList<>(members);
        for (int from = 0; from < members; from += 1_000) {
            for (Member member : officer.admit(drafts.subList(from, Math.min(members, from + 1_000)), decision)) {
                Council view = council.as(officer.appoint(member.id(), HandlerDraft.named("Handler"))
                        .id());
                view.membership().sign(new Pledge(pledge, "Handler", DAY));
                seats.add(view);
            }
        }
        return seats;
    }

    private static double vote(List<Council> seats, List<MotionId> motions) {
        SplittableRandom random = new SplittableRandom(11);
        List<Vote> votes = List.of(Vote.values());
        long begin = System.nanoTime();
        for (Council seat : seats) {
            for (MotionId motion : motions) {
                seat.motions().vote(motion, votes.get(random.nextInt(votes.size())));
            }
        }
        return seats.size() * (double) motions.size() * 1e9 / (System.nanoTime() - begin);
    }
}
