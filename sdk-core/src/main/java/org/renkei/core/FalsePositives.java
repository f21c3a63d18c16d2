package org.renkei.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;

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

    /** Refuses a mark on what its item does not name. The item is read as by anybody, so the reading is recorded. */
    void requireNamed(SubmissionDraft draft) {
        List<Detail.FalsePositive> marks =
                draft.parts().stream().flatMap(part -> marks(part.details())).toList();
        if (marks.isEmpty()) {
            return;
        }
        Item item = retrieval.get(draft.about().orElseThrow());
        for (Detail.FalsePositive mark : marks) {
            if (item.indicators().stream().noneMatch(mark.indicator()::names)) {
                throw new InvalidInputException(
                        "indicator",
                        "the item that the feedback is about must name it",
                        "take type and value as the item names them");
            }
        }
    }

    /** Returns the marks that stand now. */
    List<OwnFalsePositive> standing() {
        Instant now = workings.clock().instant();
        return workings.journal().read(state -> candidates(state)
                .flatMap(item -> marks(state, item))
                .filter(own -> own.mark().until().map(now::isBefore).orElse(true))
                .toList());
    }

    private Stream<ItemState> candidates(CouncilState state) {
        MemberId member = state.governance().acting(by).member().id();
        return state.items().of(member).stream()
                .filter(item -> item.origin().kind().equals(Optional.of(SubmissionKind.FEEDBACK)))
                .filter(item -> item.origin().verdict().isEmpty())
                .filter(item -> !item.withdrawn() && !item.purged());
    }

    private Stream<OwnFalsePositive> marks(CouncilState state, ItemState item) {
        List<String> pieces =
                state.reader(by).own(item).stream().map(Piece::content).toList();
        Map<String, SubmissionPart> parts = workings.contents().load(pieces, SubmissionPart.class);
        return pieces.stream()
                .flatMap(piece -> Optional.ofNullable(parts.get(piece)).stream())
                .flatMap(part -> marks(part.details()))
                .map(mark -> new OwnFalsePositive(
                        new SubmissionId(item.id().value()),
                        item.origin().about().orElseThrow(),
                        mark));
    }

    private static Stream<Detail.FalsePositive> marks(List<Detail> details) {
        return details.stream().filter(Detail.FalsePositive.class::isInstance).map(Detail.FalsePositive.class::cast);
    }
}
