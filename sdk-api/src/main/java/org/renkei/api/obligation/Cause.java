package org.renkei.api.obligation;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.RequestId;

/**
 * What somebody has to do, and about what. On the wire it carries {@code kind}; a kind that this version does not know is kept
 * as {@link Unknown}, byte for byte.
 */
public sealed interface Cause {
    /**
     * Answer a request.
     *
     * @param request which one
     */
    record Answer(RequestId request) implements Cause {
        /** Checks the parts. */
        @JsonbCreator
        public Answer {
            Require.present("request", request);
        }
    }

    /**
     * Acknowledge that countermeasure information was read.
     *
     * @param item which one
     */
    record Acknowledge(ItemId item) implements Cause {
        /** Checks the parts. */
        @JsonbCreator
        public Acknowledge {
            Require.present("item", item);
        }
    }

    /**
     * Vote on a motion.
     *
     * @param motion which one
     */
    record CastVote(MotionId motion) implements Cause {
        /** Checks the parts. */
        @JsonbCreator
        public CastVote {
            Require.present("motion", motion);
        }
    }

    /**
     * Sign the pledge in force.
     *
     * @param handler who
     * @param version the version of its text
     */
    record SignPledge(HandlerId handler, String version) implements Cause {
        /** Checks the parts. */
        @JsonbCreator
        public SignPledge {
            Require.present("handler", handler);
            Require.line("version", version, 80);
        }
    }

    /**
     * Say whether a part of our own information may go further.
     *
     * @param consent which question
     */
    record GiveConsent(ConsentId consent) implements Cause {
        /** Checks the parts. */
        @JsonbCreator
        public GiveConsent {
            Require.present("consent", consent);
        }
    }

    /**
     * Something of a kind that this version does not know.
     *
     * @param kind its kind
     * @param json the whole cause as JSON text
     */
    record Unknown(String kind, String json) implements Cause {
        /** Checks the parts. */
        @JsonbCreator
        public Unknown {
            Require.line("kind", kind, 80);
            Require.text("json", json, 1_000_000);
        }
    }
}
