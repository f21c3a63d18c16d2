package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberId;

/**
 * Something about a chain that may fail when it is needed. A warning forbids nothing.
 *
 * @param member whose chain it is
 * @param code what is wrong
 * @param who at which point, where it concerns one
 */
public record ContactWarning(MemberId member, Code code, Optional<ContactParty> who) {
    /** Checks the parts. */
    @JsonbCreator
    public ContactWarning {
        Require.present("member", member);
        Require.present("code", code);
        who = Require.optional(who);
    }

    /** What may be wrong with a chain. */
    public enum Code {
        /** There is no point in it. It is the only warning then. */
        NO_CHAIN,
        /** Nobody of the member's own who acts stands on the working level: those reached can decide, and nobody does it. */
        NO_WORKING_LEVEL,
        /** Nobody of the member's own who acts stands on the executive level: what is grave stays at the desk. */
        NO_EXECUTIVE,
        /** A handler in it no longer acts. */
        POINT_RETIRED,
        /** A member to which it passes on no longer takes part. */
        MEMBER_LEFT,
        /** A member to which it passes on leads back here. */
        LOOP,
        /** A handler in it has not signed the pledge in force, and could not read what the call is about. */
        UNPLEDGED,
        /** All channels of a handler in it are of one kind, and fail together. */
        SINGLE_CHANNEL,
        /** At some time of the week, such as a night or a Sunday, nobody in it can be reached. */
        NO_ONE_AT_NIGHT
    }
}
