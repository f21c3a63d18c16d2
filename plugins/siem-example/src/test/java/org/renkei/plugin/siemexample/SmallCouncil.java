package org.renkei.plugin.siemexample;

import java.time.LocalDate;
import java.util.List;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** A council in memory with its secretariat and one member. */
final class SmallCouncil implements AutoCloseable {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    final EmbeddedCouncil council = Council.inMemory();
    final Council officer = council.as(council.officer());
    final Council member = member();

    private Council member() {
        Member admitted = officer.membership()
                .admit(
                        AdmissionDraft.builder("ACME", new CategoryId("cyber-business"), new MemberClassId("general"))
                                .build(),
                        new RecordedDecision(new BodyId("steering-committee"), "as it saw fit", TODAY));
        HandlerId handler = officer.membership()
                .appoint(admitted.id(), HandlerDraft.named("A. Handler"))
                .id();
        Council view = council.as(handler);
        view.membership().sign(new Pledge(view.membership().charter().pledge().version(), "A. Handler", TODAY));
        return view;
    }

    Countermeasure issue(Indicator... indicators) {
        Audience members = Audience.of(new ScopeId("members"));
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER, members, "a worm spreads")
                .build();
        CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                officer.submissions()
                        .submit(
                                SubmissionDraft.builder(SubmissionKind.OBSERVATION, part)
                                        .build(),
                                "case")
                        .inCase(),
                Tlp.AMBER,
                members,
                new Wording("未修正のPCを起動しないでください", "Do not start unpatched PCs"),
                new Wording("修正を適用する", "Apply the patch"));
        List.of(indicators).forEach(draft::indicator);
        return officer.casework().issue(draft.build(), "issue");
    }

    @Override
    public void close() {
        council.close();
    }
}
