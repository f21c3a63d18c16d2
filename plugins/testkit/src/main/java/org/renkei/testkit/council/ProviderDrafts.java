package org.renkei.testkit.council;

import java.time.Instant;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;

/** What is handed in and issued in a council of provider twins: full enough for a leak to have something to change. */
final class ProviderDrafts {
    private final Drafts drafts;

    ProviderDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Returns a new submission.
     *
     * @param move names it
     * @param by who hands it in
     */
    SubmissionDraft observation(int move, Seat by, Instant at, Chance chance) {
        SubmissionDraft.Builder draft = SubmissionDraft.builder(
                        SubmissionKind.OBSERVATION, part(Part.ATTACK, chance.audience(), "Seen ガ " + move))
                .observedAt(at.minusSeconds(move * 61L));
        switch (chance.pick() % 4) {
            case 0 ->
                draft.part(part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Whom " + move))
                        .sealed();
            case 1 -> draft.onBehalfOf("A client of " + by.member().name());
            case 2 -> draft.part(part(Part.RESPONSE, Audience.of(Charter2019.MEMBERS), "Done " + move));
            default -> {
                // the attack alone
            }
        }
        return draft.build();
    }

    UpdateDraft more(int move, Chance chance) {
        return UpdateDraft.of(ReportStage.FOLLOW_UP, part(Part.ATTACK, chance.audience(), "More ガ " + move));
    }

    CountermeasureDraft countermeasure(CaseId inCase, Chance chance) {
        return CountermeasureDraft.builder(
                        inCase,
                        drafts.label(chance.audience()),
                        chance.audience(),
                        new Wording("注意喚起", "Warning"),
                        new Wording("修正を適用する", "Apply the patch"))
                .indicator(Indicator.block(IndicatorType.DOMAIN, "c2.example"))
                .urgency(chance.pick() % 2 == 0 ? Urgency.URGENT : Urgency.ROUTINE)
                .build();
    }

    private PartDraft part(Part part, Audience audience, String summary) {
        return PartDraft.builder(part, drafts.label(audience), audience, summary)
                .text("Text of " + summary + "\nin two lines")
                .indicator(Indicator.observe(IndicatorType.DOMAIN, "c2.example", "seen once"))
                .indicator(Indicator.observe(IndicatorType.DOMAIN, "c3.example", "seen twice"))
                .build();
    }

    /**
     * What chance gave to a move.
     *
     * @param pick a number below 1,000
     * @param audience who may read what it is about
     */
    record Chance(int pick, Audience audience) {}
}
