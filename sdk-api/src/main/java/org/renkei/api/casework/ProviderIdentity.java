package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;

/**
 * Who handed in a submission: the answer to a look that was recorded. Its text form names nobody.
 *
 * @param submission which one
 * @param provider the member that handed it in
 * @param onBehalfOf the organisation outside the council for which it did
 */
public record ProviderIdentity(SubmissionId submission, MemberId provider, Optional<String> onBehalfOf) {
    /** Checks the parts. */
    @JsonbCreator
    public ProviderIdentity {
        Require.present("submission", submission);
        Require.present("provider", provider);
        onBehalfOf = Require.optional(onBehalfOf);
    }

    @Override
    public String toString() {
        return "provider of " + submission;
    }
}
