package org.renkei.api.obligation;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberId;

/**
 * Something that a member owes, or was asked for, with its clock.
 *
 * @param member who
 * @param cause what, and about what
 * @param duty whether it is a duty; what is voluntary is never overdue
 * @param since since when
 * @param due until when: the first moment at which it is late; absent if there is no hurry
 * @param state how far it has come
 */
public record Obligation(
        MemberId member, Cause cause, Boolean duty, Instant since, Optional<Instant> due, ObligationState state) {
    /** Checks the parts. */
    @JsonbCreator
    public Obligation {
        Require.present("member", member);
        Require.present("cause", cause);
        Require.present("duty", duty);
        Require.present("since", since);
        due = Require.optional(due);
        Require.present("state", state);
    }
}
