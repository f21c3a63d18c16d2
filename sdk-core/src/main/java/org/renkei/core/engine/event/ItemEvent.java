package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.AnswerTo;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/** Something that happened to one item; it stands in the item's own stream, acknowledgements in one a member. */
public sealed interface ItemEvent extends Event {
    /**
     * Where the bytes of one part lie.
     *
     * @param part which part
     * @param audience who may read it
     * @param content id of the bytes
     * @param sha256 their SHA-256 in hexadecimal digits
     */
    record FiledPart(Part part, Audience audience, String content, String sha256) {
        /** Checks the parts. */
        @JsonbCreator
        public FiledPart {
            Require.present("part", part);
            Require.present("audience", audience);
            Require.line("content", content, 200);
            Require.line("sha256", sha256, 64);
        }
    }

    /**
     * What the rules need to know of what an item says, without keeping it.
     *
     * @param verdict its verdict on what it speaks about
     * @param urgency how soon countermeasure information must be acted on
     * @param named the fingerprints of the indicators it names, each once, in a stable order
     * @param text what tells whether another text is nearly the same, in a stable order
     * @param attack the parts that speak of an attack
     * @param verdictIn the part in which the verdict stands
     */
    record Gist(
            Optional<Verdict> verdict,
            Optional<Urgency> urgency,
            List<String> named,
            List<String> text,
            List<Part> attack,
            Optional<Part> verdictIn) {
        /** Checks the parts. */
        @JsonbCreator
        public Gist {
            verdict = Require.optional(verdict);
            urgency = Require.optional(urgency);
            named = Require.list("named", named, 40_000);
            text = Require.list("text", text, 1_000);
            verdictIn = Require.optional(verdictIn);
            attack = Require.list("attack", attack, Part.values().length);
        }
    }

