package org.renkei.api.lint;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.submission.Part;

/**
 * A place of a draft that seems to name its provider. It says where, never what: the text itself is asked of {@link
 * LeakLint#quote}.
 *
 * @param part the part it stands in
 * @param field path of the string, such as {@code parts[0].text} or {@code parts[0].indicators[2].value}
 * @param from index of its first UTF-16 unit in that string
 * @param to index after its last one
 * @param kind what it seems to be
 * @param replacement the proposal. Empty where an indicator is nothing else than the provider's own: it would be left out, since
 *     nobody should look for a placeholder
 */
public record Finding(Part part, String field, Integer from, Integer to, LeakKind kind, String replacement) {
    /** Checks the parts. */
    @JsonbCreator
    public Finding {
        Require.present("part", part);
        Require.line("field", field, 200);
        Require.present("from", from);
        Require.present("to", to);
        Require.present("kind", kind);
        Require.within("replacement", replacement, 200);
        if (from < 0 || to <= from) {
            throw new InvalidInputException("to", "it must lie behind 'from'", "correct the place");
        }
    }

    /** Decides that the proposal replaces it. */
    public Decision accept() {
        return replaceWith(replacement);
    }

    /** Decides that {@code text} replaces it, up to 1,000 characters; empty takes it out. */
    public Decision replaceWith(String text) {
        return new Decision.Replace(this, text);
    }

    /**
     * Decides that it stays.
     *
     * @param reason why, in 1 to 200 characters that name nothing of the profile
     */
    public Decision keep(String reason) {
        return new Decision.Keep(this, reason);
    }
}
