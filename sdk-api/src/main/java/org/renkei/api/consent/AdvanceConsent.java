package org.renkei.api.consent;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.ScopeId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;

/**
 * What a provider consents to in advance, for everything it has handed in and will hand in.
 *
 * @param parts for which parts, at least one
 * @param scopes up to which named audiences, at least one; nobody named beside them is covered
 * @param until up to and including which day, in Japan
 */
public record AdvanceConsent(Set<Part> parts, Set<ScopeId> scopes, LocalDate until) {
    /** Copies, and refuses a consent that covers nothing. */
    @JsonbCreator
    public AdvanceConsent {
        parts = Require.set("parts", parts, Part.values().length);
        scopes = Require.set("scopes", scopes, 100);
        Require.present("until", until);
        if (parts.isEmpty() || scopes.isEmpty()) {
            throw new InvalidInputException(
                    parts.isEmpty() ? "parts" : "scopes", "a consent covers at least one", "name what it covers");
        }
    }

    /** Returns whether {@code part} may be read by {@code audience} on {@code day} without asking. */
    public boolean covers(Part part, Audience audience, LocalDate day) {
        return parts.contains(part)
                && !day.isAfter(until)
                && scopes.containsAll(audience.scopes())
                && audience.members().isEmpty()
                && audience.handlers().isEmpty()
                && audience.onward().isEmpty();
    }
}
