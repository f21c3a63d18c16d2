package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.RecordedDecision;

/** Something that happened to one report of a breach of confidentiality; it stands in the report's own stream. */
public sealed interface BreachEvent extends Event {
    /** Returns which report. */
    BreachId id();

    /**
     * Somebody reported a breach. What happened lies in a content.
     *
     * @param id the report's id
     * @param against which member is said to have broken the duty
     * @param handler which of its handlers
     * @param reporter the member that reports it
     * @param by through which handler
     * @param content id of the bytes that tell what happened
     * @param sha256 their SHA-256 in hexadecimal digits
     */
    record BreachReported(
            BreachId id,
            MemberId against,
            Optional<HandlerId> handler,
            MemberId reporter,
            HandlerId by,
            String content,
            String sha256)
            implements BreachEvent {
        /** Checks the parts. */
        @JsonbCreator
        public BreachReported {
            Require.present("id", id);
            Require.present("against", against);
            handler = Require.optional(handler);
            Require.present("reporter", reporter);
            Require.present("by", by);
            Require.line("content", content, 200);
            Require.line("sha256", sha256, 64);
        }
    }

    /** The council decided on a report. */
    record BreachClosed(BreachId id, RecordedDecision decision, HandlerId by) implements BreachEvent {
        /** Checks the parts. */
        @JsonbCreator
        public BreachClosed {
            Require.present("id", id);
            Require.present("decision", decision);
            Require.present("by", by);
        }
    }
}
