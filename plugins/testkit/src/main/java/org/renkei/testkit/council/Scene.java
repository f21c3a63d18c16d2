package org.renkei.testkit.council;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.audit.Holder;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;

/** A fresh council with a clock turned by hand, and short ways to seat members in it. */
final class Scene implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T01:23:45.678Z");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    static final RecordedDecision DECISION =
            new RecordedDecision(Charter2019.STEERING_COMMITTEE, "as the committee saw fit", TODAY);

    private final EmbeddedCouncil council;
    private final ManualClock clock;

    private Scene(EmbeddedCouncil council, ManualClock clock) {
        this.council = council;
        this.clock = clock;
    }

    static Scene open(CouncilContract contract) {
        ManualClock clock = new ManualClock(START);
        return new Scene(
                contract.openCouncil(CouncilOptions.builder().clock(clock).build()), clock);
    }

    /** Opens a council whose ids follow from {@code seed}, so that the same history gives the same ids. */
    static Scene open(CouncilContract contract, long seed) {
        ManualClock clock = new ManualClock(START);
        return new Scene(
                contract.openCouncil(
                        CouncilOptions.builder().clock(clock).reproducible(seed).build()),
                clock);
    }

    InstantSource clock() {
        return clock;
    }

    EmbeddedCouncil council() {
        return council;
    }

    /** Returns the time and lets a little of it pass first, so that every step has its own. */
    Instant tick() {
        clock.advance(Duration.ofMillis(7_001));
        return clock.instant();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /** Returns the day it is in Japan. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the seat of the officer who founded the council. */
    Seat officer() {
        Council view = council.as(council.officer());
        return new Seat(view.membership().self(), council.officer(), view);
    }

    Charter charter() {
        return officer().view().membership().charter();
    }

    /** Returns who was given a submission, after a look at its provider. */
    List<Holder> holders(ItemId submission) {
        lookUp(submission);
        return officer().view().audit().holders(submission);
    }

    /** Lets the officer look up who handed in a submission. */
    void lookUp(ItemId submission) {
        officer().view().casework().provider(new SubmissionId(submission.value()), "to see who was given it");
    }

    /** Admits a member with one handler who has signed. */
    Seat seat(String name, MemberClassId memberClass) {
        return pledged(admit(draft(name, memberClass)));
    }

    /** Admits an operator of {@code sector} with one handler who has signed. */
    Seat seat(String name, MemberClassId memberClass, SectorId sector) {
        return pledged(admit(draft(name, memberClass, sector)));
    }

    Member admit(AdmissionDraft draft) {
        return officer().view().membership().admit(draft, DECISION);
    }

    /** Appoints one more handler of {@code member} and has the handler sign. */
    Seat pledged(Member member) {
        Seat seat = unpledged(member);
        sign(seat.view());
        return seat;
    }

    /** Appoints one more handler of {@code member}, who has signed nothing yet. */
    Seat unpledged(Member member) {
        HandlerId handler = appoint(member.id(), "A. Handler of " + member.name());
        return new Seat(member, handler, council.as(handler));
    }

    HandlerId appoint(MemberId member, String name) {
        return officer()
                .view()
                .membership()
                .appoint(member, HandlerDraft.named(name))
                .id();
    }

    void sign(Council view) {
        view.membership().sign(pledge());
    }

    Pledge pledge() {
        return new Pledge(charter().pledge().version(), "A. Handler", TODAY);
    }

    void changeClass(MemberId member, MemberClassId to) {
        officer().view().membership().changeClass(member, to, DECISION);
    }

    void expel(MemberId member) {
        officer().view().membership().expel(member, DECISION);
    }

    Set<Ability> abilities(Member member) {
        return charter().abilities(member.memberClass());
    }

    static AdmissionDraft draft(String name, MemberClassId memberClass) {
        return AdmissionDraft.builder(name, Charter2019.CYBER_BUSINESS, memberClass)
                .build();
    }

    static AdmissionDraft draft(String name, MemberClassId memberClass, SectorId sector) {
        return AdmissionDraft.builder(name, Charter2019.CRITICAL_INFRASTRUCTURE, memberClass)
                .sector(sector)
                .build();
    }

    @Override
    public void close() {
        council.close();
    }
}
