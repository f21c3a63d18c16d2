package org.renkei.api.retrieval;

import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * A place in one handler's feed: sealed, of fixed length, and of use only to the handler, tool and filter it was made for.
 *
 * @param value text to be kept and handed back unchanged: 1 to 200 characters of {@code A-Z a-z 0-9 - _}
 */
public record Cursor(String value) {
    /** Checks the form. */
    public Cursor {
        Require.line("cursor", value, 200);
        if (!value.chars().allMatch(c -> c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)))) {
            throw new InvalidInputException("cursor", "it must be as the feed gave it", "hand back the text unchanged");
        }
    }

    @Override
    public String toString() {
        return "cursor";
    }
}
