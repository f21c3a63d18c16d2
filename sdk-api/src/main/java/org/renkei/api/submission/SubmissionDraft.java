package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;

/**
 * What a member wants to hand in. It holds only what its author may say: who the provider is, whether it is confirmed and when
 * it came in are the council's to know.
 *
 * <p>Nothing in it needs to be complete: one part with one line is enough, and more can follow in the same case.
 *
 * @param kind what it is
 * @param about the item it speaks about; required for feedback and sightings, whose every part that item's provider, hidden or
 *     not, may read. Whatever its kind, the submission joins that item's case. An answer is about what its request is about, and
 *     does not name it
 * @param answers the request that it answers; required for answers, and for nothing else. It joins the request's case, and every
 *     part may be read by the member that asks
 * @param observedAt when it was observed; others see it rounded as the charter says
 * @param onBehalfOf the organisation outside the council for which the member submits; only coordinators see it
 * @param parts one to three parts, each kind of part once
 * @param sealed whether even those who run the council learn who we are only after two of them, or a body, opened the seal
 */
public record SubmissionDraft(
        SubmissionKind kind,
        Optional<ItemId> about,
        Optional<AnswerTo> answers,
        Optional<Instant> observedAt,
        Optional<String> onBehalfOf,
        List<PartDraft> parts,
        Optional<Boolean> sealed) {
    /** Checks the parts. */
    @JsonbCreator
    public SubmissionDraft {
        Require.present("kind", kind);
        about = Require.optional(about);
        answers = Require.optional(answers);
        observedAt = Require.optional(observedAt);
        onBehalfOf = Require.optional(onBehalfOf);
        onBehalfOf.ifPresent(name -> Require.line("onBehalfOf", name, 200));
        parts = Require.list("parts", parts, Part.values().length);
        sealed = Require.optional(sealed);
        Require.distinct("parts", parts.stream().map(PartDraft::part).toList());
        if (parts.isEmpty()) {
            throw new InvalidInputException("parts", "at least one part", "say something in a part");
        }
        if (kind.isReply() && about.isEmpty()) {
            throw new InvalidInputException("about", "a reply names the item it speaks about", "name the item");
        }
        if ((kind == SubmissionKind.ANSWER) != answers.isPresent()) {
            throw new InvalidInputException(
                    "answers", "an answer names its request, and nothing else does", "name it, or choose another kind");
        }
        if (says(parts, Detail.FalsePositive.class)
                && (kind != SubmissionKind.FEEDBACK || says(parts, Detail.Feedback.class))) {
            throw new InvalidInputException(
                    "details", "a false positive stands in feedback, without a verdict", "hand in two submissions");
        }
        if (answers.isPresent() && about.isPresent()) {
            throw new InvalidInputException(
                    "about", "an answer is about what its request is about", "leave it out; the request tells it");
        }
    }

    private static boolean says(List<PartDraft> parts, Class<? extends Detail> kind) {
        return parts.stream().flatMap(part -> part.details().stream()).anyMatch(kind::isInstance);
    }

    /** Returns whether the provider's identity is to be sealed. */
    public boolean sealsIdentity() {
        return sealed.orElse(false);
    }

    /** Begins a draft with its first part. */
    public static Builder builder(SubmissionKind kind, PartDraft part) {
        return new Builder(kind, part);
    }

    /** Collects what is optional. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final SubmissionKind kind;
        private final List<PartDraft> parts = new java.util.ArrayList<>();
        private Optional<ItemId> about = Optional.empty();
        private Optional<AnswerTo> answers = Optional.empty();
        private Optional<Instant> observedAt = Optional.empty();
        private Optional<String> onBehalfOf = Optional.empty();
        private Optional<Boolean> sealed = Optional.empty();

        private Builder(SubmissionKind kind, PartDraft part) {
            this.kind = kind;
            parts.add(part);
        }

        /** Adds another part. */
        public Builder part(PartDraft part) {
            parts.add(part);
            return this;
        }

        /** Names the item it speaks about. */
        public Builder about(ItemId item) {
            about = Optional.of(item);
            return this;
        }

        /** Names the request that it answers, and says whether the answer is complete. */
        public Builder answers(RequestId request, boolean complete) {
            answers = Optional.of(new AnswerTo(request, complete));
            return this;
        }

        /** Says when it was observed. */
        public Builder observedAt(Instant time) {
            observedAt = Optional.of(time);
            return this;
        }

        /** Names the outside organisation for which it is handed in. */
        public Builder onBehalfOf(String organisation) {
            onBehalfOf = Optional.of(organisation);
            return this;
        }

        /** Seals who we are, even from those who run the council. */
        public Builder sealed() {
            sealed = Optional.of(true);
            return this;
        }

        /** Returns the draft. */
        public SubmissionDraft build() {
            return new SubmissionDraft(kind, about, answers, observedAt, onBehalfOf, parts, sealed);
        }
    }
}
