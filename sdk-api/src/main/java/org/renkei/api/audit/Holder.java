package org.renkei.api.audit;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ToolId;
import org.renkei.api.submission.Part;

/**
 * Who was given an item: a handler through one application. The same handler with another application is another holder,
 * because each keeps a copy of its own.
 *
 * @param member for which member
 * @param handler who
 * @param tool through which application
 * @param parts the parts that it was given and has not given up; empty for countermeasure information
 * @param state how it stands
 * @param since since when it stands so: the last time it was given, was recalled, or was given up
 */
public record Holder(MemberId member, HandlerId handler, ToolId tool, Set<Part> parts, State state, Instant since) {
    /** Checks the parts. */
    @JsonbCreator
    public Holder {
        Require.present("member", member);
        Require.present("handler", handler);
        Require.present("tool", tool);
        parts = Require.set("parts", parts, Part.values().length);
        Require.present("state", state);
        Require.present("since", since);
    }

    /** How a holder stands. */
    public enum State {
        /** It holds it, and may. */
        HOLDS,
        /** It was given what it may no longer read, and has not confirmed that its copies are gone. */
        RECALLED,
        /** It has confirmed that its copies of what it may no longer read are gone. */
        CONFIRMED
    }
}
