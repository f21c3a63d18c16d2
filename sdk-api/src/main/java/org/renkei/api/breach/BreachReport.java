package org.renkei.api.breach;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.RecordedDecision;

/**
 * A report that confidentiality was broken, as its reporter and officers see it.
 *
 * @param id its id
 * @param against which member is said to have broken it
 * @param handler which of its handlers, where that was said
 * @param reporter the member that reports it
 * @param by through which handler
 * @param reportedAt when
 * @param what what happened; absent once it was purged
 * @param decision what the council decided on it; absent while it is open
 */
public record BreachReport(
        BreachId id,
        MemberId against,
        Optional<HandlerId> handler,
        MemberId reporter,
        HandlerId by,
        Instant reportedAt,
        Optional<String> what,
        Optional<RecordedDecision> decision) {
    /** Checks the parts. */
    @JsonbCreator
    public BreachReport {
        Require.present("id", id);
        Require.present("against", against);
        handler = Require.optional(handler);
        Require.present("reporter", reporter);
        Require.present("by", by);
        Require.present("reportedAt", reportedAt);
        what = Require.optional(what);
        decision = Require.optional(decision);
    }

    /** Returns whether the council still has to decide on it. */
    public State state() {
        return decision.isPresent() ? State.CLOSED : State.OPEN;
    }

    /** How far a report has come. */
    public enum State {
        /** Nobody has decided on it. */
        OPEN,
        /** The council has decided. */
        CLOSED
    }
}
