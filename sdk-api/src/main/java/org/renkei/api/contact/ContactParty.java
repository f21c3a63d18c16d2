package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/** Who stands at a point of a chain: one of the member's own people, or another member with whose chain it goes on. */
public sealed interface ContactParty {
    /**
     * One of the member's own handlers.
     *
     * @param handler who
     */
    record Person(HandlerId handler) implements ContactParty {
        /** Checks the part. */
        @JsonbCreator
        public Person {
            Require.present("handler", handler);
        }
    }

    /**
     * Another member, such as the competent ministry of an agency: the chain goes on with the chain of that member.
     *
     * @param member which one
     */
    record Organisation(MemberId member) implements ContactParty {
        /** Checks the part. */
        @JsonbCreator
        public Organisation {
            Require.present("member", member);
        }
    }
}
