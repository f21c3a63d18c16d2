package org.renkei.core.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.event.IntakeEvent;

/** Intake rounds and applications. */
public final class Rounds {
    private final Map<RoundId, IntakeRoundDraft> rounds = new LinkedHashMap<>();
    private final Map<ApplicationId, Application> applications = new LinkedHashMap<>();
    private final Map<ApplicationId, CharterId> approvedUnder = new LinkedHashMap<>();
    private long version;

    Rounds() {}

    /** Returns how many events have shaped them. */
    long version() {
        return version;
    }

    /** Returns all rounds in the order in which they were announced. */
    public Map<RoundId, IntakeRoundDraft> all() {
        return rounds;
    }

    /** Returns an application. */
    public Optional<Application> application(ApplicationId id) {
        return Optional.ofNullable(applications.get(id));
    }

    /** Returns all applications in the order in which they came in. */
    public Collection<Application> applications() {
        return applications.values();
    }

    /** Returns the applications of one round in the order in which they came in. */
    public List<Application> applications(RoundId round) {
        return applications.values().stream()
                .filter(application -> application.round().equals(round))
                .toList();
    }

    /** Returns under which charter each approved application was approved. */
    Map<ApplicationId, CharterId> approvedUnder() {
        return approvedUnder;
    }

    void apply(IntakeEvent event) {
        version++;
        if (event instanceof IntakeEvent.RoundAnnounced announced) {
            rounds.put(announced.round(), announced.draft());
        } else if (event instanceof IntakeEvent.ApplicationReceived received) {
            keep(received(received.application(), received.round(), received.draft()));
        } else if (event instanceof IntakeEvent.ApplicationWithdrawn withdrawn) {
            keep(decided(known(withdrawn.application()), ApplicationStatus.WITHDRAWN, Optional.empty()));
        } else if (event instanceof IntakeEvent.ApplicationDeclined declined) {
            keep(decided(known(declined.application()), ApplicationStatus.DECLINED, Optional.of(declined.decision())));
        } else if (event instanceof IntakeEvent.ApplicationApproved approved) {
            keep(approved(known(approved.application()), approved));
            approvedUnder.put(approved.application(), approved.under());
        }
    }

    /** Takes over what a snapshot holds. */
    void restore(long snapshotVersion) {
        version = snapshotVersion;
    }

    /** Takes over what a snapshot holds. */
    void restore(RoundId id, IntakeRoundDraft round) {
        rounds.put(id, round);
    }

    /** Takes over what a snapshot holds. */
    void restore(Application application) {
        keep(application);
    }

    private void keep(Application application) {
        applications.put(application.id(), application);
    }

    private Application known(ApplicationId id) {
        return application(id).orElseThrow(NotFoundException::new);
    }

    private static Application received(ApplicationId id, RoundId round, ApplicationDraft draft) {
        return new Application(
                id,
                round,
                draft.admission(),
                draft.statement(),
                draft.answers(),
                ApplicationStatus.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Application decided(Application was, ApplicationStatus status, Optional<RecordedDecision> decision) {
        return new Application(
                was.id(),
                was.round(),
                was.admission(),
                was.statement(),
                was.answers(),
                status,
                decision,
                Optional.empty(),
                Optional.empty());
    }

    private static Application approved(Application was, IntakeEvent.ApplicationApproved event) {
        Optional<MemberId> member = Optional.of(event.member());
        return new Application(
                was.id(),
                was.round(),
                was.admission(),
                was.statement(),
                was.answers(),
                ApplicationStatus.APPROVED,
                Optional.of(event.decision()),
                Optional.of(event.effectiveOn()),
                member);
    }
}
