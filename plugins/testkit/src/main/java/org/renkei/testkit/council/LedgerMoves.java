package org.renkei.testkit.council;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.ledger.Measures;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.ledger.Term;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.api.submission.Verdict;

/** What members do to earn, honestly or not, in the term of {@link LedgerContract#SUMMER}. Every move takes a little time. */
final class LedgerMoves {
    /** The term after {@link LedgerContract#SUMMER}. */
    static final Term NEXT = new Term(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 31));

    private final Scene scene;
    private int moves;

    /** Prepares moves in {@code scene}, whose members must have been admitted before the term begins. */
    LedgerMoves(Scene scene) {
        this.scene = scene;
    }

    /** Lets the term begin: members that are admitted later are not measured in it. */
    void beginTerm() {
        scene.pass(Duration.between(scene.now(), Instant.parse("2026-04-02T00:00:00Z")));
    }

    /** Lets the term end. */
    void endTerm() {
        scene.pass(Duration.between(scene.now(), Instant.parse("2026-10-02T00:00:00Z")));
    }

    /** Lets the term after it end. */
    void endNext() {
        scene.pass(Duration.between(scene.now(), Instant.parse("2027-04-02T00:00:00Z")));
    }

    /** Hands in an observation for the task force that names these host names, in a case of its own. */
    Receipt tell(Seat seat, String... hosts) {
        return tell(seat, Audience.of(Charter2019.TASK_FORCE), hosts);
    }

    /** Hands in an observation for {@code audience} that names these host names, in a case of its own. */
    Receipt tell(Seat seat, Audience audience, String... hosts) {
        return submit(
                seat,
                SubmissionKind.OBSERVATION,
                Optional.empty(),
                part(audience, indicators(hosts), Optional.empty()));
    }

    /** Hands in an observation for the task force that names these indicators, in a case of its own. */
    Receipt tell(Seat seat, Indicator... indicators) {
        Audience audience = Audience.of(Charter2019.TASK_FORCE);
        return submit(
                seat,
                SubmissionKind.OBSERVATION,
                Optional.empty(),
                part(audience, List.of(indicators), Optional.empty()));
    }

    /** Hands in an observation for the task force that is dressed up in some way. */
    Receipt tell(Seat seat, UnaryOperator<SubmissionDraft.Builder> dress, String... hosts) {
        PartDraft part = part(Audience.of(Charter2019.TASK_FORCE), indicators(hosts), Optional.empty());
        return submit(seat, dress.apply(SubmissionDraft.builder(SubmissionKind.OBSERVATION, part)));
    }

    /** Answers a request for the task force, naming these host names. */
    Receipt answer(Seat seat, RequestId request, String... hosts) {
        PartDraft part = part(Audience.of(Charter2019.TASK_FORCE), indicators(hosts), Optional.empty());
        return submit(seat, SubmissionDraft.builder(SubmissionKind.ANSWER, part).answers(request, true));
    }

    /** Lets an observation or feedback of {@code seat} grow: from now on it names these host names and no others. */
    void grow(Seat seat, Receipt receipt, String... hosts) {
        scene.tick();
        PartDraft before =
                seat.view().submissions().get(receipt.id()).draft().parts().get(0);
        Optional<Detail> detail = before.details().stream().findFirst();
        PartDraft part = part(before.audience(), indicators(hosts), detail);
        seat.view().submissions().update(receipt.id(), UpdateDraft.of(ReportStage.FOLLOW_UP, part), "grow-" + moves++);
        scene.tick();
    }

    /** Gives feedback for the task force on an item, naming these host names besides. */
    Receipt feedback(Seat seat, Receipt about, Verdict verdict, String... hosts) {
        return submit(
                seat,
                SubmissionKind.FEEDBACK,
                Optional.of(Seat.item(about)),
                part(
                        Audience.of(Charter2019.TASK_FORCE),
                        indicators(hosts),
                        Optional.of(new Detail.Feedback(verdict))));
    }

    /** Reports hits of a host name about an item. */
    Receipt sighting(Seat seat, Receipt about, String host, long hits) {
        Instant now = scene.now();
        Detail detail =
                new Detail.Sighting(Indicator.block(IndicatorType.DOMAIN, host), hits, now.minusSeconds(60), now);
        return submit(
                seat,
                SubmissionKind.SIGHTING,
                Optional.of(Seat.item(about)),
                part(Audience.of(Charter2019.TASK_FORCE), List.of(), Optional.of(detail)));
    }

    /** Lets the secretariat issue countermeasure information in a case, naming these host names. */
    void warn(CaseId inCase, String... hosts) {
        warn(scene.officer(), inCase, hosts);
    }

    /** Lets a member issue countermeasure information, if it may. */
    void warn(Seat issuer, CaseId inCase, String... hosts) {
        warn(issuer, inCase, indicators(hosts));
    }

    /** Lets the secretariat issue countermeasure information in a case, naming these indicators. */
    void warn(CaseId inCase, Indicator... indicators) {
        warn(scene.officer(), inCase, List.of(indicators));
    }

    private void warn(Seat issuer, CaseId inCase, List<Indicator> indicators) {
        scene.tick();
        Audience all = Audience.of(Charter2019.MEMBERS);
        CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                inCase,
                Drafts.in(scene).label(all),
                all,
                new Wording("注意喚起", "Warning"),
                new Wording("遮断する", "Block these"));
        indicators.forEach(draft::indicator);
        issuer.view().casework().issue(draft.build(), "warn-" + moves++);
        scene.tick();
    }

    /** An observation by {@code seat} that the council takes up: it is established then. */
    Receipt giveHonestly(Seat seat, String host) {
        Receipt receipt = tell(seat, host);
        warn(receipt.inCase(), host);
        return receipt;
    }

    MemberStanding standing(Seat seat) {
        return seat.view().ledger().own(LedgerContract.SUMMER);
    }

    Measures measures(Seat seat) {
        return standing(seat).measures().orElseThrow();
    }

    int points(Seat seat) {
        return measures(seat).points();
    }

    /** Returns the points of a seat in {@link #NEXT}. */
    int pointsNext(Seat seat) {
        return seat.view().ledger().own(NEXT).measures().orElseThrow().points();
    }

    StandingLevel level(Seat seat) {
        return standing(seat).level();
    }

    /** Returns what became of one submission of {@code seat}. */
    LedgerEntry.Outcome outcome(Seat seat, Receipt receipt) {
        return standing(seat).entries().stream()
                .filter(entry -> entry.submission().equals(receipt.id()))
                .map(LedgerEntry::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static List<Indicator> indicators(String... hosts) {
        return Arrays.stream(hosts)
                .map(host -> Indicator.block(IndicatorType.DOMAIN, host))
                .toList();
    }

    private PartDraft part(Audience audience, List<Indicator> indicators, Optional<Detail> detail) {
        PartDraft.Builder part =
                PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(audience), audience, "Move " + moves);
        indicators.forEach(part::indicator);
        detail.ifPresent(part::detail);
        return part.build();
    }

    private Receipt submit(Seat seat, SubmissionKind kind, Optional<ItemId> about, PartDraft part) {
        SubmissionDraft.Builder draft = SubmissionDraft.builder(kind, part);
        about.ifPresent(draft::about);
        return submit(seat, draft);
    }

    private Receipt submit(Seat seat, SubmissionDraft.Builder draft) {
        scene.tick();
        Receipt receipt = seat.submit(draft.build(), "move-" + moves++);
        scene.tick();
        return receipt;
    }
}
