package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Locale;
import org.renkei.api.error.Require;

/**
 * A text in the two languages of the council.
 *
 * @param ja Japanese, 1 to 4,000 characters
 * @param en English, 1 to 4,000 characters
 */
public record Wording(String ja, String en) {
    /** Checks both. */
    @JsonbCreator
    public Wording {
        Require.text("ja", ja, 4_000);
        Require.text("en", en, 4_000);
    }

    /** Returns the Japanese text for Japanese, the English one for every other language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
