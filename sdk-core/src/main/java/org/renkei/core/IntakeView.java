package org.renkei.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.renkei.api.error.Require;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.Intake;
import org.renkei.api.intake.IntakeRound;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.CouncilDays;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.IntakeRules;
import org.renkei.core.engine.Step;

/** Intake as one handler sees it. */
final class IntakeView implements Intake {
    private final Workings workings;
    private final HandlerId by;

    IntakeView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public IntakeRound announce(IntakeRoundDraft draft) {
        RoundId id = workings.ids().round();
        commit(state -> new IntakeRules(state).announce(draft, id, workings.moment(by)));
        return workings.journal().read(state -> round(state, id));
    }

    @Override
    public List<IntakeRound> rounds() {
        return workings.journal().read(state -> {
            state.governance().acting(by);
            return state.rounds().all().keySet().stream()
                    .map(id -> round(state, id))
                    .sorted(Comparator.comparing(IntakeRound::opens))
                    .toList();
        });
    }

    @Override
    public Application apply(ApplicationDraft draft, String key) {
        Require.line("key", key, 200);
        MemberId officer = workings.journal()
                .read(state -> state.governance().acting(by).member().id());
        ApplicationId id = workings.ids().application(officer, key);
        commit(state -> new IntakeRules(state).apply(draft, id, workings.moment(by)));
        return application(id);
    }

    @Override
    public Application application(ApplicationId id) {
        return workings.journal().read(state -> new IntakeRules(state).application(id, by));
    }

    @Override
    public List<Application> applications(RoundId round) {
        return workings.journal().read(state -> {
            new IntakeRules(state).officer(by);
            return state.rounds().applications(round);
        });
    }

    @Override
    public Application withdraw(ApplicationId id) {
        commit(state -> new IntakeRules(state).withdraw(id, workings.moment(by)));
        return application(id);
    }

    @Override
    public Application approve(ApplicationId id, RecordedDecision decision, LocalDate effectiveOn) {
        commit(state -> new IntakeRules(state).approve(id, decision, effectiveOn, workings.moment(by)));
        return application(id);
    }

    @Override
    public Application decline(ApplicationId id, RecordedDecision decision) {
        commit(state -> new IntakeRules(state).decline(id, decision, workings.moment(by)));
        return application(id);
    }

    private void commit(Function<CouncilState, Step> decision) {
        workings.journal().commit(state -> Change.of(decision.apply(state)));
    }

    private IntakeRound round(CouncilState state, RoundId id) {
        IntakeRoundDraft draft = Objects.requireNonNull(state.rounds().all().get(id));
        LocalDate today = CouncilDays.of(workings.clock().instant());
        return new IntakeRound(
                id, draft.title(), draft.opens(), draft.closes(), draft.decides(), IntakeRules.stateOf(draft, today));
    }
}
