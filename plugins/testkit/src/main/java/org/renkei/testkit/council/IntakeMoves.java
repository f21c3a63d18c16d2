package org.renkei.testkit.council;

import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.charter.Power;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.Intake;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.RecordedDecision;

/** Calls about rounds and applications, by chance. */
final class IntakeMoves {
    private final GovernanceMoves moves;
    private final GovernanceOracle oracle;
    private final GovernancePicks picks;
    private final MembershipRules rules;
    private int keys;

    IntakeMoves(GovernanceMoves moves, MembershipRules rules) {
        this.moves = moves;
        this.oracle = moves.oracle();
        this.picks = moves.picks();
        this.rules = rules;
    }

    void goOn() {
        switch (picks.number(11)) {
            case 0 -> announce();
            case 1, 2, 3 -> apply();
            case 4 -> withdraw();
            case 5, 6, 7 -> approve();
            case 8 -> decline();
            case 9 -> application();
            default -> applications();
        }
    }

    private Intake view(HandlerId who) {
        return moves.view(who).intake();
    }

    private void announce() {
        HandlerId who = picks.officer();
        IntakeRoundDraft draft = picks.round();
        moves.kept()
                .call(
                        "announce",
                        who,
                        rules.announce(who, draft),
                        () -> view(who).announce(draft),
                        draft)
                .ifPresent(round -> oracle.rounds.put(round.id(), draft));
    }

    /** Applies under a fresh key, or repeats an application, or uses its key for another. */
    private void apply() {
        HandlerId who = picks.officer();
        Optional<GovernanceOracle.ApplicationLine> known = picks.oneOf(
                        oracle.applications.values(),
                        line -> line.key.startsWith(oracle.memberOf(who).value()))
                .filter(any -> picks.chance(15));
        String key =
                known.map(line -> line.key).orElseGet(() -> oracle.memberOf(who).value() + " " + keys++);
        ApplicationDraft draft = known.filter(any -> picks.chance(60))
                .map(line -> line.draft)
                .orElseGet(() -> picks.application(picks.admission()));
        Optional<RoundId> round = oracle.openRound();
        moves.kept()
                .call(
                        "apply",
                        who,
                        rules.apply(who, draft, key),
                        () -> view(who).apply(draft, key),
                        draft,
                        key)
                .ifPresent(application -> applied(application, draft, key, round));
    }

    private void applied(Application application, ApplicationDraft draft, String key, Optional<RoundId> round) {
        boolean isNew = oracle.applications.values().stream().noneMatch(line -> line.key.equals(key));
        moves.kept()
                .agree("whether this is a new application", isNew, !oracle.applications.containsKey(application.id()));
        if (isNew) {
            moves.kept().agree("the round of the application", round, Optional.of(application.round()));
            oracle.applications.put(
                    application.id(), new GovernanceOracle.ApplicationLine(application.round(), draft, key));
        }
    }

    private void withdraw() {
        HandlerId who = picks.officer();
        ApplicationId id = picks.application();
        moves.kept()
                .call(
                        "withdraw application",
                        who,
                        rules.withdraw(who, id),
                        () -> view(who).withdraw(id),
                        id)
                .ifPresent(application -> status(application, ApplicationStatus.WITHDRAWN));
    }

    private void status(Application application, ApplicationStatus status) {
        Optional.ofNullable(oracle.applications.get(application.id())).orElseThrow().status = status;
        moves.kept().agree("the status of " + application.id(), status, application.status());
    }

    private void approve() {
        HandlerId who = picks.officer();
        ApplicationId id = picks.application();
        RecordedDecision decision = picks.decision(Power.ADMIT);
        LocalDate day = oracle.today().plusDays(picks.chance(40) ? picks.number(9) - 2 : 0);
        Expectation expected = rules.approve(who, id, decision, day);
        moves.kept()
                .call("approve", who, expected, () -> view(who).approve(id, decision, day), id, decision, day)
                .ifPresent(application -> {
                    oracle.approve(id, day, application.member().orElseThrow());
                    moves.kept().agree("the status of " + id, ApplicationStatus.APPROVED, application.status());
                    moves.kept().agree("the decision on " + id, Optional.of(decision), application.decision());
                });
    }

    private void decline() {
        HandlerId who = picks.officer();
        ApplicationId id = picks.application();
        RecordedDecision decision = picks.decision(Power.ADMIT);
        Expectation expected = rules.decline(who, id, decision);
        moves.kept()
                .call("decline", who, expected, () -> view(who).decline(id, decision), id, decision)
                .ifPresent(application -> status(application, ApplicationStatus.DECLINED));
    }

    private void application() {
        HandlerId who = picks.officer();
        ApplicationId id = picks.application();
        moves.kept()
                .call(
                        "application",
                        who,
                        rules.application(who, id),
                        () -> view(who).application(id),
                        id);
    }

    private void applications() {
        HandlerId who = picks.officer();
        RoundId round = picks.chance(10) || oracle.rounds.isEmpty()
                ? new RoundId("no-such-round")
                : picks.oneOf(oracle.rounds.keySet());
        moves.kept()
                .call(
                        "applications",
                        who,
                        rules.applications(who, round),
                        () -> view(who).applications(round),
                        round);
    }
}
