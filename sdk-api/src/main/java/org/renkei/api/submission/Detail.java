package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.Indicator;

/**
 * What a part says in a form of its own, beside its text. On the wire it carries {@code kind}; a kind that this version does
 * not know is kept as {@link Unknown}, byte for byte.
 */
public sealed interface Detail {
    /**
     * A verdict on the item that the submission is about.
     *
     * @param verdict the verdict
     */
    record Feedback(Verdict verdict) implements Detail {
        /** Checks the parts. */
        @JsonbCreator
        public Feedback {
            Require.present("verdict", verdict);
        }
    }

    /**
     * An indicator of the item that the submission is about was found. However many hits, it is one sighting.
     *
     * @param indicator what was found
     * @param count how many hits, at least 1
     * @param first when the first one happened
     * @param last when the last one happened, not before {@code first}
     */
    record Sighting(Indicator indicator, Long count, Instant first, Instant last) implements Detail {
        /** Checks the parts. */
        @JsonbCreator
        public Sighting {
            Require.present("indicator", indicator);
            Require.between("count", count, 1, Long.MAX_VALUE);
            Require.present("first", first);
            Require.present("last", last);
            if (last.isBefore(first)) {
                throw new InvalidInputException("last", "it must not lie before 'first'", "correct the times");
            }
        }
    }

    /**
     * One word about an incident: on what basis it is reported, what happened, or why. Nothing needs to be complete at the first
     * report.
     *
     * @param code a code of {@link org.renkei.api.liaison.IncidentTypology}, such as {@code cause.intentional.ddos}; another one is
     *     taken as it is: 1 to 80 characters on one line
     * @param words what the provider adds, 1 to 500 characters
     */
    record Incident(String code, Optional<String> words) implements Detail {
        /** Checks the parts. */
        @JsonbCreator
        public Incident {
            Require.line("code", code, 80);
            words = Require.optional(words);
            words.ifPresent(text -> Require.text("words", text, 500));
        }
    }

    /**
     * A detail of a kind that this version does not know. It is passed on as it came; a draft may not hold one.
     *
     * @param kind its kind
     * @param json the whole detail as JSON text
     */
    record Unknown(String kind, String json) implements Detail {
        /** Checks the parts. */
        @JsonbCreator
        public Unknown {
            Require.line("kind", kind, 80);
            Require.text("json", json, 1_048_576);
        }
    }
}
