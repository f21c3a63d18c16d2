package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/**
 * One step of a chain that is climbed at some moment.
 *
 * @param member the organisation at which the step is
 * @param handler which of its handlers; absent where a chain passes on to the organisation as a whole
 * @param level the level on which they stand
 * @param channels ways of reaching them, the preferred one first
 * @param reachable whether they can be reached at that moment: they take part, have a channel, and have duty hours
 */
public record ContactStep(
        MemberId member,
        Optional<HandlerId> handler,
        ContactLevel level,
        List<ContactChannel> channels,
        Boolean reachable) {
    /** Checks the parts. */
    @JsonbCreator
    public ContactStep {
        Require.present("member", member);
        handler = Require.optional(handler);
        Require.present("level", level);
        channels = Require.list("channels", channels, 20);
        Require.present("reachable", reachable);
    }
}
