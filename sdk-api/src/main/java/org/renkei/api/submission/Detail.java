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
    /** Returns the indicator that it names, if it names one. */
    default Optional<Indicator> names() {
        return Optional.empty();
    }

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

        @Override
        public Optional<Indicator> names() {
            return Optional.of(indicator);
        }
    }

    /**
     * An indicator of the item that the submission is about finds nothing malicious in our own network. It stands in feedback,
     * without a verdict beside it: how matters are elsewhere is not said.
     *
     * @param indicator which one: of the type and with the value that the item names
     * @param reason why
     * @param words what we add, 1 to 500 characters; required for {@link Reason#OTHER}
     * @param until when the mark ends by itself; absent means when the submission is taken back
     */
    record FalsePositive(Indicator indicator, Reason reason, Optional<String> words, Optional<Instant> until)
            implements Detail {
        /** Why an indicator tells nothing in one's own network. Each is a word and no more, so a tool may report it by itself. */
        public enum Reason {
            /** It is ours, or a partner's that we work with. */
            OWN_ASSET,
            /** Many use it for ordinary purposes: a shared host, a content network, an advertisement. */
            SHARED_SERVICE,
            /** It was a test, an exercise or a scan that we know of. */
            AUTHORISED_TEST,
            /** The attacker has it no longer: an address or a name that changed hands. */
            REASSIGNED,
            /** The tool found something else than what is meant. */
            WRONG_MATCH,
            /** Something else, said in words. */
            OTHER
        }

        /** Checks the parts. */
        @JsonbCreator
        public FalsePositive {
            Require.present("indicator", indicator);
            Require.present("reason", reason);
            words = Require.optional(words);
            words.ifPresent(text -> Require.text("words", text, 500));
            until = Require.optional(until);
            if (reason == Reason.OTHER && words.isEmpty()) {
                throw new InvalidInputException("words", "another reason is said in words", "say why it is harmless");
            }
        }

        @Override
        public Optional<Indicator> names() {
            return Optional.of(indicator);
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
