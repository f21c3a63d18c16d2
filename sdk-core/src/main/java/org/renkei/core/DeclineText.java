package org.renkei.core;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * Why an addressee declines to answer: a content of its own, so that it can be purged.
 *
 * @param reason the reason
 */
public record DeclineText(String reason) {
    /** Checks the part. */
    @JsonbCreator
    public DeclineText {
        Require.text("reason", reason, 2_000);
    }
}
