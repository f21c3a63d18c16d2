package org.renkei.testkit.council;

import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Scope;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/** Things to hand in that fit their audience. */
final class Drafts {
    private final Charter charter;

    Drafts(Charter charter) {
        this.charter = charter;
    }

    static Drafts in(Scene scene) {
        return new Drafts(scene.charter());
    }

    /** Returns the loosest label that fits every scope of {@code audience}. */
    Tlp label(Audience audience) {
        return audience.scopes().stream()
                .map(id -> charter.scope(id).map(Scope::loosest).orElse(Tlp.RED))
                .reduce(Tlp.CLEAR, Tlp::strictest)
                .strictest(audience.scopes().isEmpty() ? Tlp.AMBER_STRICT : Tlp.CLEAR);
    }

    PartDraft part(Part part, Audience audience, String summary) {
        return PartDraft.builder(part, label(audience), audience, summary)
                .text("Text of " + summary)
                .indicator(Indicator.observe(IndicatorType.DOMAIN, domain(summary), "seen once"))
                .build();
    }

    /** What is said in other words names something else. */
    private static String domain(String summary) {
        return "c2-" + Integer.toHexString(summary.hashCode()) + ".example";
    }

    SubmissionDraft observation(Audience audience) {
        return observation(audience, "Beacon to a new destination");
    }

    SubmissionDraft observation(Audience audience, String summary) {
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part(Part.ATTACK, audience, summary))
                .build();
    }

    SubmissionDraft feedback(ItemId about, Audience audience) {
        PartDraft part = PartDraft.builder(Part.ATTACK, label(audience), audience, "Seen here as well")
                .detail(new Detail.Feedback(Verdict.SEEN_TOO))
                .build();
        return SubmissionDraft.builder(SubmissionKind.FEEDBACK, part)
                .about(about)
                .build();
    }

    SubmissionDraft answer(RequestId request, boolean complete, Audience audience) {
        return SubmissionDraft.builder(SubmissionKind.ANSWER, part(Part.RESPONSE, audience, "What we found"))
                .answers(request, complete)
                .build();
    }

    CountermeasureDraft countermeasure(CaseId inCase, Audience audience) {
        return CountermeasureDraft.builder(
                        inCase,
                        label(audience),
                        audience,
                        new Wording("注意喚起", "Warning"),
                        new Wording("修正を適用する", "Apply the patch"))
                .indicator(Indicator.block(IndicatorType.DOMAIN, "c2.example"))
                .build();
    }
}
