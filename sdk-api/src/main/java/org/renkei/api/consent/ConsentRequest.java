package org.renkei.api.consent;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.ConsentId;
import org.renkei.api.submission.Audience;

/**
 * A question to a provider, and what came of it. It has no place for who the provider is.
 *
 * @param id its id
 * @param draft what was asked
 * @param askedAt when
 * @param status how far it has come
 * @param granted who reads the part since it was accepted
 * @param words the provider's conditions, or its reason for declining
 * @param decidedAt when it was accepted, declined or taken back
 * @param inAdvance whether the provider had consented in advance
 */
public record ConsentRequest(
        ConsentId id,
        ConsentDraft draft,
        Instant askedAt,
        ConsentStatus status,
        Optional<Audience> granted,
        Optional<String> words,
        Optional<Instant> decidedAt,
        Boolean inAdvance) {
    /** Checks the parts. */
    @JsonbCreator
    public ConsentRequest {
        Require.present("id", id);
        Require.present("draft", draft);
        Require.present("askedAt", askedAt);
        Require.present("status", status);
        granted = Require.optional(granted);
        words = Require.optional(words);
        decidedAt = Require.optional(decidedAt);
        Require.present("inAdvance", inAdvance);
    }
}
