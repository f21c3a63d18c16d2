package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.error.Require;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;

/** Something about the question whether information may go further. */
public sealed interface ConsentEvent extends Event {
    /** A provider was asked. */
    record ConsentAsked(ConsentId id, ConsentDraft draft, HandlerId by) implements ConsentEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ConsentAsked {
            Require.present("id", id);
            Require.present("draft", draft);
            Require.present("by", by);
        }
    }

    /**
     * It accepted.
     *
     * @param id which question
     * @param granted who may read the part
     * @param conditions what it asks for in return
     * @param inAdvance whether it had done so before it was asked
     * @param by its handler, or, if it consented in advance, who asked
     */
    record ConsentGiven(ConsentId id, Audience granted, Optional<String> conditions, Boolean inAdvance, HandlerId by)
            implements ConsentEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ConsentGiven {
            Require.present("id", id);
            Require.present("granted", granted);
            conditions = Require.optional(conditions);
            conditions.ifPresent(text -> Require.text("conditions", text, 2_000));
            Require.present("inAdvance", inAdvance);
            Require.present("by", by);
        }
    }

    /** It declined. */
    record ConsentDeclined(ConsentId id, String reason, HandlerId by) implements ConsentEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ConsentDeclined {
            Require.present("id", id);
            Require.text("reason", reason, 2_000);
            Require.present("by", by);
        }
    }

    /** The question was taken back. */
    record ConsentWithdrawn(ConsentId id, HandlerId by) implements ConsentEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ConsentWithdrawn {
            Require.present("id", id);
            Require.present("by", by);
        }
    }

    /** A member consented in advance, or, without a consent, no longer does. */
    record AdvanceConsentSet(MemberId member, Optional<AdvanceConsent> consent, HandlerId by) implements ConsentEvent {
        /** Checks the parts. */
        @JsonbCreator
        public AdvanceConsentSet {
            Require.present("member", member);
            consent = Require.optional(consent);
            Require.present("by", by);
        }
    }
}
