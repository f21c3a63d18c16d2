package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * Whom to appoint as a handler.
 *
 * @param name the person's or the tool's name, 1 to 200 characters on one line
 * @param post what the person does, such as {@code CSIRT}
 */
public record HandlerDraft(String name, Optional<String> post) {
    /** Checks the parts. */
    @JsonbCreator
    public HandlerDraft {
        Require.line("name", name, 200);
        post = Require.optional(post);
        post.ifPresent(text -> Require.line("post", text, 200));
    }

    /** Returns a draft with a name only. */
    public static HandlerDraft named(String name) {
        return new HandlerDraft(name, Optional.empty());
    }
}
