package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/**
 * One place in a contact chain: who, on which level, and how to reach them.
 *
 * @param who a handler of the member, or another member
 * @param level the level on which they stand
 * @param channels ways of reaching them, the preferred one first; a handler has at least one, unless they were purged
 * @param hours when they can be reached
 */
public record ContactPoint(ContactParty who, ContactLevel level, List<ContactChannel> channels, ContactHours hours) {
    /** Checks the parts; whether they fit the council is decided when the chain is set. */
    @JsonbCreator
    public ContactPoint {
        Require.present("who", who);
        Require.present("level", level);
        channels = Require.list("channels", channels, 20);
        Require.present("hours", hours);
    }

    /** Returns the point of a handler who can always be reached. */
    public static ContactPoint person(HandlerId handler, ContactLevel level, ContactChannel... channels) {
        return new ContactPoint(new ContactParty.Person(handler), level, List.of(channels), new ContactHours.Always());
    }

    /** Returns the point at which the chain goes on with the one of another member. */
    public static ContactPoint organisation(MemberId member, ContactLevel level, ContactChannel... channels) {
        return new ContactPoint(
                new ContactParty.Organisation(member), level, List.of(channels), new ContactHours.Always());
    }

    /** Returns this point with other hours. */
    public ContactPoint during(ContactHours other) {
        return new ContactPoint(who, level, channels, other);
    }
}
