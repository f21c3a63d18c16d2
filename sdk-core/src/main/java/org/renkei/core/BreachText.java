package org.renkei.core;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * What a report of a breach says: a content of its own, so that it can be purged.
 *
 * @param what what happened
 */
public record BreachText(String what) {
    /** Checks the part. */
    @JsonbCreator
    public BreachText {
        Require.text("what", what, 20_000);
    }
}
