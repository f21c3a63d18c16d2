package org.renkei.samples.renkei;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;
import org.renkei.testkit.council.ManualClock;

/** The council of a command line at an earlier time. Commands run once it is closed. */
final class Earlier implements AutoCloseable {
    static final BodyId ASSEMBLY = new BodyId("general-assembly");
    static final BodyId COMMITTEE = new BodyId("steering-committee");

    private final ManualClock clock;
    private final EmbeddedCouncil council;

    private Earlier(ManualClock clock, EmbeddedCouncil council) {
        this.clock = clock;
        this.council = council;
    }

    /** Opens, and founds if need be, the council of {@code cli} as many days ago. */
    static Earlier open(Cli cli, int daysAgo) {
        ManualClock clock = new ManualClock(Instant.now().minus(Duration.ofDays(daysAgo)));
        return new Earlier(clock, Council.open(cli.store().resolve("council"), options(clock)));
    }

    /** Opens a council that no command line reaches. */
    static Earlier inMemory() {
        ManualClock clock = new ManualClock(Instant.parse("2020-06-05T00:00:00Z"));
        return new Earlier(clock, Council.inMemory(options(clock)));
    }

    void pass(int days) {
        clock.advance(Duration.ofDays(days));
    }

    Council officer() {
        return council.as(council.officer());
    }

    Council as(HandlerId handler) {
        return council.as(handler);
    }

    /** Admits a general member with one pledged handler, and returns the handler. */
    HandlerId handlerOf(String name) {
        return handlerOf(name, "general");
    }

    /** Admits a member with one pledged handler, and returns the handler. */
    HandlerId handlerOf(String name, String memberClass) {
        Member member = officer()
                .membership()
                .admit(
                        AdmissionDraft.builder(name, new CategoryId("cyber-business"), new MemberClassId(memberClass))
                                .build(),
                        new RecordedDecision(COMMITTEE, "fit", today()));
        HandlerId handler = officer()
                .membership()
                .appoint(member.id(), new HandlerDraft(name + " CSIRT", Optional.empty()))
                .id();
        Council view = as(handler);
        String text = view.membership().charter().pledge().version();
        view.membership().sign(new Pledge(text, name, today()));
        return handler;
    }

    Member memberOf(HandlerId handler) {
        return as(handler).membership().self();
    }

    /** Puts a motion under its ground as key. */
    Motion put(BodyId body, Proposal proposal, String ground) {
        return officer().motions().propose(MotionDraft.of(body, proposal, ground), ground);
    }

    @Override
    public void close() {
        council.close();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DecisionOptions.COUNCIL_DAYS);
    }

    private static CouncilOptions options(ManualClock clock) {
        return CouncilOptions.builder().secretariat("事務局", "鈴木").clock(clock).build();
    }
}
