package org.renkei.samples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** The council that is measured: one provider, and what it hands in. */
final class SampleCouncil {
    private static final String PROVIDER = "Provider";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final String TEXT = "A host talks to an address that nothing of ours should know. ".repeat(5);

    private SampleCouncil() {}

    /** Returns the provider's view, admitting it first if it is not there yet. */
    static Council provider(EmbeddedCouncil council) {
        return known(council, PROVIDER);
    }

    /** Returns the view of a member that only reads, admitting it first if it is not there yet. */
    static Council reader(EmbeddedCouncil council) {
        return known(council, "Reader");
    }

    private static Council known(EmbeddedCouncil council, String name) {
        Council officer = council.as(council.officer());
        return officer.membership().roster().members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .map(Member::id)
                .flatMap(
                        member -> officer.membership().handlers(member).stream().findFirst())
                .map(Handler::id)
                .map(council::as)
                .orElseGet(() -> admitted(council, name));
    }

    /** Admits a member and returns the view of its pledged handler. */
    static Council admitted(EmbeddedCouncil council, String name) {
        Council officer = council.as(council.officer());
        Member member = officer.membership()
                .admit(
                        AdmissionDraft.builder(name, new CategoryId("cyber-business"), new MemberClassId("class-1"))
                                .build(),
                        new RecordedDecision(new BodyId("steering-committee"), "measured", DAY));
        Council view = council.as(officer.membership()
                .appoint(member.id(), HandlerDraft.named(name + "'s CSIRT"))
                .id());
        view.membership().sign(new Pledge(view.membership().charter().pledge().version(), name, DAY));
        return view;
    }

    /** Returns an observation of about 700 bytes whose one line is {@code summary}. */
    static SubmissionDraft observation(String summary) {
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, Tlp.AMBER, Audience.of(new ScopeId("members")), summary)
                .text(TEXT);
        List.of("192.0.2.17", "198.51.100.4")
                .forEach(address -> part.indicator(Indicator.block(IndicatorType.IPV4, address)));
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part.build()).build();
    }
}
