package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;

/**
 * A submission as a reader sees it. It has no field for who the provider is.
 *
 * @param id its id
 * @param kind what it is
 * @param inCase the case it belongs to
 * @param provider the name under which its provider appears in that case, and only there
 * @param about the item it speaks about, if the reader may see that one too
 * @param answers the request that it answers
 * @param observedAt when it was observed, rounded
 * @param submittedAt when it was handed in, rounded
 * @param releasedAt when this reader could first see it as it is now, exactly
 * @param parts the parts that the reader may see, at least one
 * @param stage how far the report has grown, as far as the reader sees; absent as long as it never grew for the reader
 */
public record Submission(
        SubmissionId id,
        SubmissionKind kind,
        CaseId inCase,
        Pseudonym provider,
        Optional<ItemId> about,
        Optional<RequestId> answers,
        Optional<Instant> observedAt,
        Instant submittedAt,
        Instant releasedAt,
        List<SubmissionPart> parts,
        Optional<ReportStage> stage) {
    /** Copies. */
    @JsonbCreator
    public Submission {
        Require.present("id", id);
        Require.present("kind", kind);
        Require.present("inCase", inCase);
        Require.present("provider", provider);
        about = Require.optional(about);
        answers = Require.optional(answers);
        observedAt = Require.optional(observedAt);
        Require.present("submittedAt", submittedAt);
        Require.present("releasedAt", releasedAt);
        parts = Require.list("parts", parts, Part.values().length);
        stage = Require.optional(stage);
    }
}
