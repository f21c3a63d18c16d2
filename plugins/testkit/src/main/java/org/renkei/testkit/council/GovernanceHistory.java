package org.renkei.testkit.council;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;

/**
 * A history of a council's governance by chance, which asks the oracle beforehand what each call has to give. The same seed gives
 * the same history.
 */
final class GovernanceHistory implements AutoCloseable {
    private static final int COMPARE_EVERY = 80;
    private static final int FIRST_MEMBERS = 6;

    private final EmbeddedCouncil council;
    private final ManualClock clock;
    private final GovernanceOracle oracle;
    private final GovernanceRecord kept;
    private final GovernancePicks picks;
    private final MembershipMoves members;
    private final IntakeMoves intake;
    private final MotionMoves motions;
    private final GovernanceComparison comparison;

    private GovernanceHistory(EmbeddedCouncil council, ManualClock clock, long seed) {
        this.council = council;
        this.clock = clock;
        Membership officer = council.as(council.officer()).membership();
        oracle = new GovernanceOracle(officer.charter(), clock.instant());
        found(officer);
        kept = new GovernanceRecord(council, oracle);
        picks = new GovernancePicks(new Random(seed), oracle);
        comparison = new GovernanceComparison(council, oracle, kept);
        MembershipRules rules = new MembershipRules(oracle);
        GovernanceMoves moves = new GovernanceMoves(council, oracle, kept, picks);
        members = new MembershipMoves(moves, rules);
        intake = new IntakeMoves(moves, rules);
        motions = new MotionMoves(moves, rules, comparison);
    }

    /** Founds a council by {@code charter}, on a day on which that charter is in force. */
    static GovernanceHistory open(CouncilContract contract, CharterId charter, Instant start, long seed) {
        ManualClock clock = new ManualClock(start);
        CouncilOptions options = CouncilOptions.builder()
                .charter(charter)
                .clock(clock)
                .reproducible(seed)
                .build();
        return new GovernanceHistory(contract.openCouncil(options), clock, seed);
    }

    private void found(Membership officer) {
        Member self = officer.self();
        AdmissionDraft as = new AdmissionDraft(
                self.name(),
                self.reading(),
                self.category(),
                self.subcategory(),
                self.sector(),
                self.memberClass(),
                self.listed(),
                self.rank());
        Charter charter = officer.charter();
        oracle.members.put(self.id(), new GovernanceOracle.MemberLine(as, self.memberClass()));
        GovernanceOracle.HandlerLine line = new GovernanceOracle.HandlerLine(self.id());
        line.signed = Optional.of(charter.pledge().version());
        oracle.handlers.put(council.officer(), line);
        charter.bodies().stream()
                .filter(body -> body.appointed() && body.classes().contains(self.memberClass()))
                .forEach(body -> oracle.seat(body.id(), self.id()));
    }

    GovernanceRecord kept() {
        return kept;
    }

    /** Lets {@code steps} things happen. */
    void run(int steps) {
        for (int i = 0; i < FIRST_MEMBERS; i++) {
            members.settle();
        }
        for (int step = 1; step <= steps; step++) {
            goOn();
            if (step % COMPARE_EVERY == 0) {
                compare();
            }
        }
    }

    private void compare() {
        picks.oneOf(oracle.handlers.keySet(), who -> oracle.officer(who) && oracle.pledged(who))
                .ifPresent(comparison::compare);
        picks.oneOf(oracle.handlers.keySet(), who -> oracle.acts(who) && oracle.pledged(who))
                .ifPresent(comparison::compare);
    }

    private void goOn() {
        int dice = picks.number(100);
        if (dice < 30) {
            members.goOn();
        } else if (dice < 50) {
            intake.goOn();
        } else if (dice < 90) {
            motions.goOn();
        } else if (dice < 98) {
            pass(picks.time());
        } else {
            campaign();
        }
    }

    private void pass(Duration time) {
        clock.advance(time);
        oracle.passTo(clock.instant());
        kept.note("time passes");
    }

    /** Everybody signs, one motion is voted on by nearly all, its time passes, and it is closed. */
    private void campaign() {
        for (HandlerId who : List.copyOf(oracle.handlers.keySet())) {
            if (oracle.acts(who) && !oracle.pledged(who) && !picks.chance(20)) {
                members.sign(who);
            }
        }
        motions.campaign(this::pass);
    }

    @Override
    public void close() {
        council.close();
    }
}
