package org.renkei.core;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * What a request asks: a content of its own, so that it can be purged.
 *
 * @param subject one line
 * @param text what is asked
 */
public record RequestText(String subject, String text) {
    /** Checks the parts. */
    @JsonbCreator
    public RequestText {
        Require.line("subject", subject, 200);
        Require.text("text", text, 20_000);
    }
}
