package org.renkei.api.consent;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;

/**
 * A question to a provider.
 *
 * @param submission about which submission
 * @param part about which part
 * @param audience who is to read it
 * @param reason why, for the provider: 1 to 2,000 characters
 */
public record ConsentDraft(SubmissionId submission, Part part, Audience audience, String reason) {
    /** Checks the parts. */
    @JsonbCreator
    public ConsentDraft {
        Require.present("submission", submission);
        Require.present("part", part);
        Require.present("audience", audience);
        Require.text("reason", reason, 2_000);
    }
}
