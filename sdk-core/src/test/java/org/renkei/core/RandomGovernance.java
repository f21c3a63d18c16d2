package org.renkei.core;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Question;
import org.renkei.api.error.CouncilException;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.Intake;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Motions;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.core.engine.CouncilDays;
import org.renkei.testkit.council.ManualClock;

/** Does random things to the bodies of a council: rounds, applications, seats, motions, votes, amendments. */
final class RandomGovernance {
    private static final BodyId COMMITTEE = new BodyId("steering-committee");
    private static final BodyId ASSEMBLY = new BodyId("general-assembly");
    private static final List<String> CLASSES = List.of("class-1", "class-2", "general");

    private final EmbeddedCouncil council;
    private final ManualClock clock;
    private final SplittableRandom random;
    private final List<ApplicationId> applications = new ArrayList<>();
    private final List<MotionId> motions = new ArrayList<>();
    private int steps;

    RandomGovernance(EmbeddedCouncil council, ManualClock clock, long seed) {
        this.council = council;
        this.clock = clock;
        this.random = new SplittableRandom(seed ^ 0x5bd1e995);
    }

    void step(List<MemberId> members, List<HandlerId> handlers) {
        steps++;
        switch (random.nextInt(9)) {
            case 0 -> clock.advance(Duration.ofDays(random.nextInt(1, 6)));
            case 1 -> round();
            case 2, 3 -> decideOneOf();
            case 4 -> seat(any(members));
            case 5 -> propose(proposal(members), handlers);
            case 6, 7 -> vote(members, handlers);
            default -> end(handlers);
        }
    }

    /** Announces a round of today, applies, and closes the day. */
    private void round() {
        LocalDate today = today();
        intake().announce(new IntakeRoundDraft("Round " + steps, today, today, Optional.empty()));
        for (int i = 0; i < 3; i++) {
            applications.add(intake().apply(draft("Applicant " + steps + "/" + i), "key " + steps + i)
                    .id());
        }
        clock.advance(Duration.ofDays(1));
    }

    private void decideOneOf() {
        if (applications.isEmpty()) {
            return;
        }
        RecordedDecision decision = new RecordedDecision(COMMITTEE, "drawn by lot", today());
        ApplicationId id = any(applications);
        switch (random.nextInt(3)) {
            case 0 -> intake().decline(id, decision);
            case 1 -> intake().withdraw(id);
            default -> intake().approve(id, decision, today().plusDays(random.nextInt(10)));
        }
    }

    private void seat(MemberId member) {
        if (random.nextInt(4) == 0) {
            Motions officer = motionsOf(council.officer());
            officer.unseat(COMMITTEE, any(officer.seats(COMMITTEE)));
        } else {
            motionsOf(council.officer()).seat(COMMITTEE, member);
        }
    }

    private Proposal proposal(List<MemberId> members) {
        return switch (random.nextInt(5)) {
            case 0 -> new Proposal.Expel(any(members));
            case 1 -> new Proposal.ChangeClass(any(members), new MemberClassId(any(CLASSES)));
            case 2 -> new Proposal.AmendCharter(amended(), Map.of());
            case 3 ->
                applications.isEmpty()
                        ? new Proposal.Resolve("nobody applies")
                        : new Proposal.Admit(any(applications), today().plusDays(9));
            default -> new Proposal.Resolve("step " + steps);
        };
    }

    private void propose(Proposal proposal, List<HandlerId> handlers) {
        boolean assembly = proposal instanceof Proposal.AmendCharter
                || (proposal instanceof Proposal.Resolve && random.nextBoolean());
        MotionId motion = motionsOf(council.officer())
                .propose(MotionDraft.of(assembly ? ASSEMBLY : COMMITTEE, proposal, "drawn by lot"), "motion " + steps)
                .id();
        motions.add(motion);
        if (assembly) {
            handlers.forEach(handler -> signAndVote(handler, motion));
        }
    }

    /** Nobody would ever get an assembly's quorum together by lot. */
    private void signAndVote(HandlerId handler, MotionId motion) {
        try {
            membership(handler).sign(new Pledge("2019-1", "signed " + steps, LocalDate.of(2020, 1, 1)));
            motionsOf(handler).vote(motion, Vote.FOR);
        } catch (CouncilException noLongerActing) {
            steps++;
        }
    }

    private void vote(List<MemberId> members, List<HandlerId> handlers) {
        if (motions.isEmpty()) {
            return;
        }
        MotionId motion = motions.get(Math.max(0, motions.size() - 1 - random.nextInt(3)));
        Vote vote = any(List.of(Vote.values()));
        switch (random.nextInt(5)) {
            case 0 -> motionsOf(any(handlers)).giveProxy(motion, any(members));
            case 1 -> motionsOf(any(handlers)).voteFor(motion, any(members), vote);
            case 2 -> motionsOf(any(handlers)).vote(motion, vote);
            default -> motionsOf(council.officer()).vote(motion, random.nextInt(4) == 0 ? vote : Vote.FOR);
        }
    }

    private void end(List<HandlerId> handlers) {
        if (random.nextInt(6) == 0) {
            membership(any(handlers)).resign("step " + steps);
        } else if (!motions.isEmpty()) {
            if (random.nextInt(6) == 0) {
                motionsOf(council.officer()).withdraw(any(motions));
            } else {
                clock.advance(Duration.ofDays(15));
                List.copyOf(motions).forEach(this::close);
            }
        }
    }

    private void close(MotionId motion) {
        motions.remove(motion);
        motionsOf(council.officer()).close(motion);
    }

    private Charter amended() {
        Charter now = membership(council.officer()).charter();
        return new Charter(
                new CharterId("amended-" + steps),
                now.title(),
                today().plusDays(random.nextInt(40)),
                now.articles(),
                now.rules(),
                now.classes(),
                now.categories(),
                now.sectors(),
                now.bodies(),
                now.scopes(),
                now.questions(),
                now.pledge(),
                now.timeRounding(),
                now.clocks(),
                now.contribution());
    }

    private ApplicationDraft draft(String name) {
        Map<String, String> answers = membership(council.officer()).charter().questions().stream()
                .collect(Collectors.toMap(Question::id, question -> "yes", (one, other) -> one, TreeMap::new));
        AdmissionDraft admission = AdmissionDraft.builder(
                        name, new CategoryId("other"), new MemberClassId(any(CLASSES)))
                .build();
        return new ApplicationDraft(admission, "We wish to take part.", answers);
    }

    private LocalDate today() {
        return CouncilDays.of(clock.instant());
    }

    private Intake intake() {
        return council.as(council.officer()).intake();
    }

    private Motions motionsOf(HandlerId handler) {
        return council.as(handler).motions();
    }

    private Membership membership(HandlerId handler) {
        return council.as(handler).membership();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
