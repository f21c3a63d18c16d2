package org.renkei.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.charter.Charter;
import org.renkei.api.intake.Application;
import org.renkei.core.engine.event.GovernanceEvent;

/**
 * What happens by itself when its day has come: a membership begins, a version of the charter comes into force. It is entered
 * into the journal before anything else is decided or answered, so that replaying never needs a clock.
 */
public final class DueRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public DueRules(CouncilState state) {
        this.state = state;
    }

    /** Returns when the next thing happens by itself, if anything is waiting. */
    public Optional<Instant> next() {
        return Stream.concat(state.governance().decidedCharters().stream().map(Charter::since), admissions())
                .min(LocalDate::compareTo)
                .map(CouncilDays::begin);
    }

    /** Returns what has become due until {@code now}: the charter first, because members are admitted under it. */
    public Step settle(Instant now) {
        LocalDate today = CouncilDays.of(now);
        Step.Builder step = Step.on(state);
        state.governance().decidedCharters().stream()
                .filter(charter -> !charter.since().isAfter(today))
                .forEach(charter -> step.governance(new GovernanceEvent.CharterTookEffect(charter.id())));
        state.rounds().applications().stream()
                .filter(this::waits)
                .filter(application -> !application.effectiveOn().orElseThrow().isAfter(today))
                .forEach(application -> step.governance(new GovernanceEvent.MemberAdmitted(
                        application.member().orElseThrow(),
                        application.admission(),
                        application.decision().orElseThrow(),
                        Optional.empty(),
                        Optional.of(new GovernanceEvent.Waited(
                                application.effectiveOn().orElseThrow(),
                                Objects.requireNonNull(
                                        state.rounds().approvedUnder().get(application.id())))))));
        return step.build();
    }

    /** Returns the applications that were approved and wait for their day. */
    List<Application> waiting() {
        return state.rounds().applications().stream().filter(this::waits).toList();
    }

    private Stream<LocalDate> admissions() {
        return waiting().stream().map(application -> application.effectiveOn().orElseThrow());
    }

    private boolean waits(Application application) {
        return application
                .member()
                .filter(member -> state.governance().member(member).isEmpty())
                .isPresent();
    }
}
