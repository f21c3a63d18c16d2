package org.renkei.core.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Question;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.intake.IntakeState;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.event.GovernanceEvent;
import org.renkei.core.engine.event.IntakeEvent;

/** When organisations may apply, and how applications are decided. */
public final class IntakeRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public IntakeRules(CouncilState state) {
        this.state = state;
    }

    /** Announces a round. */
    public Step announce(IntakeRoundDraft draft, RoundId id, Moment moment) {
        Actor actor = officer(moment.by());
        if (draft.opens().isBefore(CouncilDays.of(moment.now()))) {
            throw MemberRecord.cited(
                    actor.charter(), Rule.INTAKE, "opens", "it must not lie in the past", "announce it beforehand");
        }
        boolean overlaps = state.rounds().all().values().stream()
                .anyMatch(other -> !draft.opens().isAfter(other.closes())
                        && !draft.closes().isBefore(other.opens()));
        if (overlaps) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.INTAKE,
                    "opens",
                    "rounds must not overlap",
                    "choose days outside the other rounds");
        }
        return intake(new IntakeEvent.RoundAnnounced(id, draft, moment.by()));
    }

    /** Enters an application into the round that is open. */
    public Step apply(ApplicationDraft draft, ApplicationId id, Moment moment) {
        Actor actor = officer(moment.by());
        Optional<Application> before = state.rounds().application(id);
        if (before.isPresent()) {
            return repeated(before.get(), draft);
        }
        LocalDate today = CouncilDays.of(moment.now());
        RoundId round = state.rounds().all().entrySet().stream()
                .filter(candidate -> stateOf(candidate.getValue(), today) == IntakeState.OPEN)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new NotPermittedException(
                        actor.charter().article(Rule.INTAKE),
                        "applications are taken during an intake round only; " + next(today)));
        new MemberRecord(actor.charter()).check(draft.admission());
        checkAnswers(draft, actor.charter());
        return intake(new IntakeEvent.ApplicationReceived(id, round, draft, moment.by()));
    }

    /** Takes an application back. */
    public Step withdraw(ApplicationId id, Moment moment) {
        officer(moment.by());
        Application application = known(id);
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Step.none();
        }
        refuseDecided(application);
        return intake(new IntakeEvent.ApplicationWithdrawn(id, moment.by()));
    }

    /** Approves an application. */
    public Step approve(ApplicationId id, RecordedDecision decision, LocalDate effectiveOn, Moment moment) {
        new MembershipRules(state).officer(decision, Power.ADMIT, moment);
        return approved(id, decision, effectiveOn, moment);
    }

    /** Declines an application. */
    public Step decline(ApplicationId id, RecordedDecision decision, Moment moment) {
        new MembershipRules(state).officer(decision, Power.ADMIT, moment);
        return declined(id, decision, moment);
    }

    /** Approves on a decision that has been checked. */
    Step approved(ApplicationId id, RecordedDecision decision, LocalDate effectiveOn, Moment moment) {
        checkDecidable(id, moment);
        Charter charter = state.governance().charter();
        LocalDate today = CouncilDays.of(moment.now());
        if (effectiveOn.isBefore(decision.decidedOn())) {
            throw MemberRecord.cited(
                    charter,
                    Rule.ADMISSION,
                    "effectiveOn",
                    "it must not lie before the decision",
                    "give a day from the decision on");
        }
        Application application = known(id);
        MemberRecord record = new MemberRecord(charter);
        record.check(application.admission()); // the charter may have changed since it came in
        record.checkStays(application.admission(), state.governance().decidedCharters());
        IntakeEvent.ApplicationApproved approved = new IntakeEvent.ApplicationApproved(
                id, moment.ids().member(), decision, effectiveOn, charter.id(), moment.by());
        Step.Builder step = Step.on(state).event(Streams.INTAKE, state.rounds().version(), approved);
        if (!effectiveOn.isAfter(today)) {
            step.governance(new GovernanceEvent.MemberAdmitted(
                    approved.member(), application.admission(), decision, Optional.of(moment.by()), Optional.empty()));
        }
        return step.build();
    }

    /** Declines on a decision that has been checked. */
    Step declined(ApplicationId id, RecordedDecision decision, Moment moment) {
        checkDecidable(id, moment);
        return intake(new IntakeEvent.ApplicationDeclined(id, decision, moment.by()));
    }

    /** Refuses to decide an application that is decided, or whose round is not over. */
    void checkDecidable(ApplicationId id, Moment moment) {
        Application application = known(id);
        refuseDecided(application);
        IntakeRoundDraft round = state.rounds().all().get(application.round());
        if (round != null && stateOf(round, CouncilDays.of(moment.now())) != IntakeState.CLOSED) {
            throw new NotPermittedException(
                    state.governance().charter().article(Rule.ADMISSION),
                    "an application is decided after its round, which closes on " + round.closes());
        }
    }

    /** Returns an application to officers, and to those who vote on it until the motion is closed. */
    public Application application(ApplicationId id, HandlerId by) {
        Actor actor = state.governance().acting(by);
        if (!new MotionRules(state).votesOn(proposal -> Proposals.isAbout(proposal, id), actor)) {
            officer(by);
        }
        return known(id);
    }

    /** Refuses whoever may not see applications. */
    public Actor officer(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.require(Ability.RECORD_DECISIONS, Rule.ADMISSION);
        return actor;
    }

    /** Returns where a round stands on {@code today}. */
    public static IntakeState stateOf(IntakeRoundDraft round, LocalDate today) {
        if (today.isBefore(round.opens())) {
            return IntakeState.ANNOUNCED;
        }
        return today.isAfter(round.closes()) ? IntakeState.CLOSED : IntakeState.OPEN;
    }

    private Application known(ApplicationId id) {
        return state.rounds().application(id).orElseThrow(NotFoundException::new);
    }

    private void refuseDecided(Application application) {
        if (application.status() != ApplicationStatus.RECEIVED) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "the application is decided or was taken back; it stays as it is");
        }
    }

    private static Step repeated(Application before, ApplicationDraft draft) {
        boolean same = before.admission().equals(draft.admission())
                && before.statement().equals(draft.statement())
                && before.answers().equals(draft.answers());
        if (!same) {
            throw new CouncilException(
                    ErrorCode.KEY_REUSED, "this key was used for another draft; choose a new key for a new draft");
        }
        return Step.none();
    }

    private static void checkAnswers(ApplicationDraft draft, Charter charter) {
        for (Question question : charter.questions()) {
            if (!draft.answers().containsKey(question.id())) {
                throw MemberRecord.cited(
                        charter,
                        Rule.INTAKE,
                        "answers." + question.id(),
                        "every question of the charter is answered",
                        "answer it");
            }
        }
        if (draft.answers().size() > charter.questions().size()) {
            throw MemberRecord.cited(
                    charter, Rule.INTAKE, "answers", "it answers the charter's questions only", "leave the others out");
        }
    }

    private String next(LocalDate today) {
        return state.rounds().all().values().stream()
                .filter(round -> round.opens().isAfter(today))
                .min(Comparator.comparing(IntakeRoundDraft::opens))
                .map(round -> "the next one is open from " + round.opens() + " to " + round.closes())
                .orElse("the next one is not announced yet");
    }

    private Step intake(IntakeEvent event) {
        return Step.on(state)
                .event(Streams.INTAKE, state.rounds().version(), event)
                .build();
    }
}
