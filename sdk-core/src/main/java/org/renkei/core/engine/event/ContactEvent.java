package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/** Something that happened to the contact chain of one member; it stands in the chain's own stream. */
public sealed interface ContactEvent extends Event {
    /**
     * A point of a chain without its addresses, which are confidential and lie in a content.
     *
     * @param who who stands there
     * @param level on which level
     * @param kinds by which means they are reached, the preferred one first
     * @param hours when
     */
    record FiledPoint(ContactParty who, ContactLevel level, List<ChannelKind> kinds, ContactHours hours) {
        /** Checks the parts. */
        @JsonbCreator
        public FiledPoint {
            Require.present("who", who);
            Require.present("level", level);
            kinds = Require.list("kinds", kinds, 20);
            Require.present("hours", hours);
        }
    }

    /**
     * A chain was set in place of the one before.
     *
     * @param member whose chain it is
     * @param points its points
     * @param content id of the bytes of the whole chain, addresses included
     * @param sha256 their SHA-256 in hexadecimal digits
     * @param by through which handler
     */
    record ContactsSet(MemberId member, List<FiledPoint> points, String content, String sha256, HandlerId by)
            implements ContactEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ContactsSet {
            Require.present("member", member);
            points = Require.list("points", points, 50);
            Require.line("content", content, 200);
            Require.line("sha256", sha256, 64);
            Require.present("by", by);
        }
    }
}
