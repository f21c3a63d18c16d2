package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.renkei.api.Council;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.IntakeRound;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/**
 * The council's secretary through a replayed year: knows where each thing is done, and does nothing that an earlier run has
 * done. <b>Closing:</b> closes its view.
 */
final class Secretary implements AutoCloseable {
    private final Setting setting;
    private final Council view;

    Secretary(Setting setting) {
        this.setting = setting;
        this.view = setting.council().as(setting.council().officer());
    }

    Council view() {
        return view;
    }

    /** Lets the day come, at ten in the morning, and returns that moment. */
    Instant come(LocalDate day) {
        Instant moment = day.atTime(LocalTime.of(10, 0)).atZone(Story.ZONE).toInstant();
        setting.clock().moveTo(moment);
        return moment;
    }

    /** Returns the charter that the council was founded by. */
    Charter founding() {
        return view.membership().charters().get(0);
    }

    /** Returns the body that may decide so. */
    BodyId body(Power power) {
        return founding().bodies().stream()
                .filter(body -> body.powers().contains(power))
                .findFirst()
                .orElseThrow()
                .id();
    }

    RecordedDecision decision(Power power, String ground, LocalDate day) {
        return new RecordedDecision(body(power), ground, day);
    }

    IntakeRound announce(IntakeRoundDraft draft) {
        return view.intake().rounds().stream()
                .filter(round -> round.title().equals(draft.title()))
                .findFirst()
                .orElseGet(() -> view.intake().announce(draft));
    }

    /** Enters an application; its key is the applicant's name. */
    Application apply(AdmissionDraft admission, String statement) {
        Map<String, String> answers = founding().questions().stream()
                .collect(Collectors.toMap(question -> question.id(), question -> "規約のとおり / as the charter asks"));
        return view.intake().apply(new ApplicationDraft(admission, statement, answers), admission.name());
    }

    Application approve(Application application, RecordedDecision decision, LocalDate effectiveOn) {
        Application now = view.intake().application(application.id());
        return now.status() == ApplicationStatus.RECEIVED
                ? view.intake().approve(now.id(), decision, effectiveOn)
                : now;
    }

    Application decline(Application application, RecordedDecision decision) {
        Application now = view.intake().application(application.id());
        return now.status() == ApplicationStatus.RECEIVED ? view.intake().decline(now.id(), decision) : now;
    }

    /** Returns the member's handler, appointing one and having the pledge in force signed where that is missing. */
    HandlerId handler(MemberId member, String name, LocalDate day) {
        Handler handler = view.membership().handlers(member).stream()
                .findFirst()
                .orElseGet(() -> view.membership().appoint(member, HandlerDraft.named(name)));
        if (view.membership().roster().members().stream()
                .anyMatch(known -> known.id().equals(member))) {
            sign(handler, day);
        }
        return handler.id();
    }

    private void sign(Handler handler, LocalDate day) {
        String version = view.membership().charter().pledge().version();
        boolean signed = handler.pledge()
                .filter(pledge -> pledge.version().equals(version))
                .isPresent();
        if (!signed && handler.active()) {
            try (Council own = setting.council().as(handler.id())) {
                own.membership().sign(new Pledge(version, handler.name(), day));
            }
        }
    }

    Motion propose(Power power, Proposal proposal, String ground, String key) {
        return view.motions().propose(MotionDraft.of(body(power), proposal, ground), key);
    }

    /** Lets members vote, unless voting is over already. */
    void vote(Motion motion, Vote vote, List<HandlerId> voters) {
        if (view.motions().get(motion.id()).status() != MotionStatus.OPEN) {
            return;
        }
        for (HandlerId voter : voters) {
            try (Council own = setting.council().as(voter)) {
                own.motions().vote(motion.id(), vote);
            }
        }
    }

    /** Waits until voting is over, closes the motion and returns how it ended. */
    Motion close(Motion motion) {
        setting.clock().moveTo(motion.closes());
        return view.motions().close(motion.id());
    }

    /** Returns what the charter says where it refuses, in the language of the story. */
    String article(NotPermittedException refused) {
        return view.membership().charter().articles().stream()
                .filter(article -> article.id().equals(refused.article()))
                .map(article -> article.wording().in(setting.story().locale()) + " [" + article.id() + "]")
                .findFirst()
                .orElseThrow();
    }

    /** Returns the id of the member that became of an approved application. */
    static MemberId member(Application approved) {
        return Optional.of(approved).flatMap(Application::member).orElseThrow();
    }

    @Override
    public void close() {
        view.close();
    }
}