    /**
     * A submission was stored.
     *
     * @param id its id
     * @param kind what it is
     * @param inCase the case it was born with, or joined as a reply
     * @param provider who handed it in
     * @param by through which handler
     * @param pseudonym the provider's name in that case
     * @param about the item it speaks about
     * @param answers the request that it answers
     * @param addressees the providers of that item, or who asks, who may read the reply
     * @param observedAt when it was observed
     * @param behalf id of the content that names the outside organisation it was handed in for
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param gist what the rules need to know of what it says
     * @param parts its parts
     * @param sealed whether even those who run the council do not see who handed it in
     */
    record SubmissionAccepted(
            SubmissionId id,
            SubmissionKind kind,
            CaseId inCase,
            MemberId provider,
            HandlerId by,
            Pseudonym pseudonym,
            Optional<ItemId> about,
            Optional<AnswerTo> answers,
            Set<MemberId> addressees,
            Optional<Instant> observedAt,
            Optional<String> behalf,
            String draftSha256,
            Gist gist,
            List<FiledPart> parts,
            Optional<Boolean> sealed)
            implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public SubmissionAccepted {
            Require.present("id", id);
            Require.present("kind", kind);
            Require.present("inCase", inCase);
            Require.present("provider", provider);
            Require.present("by", by);
            Require.present("pseudonym", pseudonym);
            about = Require.optional(about);
            answers = Require.optional(answers);
            addressees = Require.set("addressees", addressees, 1_000);
            observedAt = Require.optional(observedAt);
            behalf = Require.optional(behalf);
            Require.line("draftSha256", draftSha256, 64);
            Require.present("gist", gist);
            parts = Require.list("parts", parts, Part.values().length);
            sealed = Require.optional(sealed);
        }
    }

    /** The provider changed who may read a part; the bytes are new if what readers see of it changed. */
    record PartReaddressed(SubmissionId id, FiledPart part, HandlerId by) implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public PartReaddressed {
            Require.present("id", id);
            Require.present("part", part);
            Require.present("by", by);
        }
    }

    /**
     * A submission grew.
     *
     * @param id its id
     * @param update the id that its key gives the update
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param stage how far the report has grown
     * @param parts the parts that changed or are new
     * @param attack those of them that speak of an attack
     * @param by through which handler
     */
    record SubmissionUpdated(
            SubmissionId id,
            String update,
            String draftSha256,
            ReportStage stage,
            List<FiledPart> parts,
            List<Part> attack,
            HandlerId by)
            implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public SubmissionUpdated {
            Require.present("id", id);
            Require.line("update", update, 80);
            Require.line("draftSha256", draftSha256, 64);
            Require.present("stage", stage);
            parts = Require.list("parts", parts, Part.values().length);
            attack = Require.list("attack", attack, Part.values().length);
            Require.present("by", by);
        }
    }

    /** A part is not read by {@code wanted} until those who run the council release it. */
    record PartHeld(SubmissionId id, Part part, Audience wanted, List<ItemId> repeats, HandlerId by)
            implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public PartHeld {
            Require.present("id", id);
            Require.present("part", part);
            Require.present("wanted", wanted);
            repeats = Require.list("repeats", repeats, Hold.MOST_REPEATS);
            Require.present("by", by);
        }
    }

    /** It was decided on what was held of a submission; what is released is readdressed in the same step. */
    record HoldDecided(SubmissionId id, Boolean released, String ground, HandlerId by) implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public HoldDecided {
            Require.present("id", id);
            Require.present("released", released);
            Require.text("ground", ground, 1_000);
            Require.present("by", by);
        }
    }

    /** The provider took a submission back. */
    record SubmissionWithdrawn(SubmissionId id, HandlerId by) implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public SubmissionWithdrawn {
            Require.present("id", id);
            Require.present("by", by);
        }
    }

    /**
     * Countermeasure information was issued.
     *
     * @param id its id
     * @param inCase the case it came out of
     * @param issuer the member that issued it
     * @param by through which handler
     * @param audience who may read it
     * @param content id of its bytes
     * @param sha256 their SHA-256 in hexadecimal digits
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param gist what the rules need to know of what it says
     * @param supersedes the one that it takes the place of
     */
    record CountermeasureIssued(
            CountermeasureId id,
            CaseId inCase,
            MemberId issuer,
            HandlerId by,
            Audience audience,
            String content,
            String sha256,
            String draftSha256,
            Gist gist,
            Optional<CountermeasureId> supersedes)
            implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CountermeasureIssued {
            Require.present("id", id);
            Require.present("inCase", inCase);
            Require.present("issuer", issuer);
            Require.present("by", by);
            Require.present("audience", audience);
            Require.line("content", content, 200);
            Require.line("sha256", sha256, 64);
            Require.line("draftSha256", draftSha256, 64);
            Require.present("gist", gist);
            supersedes = Require.optional(supersedes);
        }
    }

    /** Countermeasure information was taken back, because another one takes its place. */
    record CountermeasureSuperseded(CountermeasureId id, CountermeasureId supersededBy, HandlerId by)
            implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CountermeasureSuperseded {
            Require.present("id", id);
            Require.present("supersededBy", supersededBy);
            Require.present("by", by);
        }
    }

    /** Countermeasure information was taken back. */
    record CountermeasureWithdrawn(CountermeasureId id, HandlerId by) implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CountermeasureWithdrawn {
            Require.present("id", id);
            Require.present("by", by);
        }
    }

    /** A member said how far an item has come with it. */
    record Acknowledged(ItemId item, MemberId member, HandlerId by, AckStage stage) implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public Acknowledged {
            Require.present("item", item);
            Require.present("member", member);
            Require.present("by", by);
            Require.present("stage", stage);
        }
    }

    /** A reader has no copy of some pieces of an item any more, which it may no longer read. */
    record RecallConfirmed(ItemId item, MemberId member, HandlerId by, ToolId tool, Integer pieces)
            implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RecallConfirmed {
            Require.present("item", item);
            Require.present("member", member);
            Require.present("by", by);
            Require.present("tool", tool);
            Require.present("pieces", pieces);
        }
    }

    /** Somebody entitled looked up a provider. */
    record ProviderLookedUp(SubmissionId id, HandlerId by, String ground) implements ItemEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ProviderLookedUp {
            Require.present("id", id);
            Require.present("by", by);
            Require.text("ground", ground, 1_000);
        }
    }
}
