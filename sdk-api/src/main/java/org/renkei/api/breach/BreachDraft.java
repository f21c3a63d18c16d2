package org.renkei.api.breach;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/**
 * A report that confidentiality was broken.
 *
 * @param against by which member; the duty goes on after leaving, so one that left may be named
 * @param handler by which of its handlers, where that is known
 * @param what what happened, 1 to 20,000 characters
 */
public record BreachDraft(MemberId against, Optional<HandlerId> handler, String what) {
    /** Checks the parts. */
    @JsonbCreator
    public BreachDraft {
        Require.present("against", against);
        handler = Require.optional(handler);
        Require.text("what", what, 20_000);
    }
}
