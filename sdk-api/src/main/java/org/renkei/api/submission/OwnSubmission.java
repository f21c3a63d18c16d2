package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.SubmissionId;

/**
 * A submission of our own member: exactly what was handed in, with the audiences as they are now.
 *
 * @param id its id
 * @param inCase the case it belongs to
 * @param pseudonym the name under which others see us in that case
 * @param submittedAt when it was stored, exactly
 * @param withdrawn whether we have taken it back
 * @param draft what was handed in, as it stands now
 * @param stage how far the report has grown
 * @param held the parts that wait for those who run the council, or that they keep held
 */
public record OwnSubmission(
        SubmissionId id,
        CaseId inCase,
        Pseudonym pseudonym,
        Instant submittedAt,
        Boolean withdrawn,
        SubmissionDraft draft,
        ReportStage stage,
        List<Hold> held) {
    /** Checks the parts. */
    @JsonbCreator
    public OwnSubmission {
        Require.present("id", id);
        Require.present("inCase", inCase);
        Require.present("pseudonym", pseudonym);
        Require.present("submittedAt", submittedAt);
        Require.present("withdrawn", withdrawn);
        Require.present("draft", draft);
        Require.present("stage", stage);
        held = Require.list("held", held, Part.values().length);
    }
}
