package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.renkei.api.Council;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Scope;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.RequestId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.ledger.Term;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.Progress;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/**
 * Give and take in a made-up year: everybody is formally asked, some answer, one in part, one declines, others are late; somebody
 * gives what the council takes up; and when a term is over, standings are reckoned.
 */
final class CooperationScript {
    private final Setting setting;
    private final Secretary secretary;
    private final List<HandlerId> handlers;
    private final List<HandlerId> seats;

    /**
     * @param handlers the handlers that take part, at least four
     * @param seats those of them that sit in the body that decides on requests
     */
    CooperationScript(Setting setting, Secretary secretary, List<HandlerId> handlers, List<HandlerId> seats) {
        this.setting = setting;
        this.secretary = secretary;
        this.handlers = handlers;
        this.seats = seats;
    }

    /** Lets the first handler's member observe something, and the council warn of it. */
    void give(LocalDate day) {
        Instant now = secretary.come(day);
        setting.story().day(now);
        try (Council own = setting.council().as(handlers.get(0))) {
            Receipt receipt = own.submissions().submit(observation(), "observed");
            Wording title = new Wording("注意喚起（架空）", "Warning (made up)");
            secretary
                    .view()
                    .casework()
                    .issue(
                            CountermeasureDraft.builder(
                                            receipt.inCase(),
                                            everybody().loosest(),
                                            Audience.of(everybody().id()),
                                            title,
                                            title)
                                    .indicator(Indicator.block(IndicatorType.DOMAIN, "c2.example"))
                                    .build(),
                            "warned");
        }
        tell("year.given");
    }

    /** Puts a formal request to a vote, lets it be answered, and waits until the last day is over. */
    void request(LocalDate day) {
        secretary.come(day);
        RequestDraft draft = RequestDraft.formal(
                Audience.of(everybody().id()),
                "通信記録の確認 / Search of logs",
                "架空の通信先への通信の有無を確認し、回答してください。 / Search your logs for the made-up destination.");
        RequestId id = secretary.view().requests().ask(draft, "logs").id();
        Motion motion = secretary.propose(
                Power.REQUEST_COOPERATION,
                new Proposal.RequestCooperation(id),
                "攻撃の広がりを把握するため / to see how far the attack has spread",
                "request");
        secretary.vote(motion, Vote.FOR, List.of(setting.council().officer()));
        secretary.vote(motion, Vote.FOR, seats);
        secretary.close(motion);
        CooperationRequest request = secretary.view().requests().get(id);
        setting.story().day(setting.clock().instant());
        tell(
                "year.asked",
                request.progress().orElseThrow().asked(),
                request.due().orElseThrow());
        answer(id, 0, true);
        answer(id, 1, true);
        answer(id, 2, false);
        decline(id, 3);
        tellProgress("year.answers", id);
        secretary.come(request.due().orElseThrow().plusDays(1));
        setting.story().day(setting.clock().instant());
        tellProgress("year.late", id);
    }

    /** Reckons the last term that is over, and puts motions about those that gave too little. */
    void reckon(LocalDate day) {
        Instant now = secretary.come(day);
        setting.story().day(now);
        List<Term> terms = secretary.view().ledger().terms();
        Term over = terms.get(terms.size() - 2);
        List<MemberStanding> standings = secretary.view().ledger().standings(over);
        int motions = secretary.view().ledger().proposeClassChanges(over).size();
        tell(
                "year.reckoned",
                over.first(),
                over.last(),
                count(standings, StandingLevel.MET),
                count(standings, StandingLevel.BELOW),
                count(standings, StandingLevel.NOT_MEASURED),
                motions);
    }

    private static long count(List<MemberStanding> standings, StandingLevel level) {
        return standings.stream().filter(standing -> standing.level() == level).count();
    }

    private void answer(RequestId id, int handler, boolean complete) {
        PartDraft part = PartDraft.builder(
                        Part.RESPONSE,
                        everybody().loosest(),
                        Audience.of(everybody().id()),
                        "該当する通信はない / No such traffic")
                .build();
        SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.ANSWER, part)
                .answers(id, complete)
                .build();
        try (Council own = setting.council().as(handlers.get(handler))) {
            own.submissions().submit(draft, "answered");
        }
    }

    private void decline(RequestId id, int handler) {
        try (Council own = setting.council().as(handlers.get(handler))) {
            CooperationRequest request = own.requests().get(id);
            if (request.ours().orElseThrow().state() == ObligationState.OPEN) {
                own.requests().decline(id, "記録を保存していないため / because we keep no such logs");
            }
        }
    }

    private SubmissionDraft observation() {
        PartDraft part = PartDraft.builder(
                        Part.ATTACK,
                        everybody().loosest(),
                        Audience.of(everybody().id()),
                        "架空の通信先への通信 / Traffic to a made-up destination")
                .indicator(Indicator.block(IndicatorType.DOMAIN, "c2.example"))
                .build();
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).build();
    }

    /** Returns the audience that has most classes of members. */
    private Scope everybody() {
        Charter charter = secretary.founding();
        return charter.scopes().stream()
                .filter(scope -> !scope.open())
                .max(Comparator.comparingInt(scope -> scope.classes().size()))
                .orElseThrow();
    }

    private void tellProgress(String key, RequestId id) {
        Progress progress = secretary.view().requests().get(id).progress().orElseThrow();
        tell(key, progress.answered(), progress.partly(), progress.declined(), progress.waiting(), progress.overdue());
    }

    private void tell(String key, Object... args) {
        setting.story().scene(setting.clock().instant(), Story.Origin.DONE, key, args);
    }
}
