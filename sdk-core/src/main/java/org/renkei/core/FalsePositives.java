package org.renkei.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Reader;

/** What one handler's member marks as false positives in its own network. */
final class FalsePositives {
    private final Workings workings;
    private final HandlerId by;
    private final Retrieval retrieval;

    FalsePositives(Workings workings, HandlerId by, Retrieval retrieval) {
        this.workings = workings;
        this.by = by;
        this.retrieval = retrieval;
    }

    /** Refuses marks of a new submission on what its item does not name. */
    void check(SubmissionDraft draft) {
        List<Detail.FalsePositive> marks = marks(draft.parts());
        if (!marks.isEmpty()) {
            requireNamed(marks, draft.about().orElseThrow());
        }
    }

    /** Refuses marks that come with an update and could not have stood in what it updates. */
    void check(ItemState updated, UpdateDraft draft) {
        List<Detail.FalsePositive> marks = marks(draft.parts());
        if (marks.isEmpty()) {
            return;
        }
        if (!mayMark(updated)) {
            throw new InvalidInputException(
                    "details", "a false positive stands in feedback, without a verdict", "hand in two submissions");
        }
        requireNamed(marks, updated.origin().about().orElseThrow());
    }

    /** The item is read as by anybody, so the reading is recorded. */
    private void requireNamed(List<Detail.FalsePositive> marks, ItemId about) {
        Item item = retrieval.get(about);
        for (Detail.FalsePositive mark : marks) {
            if (item.indicators().stream().noneMatch(mark.indicator()::names)) {
                throw new InvalidInputException(
                        "indicator",
                        "the item that the feedback is about must name it",
                        "take type and value as the item names them");
            }
        }
    }

    /**
     * Feedback that may carry marks.
     *
     * @param id its id
     * @param about the item it speaks about
     * @param pieces the ids of what we may read of it
     */
    private record Feedback(SubmissionId id, ItemId about, List<String> pieces) {}

    /** Returns the marks that stand now. */
    List<OwnFalsePositive> standing() {
        Instant now = workings.clock().instant();
        List<Feedback> own = workings.journal().read(this::own);
        Map<String, SubmissionPart> parts = workings.contents()
                .load(own.stream().flatMap(one -> one.pieces().stream()).toList(), SubmissionPart.class);
        return own.stream()
                .flatMap(one -> one.pieces().stream()
                        .flatMap(piece -> Optional.ofNullable(parts.get(piece)).stream())
                        .flatMap(part -> marked(part.details()))
                        .map(mark -> new OwnFalsePositive(one.id(), one.about(), mark)))
                .filter(mark -> mark.mark().until().map(now::isBefore).orElse(true))
                .toList();
    }

    private List<Feedback> own(CouncilState state) {
        MemberId member = state.governance().acting(by).member().id();
        Reader reader = state.reader(by);
        return state.items().of(member).stream()
                .filter(FalsePositives::mayMark)
                .filter(item -> !item.withdrawn() && !item.purged())
                .map(item -> new Feedback(
                        new SubmissionId(item.id().value()),
                        item.origin().about().orElseThrow(),
                        reader.own(item).stream().map(Piece::content).toList()))
                .toList();
    }

    private static boolean mayMark(ItemState item) {
        return item.origin().kind().equals(Optional.of(SubmissionKind.FEEDBACK))
                && item.origin().verdict().isEmpty();
    }

    private static List<Detail.FalsePositive> marks(List<PartDraft> parts) {
        return parts.stream().flatMap(part -> marked(part.details())).toList();
    }

    private static Stream<Detail.FalsePositive> marked(List<Detail> details) {
        return details.stream().filter(Detail.FalsePositive.class::isInstance).map(Detail.FalsePositive.class::cast);
    }
}
