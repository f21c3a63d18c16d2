package org.renkei.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.AnswerTo;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.Rounding;

/** Items as a reader may see them, in two steps: what the engine allows, and then the contents. */
final class Showing {
    private final Contents contents;

    Showing(Contents contents) {
        this.contents = contents;
    }

    /** The contents of what was found, by id. */
    record Loaded(Map<String, SubmissionPart> parts, Map<String, Countermeasure> issued) {}

    /** An item as its reader may see it, before its bytes are loaded, and which pieces the reader must give up. */
    record Shown(
            Reader.Placed placed, Optional<ItemId> about, Duration rounding, Optional<ReportStage> stage, int owed) {}

    Shown shown(CouncilState state, Reader reader, Reader.Placed placed, int owed) {
        Optional<ItemId> about = placed.item()
                .origin()
                .about()
                .flatMap(state.items()::get)
                .filter(item -> placed.item().origin().kind().isPresent()
                        ? !reader.visible(item).isEmpty()
                        : reader.everSaw(item) != 0) // what it took the place of is read by nobody any more
                .map(ItemState::id);
        Optional<ReportStage> stage =
                placed.item().stage() == ReportStage.FIRST ? Optional.empty() : stage(reader.versions(placed.item()));
        return new Shown(placed, about, state.governance().charter().timeRounding(), stage, owed);
    }

    /** A report that never grew for the reader has no stage: that it grew for others is not its business. */
    private static Optional<ReportStage> stage(List<Reader.Version> versions) {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1).stage()).filter(stage -> stage != ReportStage.FIRST);
    }

    Loaded load(List<Shown> shown) {
        List<String> parts = new ArrayList<>();
        List<String> issued = new ArrayList<>();
        for (Shown one : shown) {
            List<String> ids = one.placed().item().itemKind() == ItemKind.SUBMISSION ? parts : issued;
            one.placed().pieces().forEach(piece -> ids.add(piece.content()));
        }
        return new Loaded(contents.load(parts, SubmissionPart.class), contents.load(issued, Countermeasure.class));
    }

    Optional<Item> item(Shown shown, Loaded loaded) {
        ItemState state = shown.placed().item();
        List<Piece> pieces = shown.placed().pieces();
        if (pieces.isEmpty()) {
            return Optional.of(new Item.Recalled(state.itemKind(), state.purged()));
        }
        ItemState.Origin origin = state.origin();
        if (origin.kind().isEmpty()) {
            return Optional.ofNullable(loaded.issued().get(pieces.get(0).content()))
                    .map(issued -> new Item.Issued(shown.about().isPresent() ? issued : issued.withoutSuperseded()));
        }
        List<SubmissionPart> parts = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            Optional.ofNullable(loaded.parts().get(piece.content())).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Item.Shared(new Submission(
                new SubmissionId(origin.id().value()),
                origin.kind().get(),
                origin.inCase(),
                origin.pseudonym().orElseThrow(),
                shown.about(),
                origin.answers().map(AnswerTo::request),
                origin.observedAt().map(time -> Rounding.of(time, shown.rounding())),
                Rounding.of(state.storedAt(), shown.rounding()),
                shown.placed().at(),
                parts,
                shown.stage())));
    }
}
