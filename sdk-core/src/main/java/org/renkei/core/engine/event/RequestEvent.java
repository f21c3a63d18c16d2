package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.request.RequestKind;
import org.renkei.api.submission.Audience;

/** Something that happened to one request; it stands in the request's own stream. Answers are items. */
public sealed interface RequestEvent extends Event {
    /** Returns which request. */
    RequestId id();

    /**
     * A request was prepared. What it asks lies in a content.
     *
     * @param id its id
     * @param kind formally or voluntarily
     * @param inCase the case that its answers join
     * @param about the item it is about
     * @param asker the member that asks, or prepares
     * @param by through which handler
     * @param pseudonym the asker's name in that case
     * @param to whom it is put to
     * @param due the last day for answers that it names
     * @param content id of the bytes that tell what is asked
     * @param sha256 their SHA-256 in hexadecimal digits
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     */
    record RequestPrepared(
            RequestId id,
            RequestKind kind,
            CaseId inCase,
            Optional<ItemId> about,
            MemberId asker,
            HandlerId by,
            Pseudonym pseudonym,
            Audience to,
            Optional<LocalDate> due,
            String content,
            String sha256,
            String draftSha256)
            implements RequestEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RequestPrepared {
            Require.present("id", id);
            Require.present("kind", kind);
            Require.present("inCase", inCase);
            about = Require.optional(about);
            Require.present("asker", asker);
            Require.present("by", by);
            Require.present("pseudonym", pseudonym);
            Require.present("to", to);
            due = Require.optional(due);
            Require.line("content", content, 200);
            Require.line("sha256", sha256, 64);
            Require.line("draftSha256", draftSha256, 64);
        }
    }

    /**
     * A request was put to its addressees.
     *
     * @param id which one
     * @param addressees the members that are asked
     * @param decision the decision behind a formal one
     * @param due the last day for answers to a formal one
     * @param by through which handler
     */
    record RequestIssued(
            RequestId id,
            Set<MemberId> addressees,
            Optional<RecordedDecision> decision,
            Optional<LocalDate> due,
            HandlerId by)
            implements RequestEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RequestIssued {
            Require.present("id", id);
            addressees = Require.set("addressees", addressees, 1_000_000);
            decision = Require.optional(decision);
            due = Require.optional(due);
            Require.present("by", by);
        }
    }

    /** An addressee declined; the reason lies in a content. */
    record RequestDeclined(RequestId id, MemberId member, HandlerId by, String content, String sha256)
            implements RequestEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RequestDeclined {
            Require.present("id", id);
            Require.present("member", member);
            Require.present("by", by);
            Require.line("content", content, 200);
            Require.line("sha256", sha256, 64);
        }
    }

    /** An addressee was given more time. */
    record RequestExtended(RequestId id, MemberId member, LocalDate until, String ground, HandlerId by)
            implements RequestEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RequestExtended {
            Require.present("id", id);
            Require.present("member", member);
            Require.present("until", until);
            Require.text("ground", ground, 2_000);
            Require.present("by", by);
        }
    }

    /** A request was taken back. */
    record RequestWithdrawn(RequestId id, HandlerId by) implements RequestEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RequestWithdrawn {
            Require.present("id", id);
            Require.present("by", by);
        }
    }
}
