package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.SubmissionId;

/**
 * Proof that a submission is stored durably.
 *
 * @param id its id
 * @param inCase the case it was born with or joined
 * @param pseudonym the name under which others see us in that case
 * @param acceptedAt when it was stored
 * @param sha256 SHA-256 of the draft's canonical bytes, 64 hexadecimal digits
 */
public record Receipt(SubmissionId id, CaseId inCase, Pseudonym pseudonym, Instant acceptedAt, String sha256) {
    /** Checks the parts. */
    @JsonbCreator
    public Receipt {
        Require.present("id", id);
        Require.present("inCase", inCase);
        Require.present("pseudonym", pseudonym);
        Require.present("acceptedAt", acceptedAt);
        Require.line("sha256", sha256, 64);
    }
}
