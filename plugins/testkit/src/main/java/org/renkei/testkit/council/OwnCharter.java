package org.renkei.testkit.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.renkei.api.charter.Rule;

/** A charter unlike that of 2019: other classes, other bodies, a first category that no secretariat fits into. */
final class OwnCharter {
    static final String ARTICLE = "custom-of-the-port";

    private OwnCharter() {}

    /** Returns the charter as the text of a file, each key on the line of its object. */
    static String text() {
        String rules = Arrays.stream(Rule.values())
                .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(word -> "    {\"rule\": \"" + word + "\", \"article\": \"" + ARTICLE + "\"}")
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "id": "harbour-watch-3",
                  "title": {"ja": "港の見張り", "en": "Harbour watch"},
                  "since": "2026-01-01",
                  "articles": [
                    {"id": "custom-of-the-port", "wording": {"ja": "慣習による。", "en": "As is the custom."}, "source": "custom"}
                  ],
                  "rules": [
                %s
                  ],
                  "classes": [
                    {"id": "crew", "title": {"ja": "船員", "en": "Crew"}, "abilities": ["submit"]},
                    {"id": "wardens", "title": {"ja": "港務", "en": "Wardens"}, "abilities": ["coordinate", "record-decisions"]}
                  ],
                  "categories": [
                    {"id": "afloat", "title": {"ja": "船上", "en": "Afloat"}, "sectoral": true},
                    {"id": "ashore", "title": {"ja": "陸上", "en": "Ashore"}, "sectoral": false}
                  ],
                  "sectors": [
                    {"id": "tugs", "title": {"ja": "曳船", "en": "Tugs"}}
                  ],
                  "bodies": [
                    {"id": "moot", "title": {"ja": "寄合", "en": "Moot"}, "powers": ["admit", "expel"], "appointed": false}
                  ],
                  "scopes": [],
                  "pledge": {"version": "3", "wording": {"ja": "口外しません。", "en": "I keep what I hear."}},
                  "timeRounding": "PT10M",
                  "clocks": {"request": 3, "pledge": 3, "urgent": "PT1H", "important": "PT8H"},
                  "contribution": {
                    "classes": {}, "termsFrom": "2026-01-01", "termMonths": 12, "threshold": 1, "confirmations": 2,
                    "takenUp": {"numerator": 1, "denominator": 2, "exceeded": false}, "shownTo": []
                  }
                }
                """.formatted(rules);
    }

    static Path file(Path directory, String text) {
        try {
            return Files.writeString(directory.resolve("charter.json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the charter file cannot be written", e);
        }
    }
}
