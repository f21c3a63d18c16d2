package org.renkei.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.AnswerTo;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.Actor;
import org.renkei.core.engine.CaseRules;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Feed;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Pieces;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;
import org.renkei.core.engine.RecallRules;
import org.renkei.core.engine.Rounding;

/** What one handler reads. */
final class RetrievalView implements Retrieval {
    private final Workings workings;
    private final HandlerId by;
    private final ToolId tool;
    private final ReaderId id;
    private final HandOut handOut;

    RetrievalView(Workings workings, HandlerId by, ToolId tool) {
        this.workings = workings;
        this.by = by;
        this.tool = tool;
        this.id = new ReaderId(by, tool);
        this.handOut = new HandOut(workings, id);
    }

    /** A page as the engine found it, before its bytes are loaded. */
    private record Page(List<Shown> shown, Feed.Place next, boolean more, String boundTo) {}

    /** The contents of what was found, by id. */
    private record Loaded(Map<String, SubmissionPart> parts, Map<String, Countermeasure> issued) {}

    /** An item as its reader may see it, before its bytes are loaded, and which pieces the reader must give up. */
    private record Shown(
            Reader.Placed placed, Optional<ItemId> about, Duration rounding, Optional<ReportStage> stage, int owed) {}

    @Override
    public FeedPage feed(FeedQuery query) {
        HandOut.Given<Page> given = handOut.give(state -> find(state, query));
        Page found = given.answer();
        Loaded loaded = load(found.shown());
        List<FeedEntry> entries = new ArrayList<>(found.shown().size());
        for (Shown shown : found.shown()) {
            item(shown, loaded)
                    .filter(item -> !given.gone().contains(shown.placed().item()))
                    .ifPresent(item -> entries.add(new FeedEntry(
                            shown.placed().item().id(), shown.placed().at(), item, Pieces.parts(shown.owed()))));
        }
        return new FeedPage(entries, workings.seal().seal(found.next(), found.boundTo()), found.more());
    }

    @Override
    public Item get(ItemId id) {
        HandOut.Given<Shown> given;
        do {
            given = handOut.give(state -> find(state, id));
        } while (!given.gone().isEmpty()); // it changed meanwhile: look again, until it is not found or stays
        Shown shown = given.answer();
        return item(shown, load(List.of(shown))).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Submission> history(ItemId id) {
        HandOut.Given<List<Shown>> given;
        do {
            given = handOut.give(state -> findHistory(state, id));
        } while (!given.gone().isEmpty());
        Loaded loaded = load(given.answer());
        List<Submission> history = new ArrayList<>();
        for (Shown shown : given.answer()) {
            item(shown, loaded)
                    .filter(Item.Shared.class::isInstance)
                    .map(Item.Shared.class::cast)
                    .ifPresent(shared -> history.add(shared.submission()));
        }
        return history;
    }

    @Override
    public void acknowledge(ItemId id, AckStage stage) {
        workings.journal().commit(state -> Change.of(new CaseRules(state).acknowledge(id, stage, workings.moment(by))));
    }

    @Override
    public void confirmRecall(ItemId item) {
        workings.journal().commit(state -> Change.of(recalls(state).confirm(item, workings.moment(by))));
    }

    @Override
    public Acknowledgements acknowledgements(ItemId id) {
        return workings.journal().read(state -> {
            Actor actor = state.governance().acting(by);
            if (!actor.may(Ability.COORDINATE)) {
                throw new NotPermittedException(
                        actor.charter().article(Rule.ISSUING), "the overview is for those who run the council");
            }
            ItemState item = state.items()
                    .get(id)
                    .filter(candidate -> !state.reader(by).visible(candidate).isEmpty())
                    .orElseThrow(NotFoundException::new);
            return new AckOverview(state, item).all();
        });
    }

    private RecallRules recalls(CouncilState state) {
        return new RecallRules(state, id, item -> workings.readings().given(id, item));
    }

    private HandOut.Found<Shown> find(CouncilState state, ItemId item) {
        state.governance().acting(by);
        Reader reader = state.reader(by);
        Reader.Placed placed = state.items().get(item).flatMap(reader::place).orElseThrow(NotFoundException::new);
        return new HandOut.Found<>(shown(state, reader, placed, 0), state.position(), List.of(placed));
    }

    private HandOut.Found<List<Shown>> findHistory(CouncilState state, ItemId item) {
        HandOut.Found<Shown> now = find(state, item);
        if (now.answer().placed().item().itemKind() != ItemKind.SUBMISSION) {
            throw new NotFoundException();
        }
        List<Shown> shown = new ArrayList<>();
        Shown last = now.answer();
        for (Reader.Version version : state.reader(by).versions(last.placed().item())) {
            Reader.Placed then =
                    new Reader.Placed(last.placed().item(), last.placed().position(), version.at(), version.pieces());
            Optional<ReportStage> stage = Optional.of(version.stage()).filter(grown -> grown != ReportStage.FIRST);
            shown.add(new Shown(then, last.about(), last.rounding(), stage, 0));
        }
        return new HandOut.Found<>(shown, now.position(), now.items());
    }

    private HandOut.Found<Page> find(CouncilState state, FeedQuery query) {
        state.governance().acting(by);
        Reader reader = state.reader(by);
        String boundTo = Workings.bound(state, by, tool) + "\n"
                + query.only().stream().map(Enum::name).sorted().toList();
        Feed.Place after = query.after()
                .map(cursor -> workings.seal().open(cursor, boundTo))
                .orElse(Feed.Place.START);
        RecallRules recalls = recalls(state);
        Feed.Page page = new Feed(state, id, recalls, query.only()).page(after, query.max());
        List<Shown> shown = page.entries().stream()
                .map(placed -> shown(state, reader, placed, recalls.owed(placed.item())))
                .toList();
        return new HandOut.Found<>(
                new Page(shown, page.next(), page.more(), boundTo), state.position(), page.entries());
    }

    private static Shown shown(CouncilState state, Reader reader, Reader.Placed placed, int owed) {
        Optional<ItemId> about = placed.item()
                .origin()
                .about()
                .flatMap(state.items()::get)
                .filter(item -> !reader.visible(item).isEmpty())
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

    private Loaded load(List<Shown> shown) {
        List<String> parts = new ArrayList<>();
        List<String> issued = new ArrayList<>();
        for (Shown one : shown) {
            List<String> ids = one.placed().item().itemKind() == ItemKind.SUBMISSION ? parts : issued;
            one.placed().pieces().forEach(piece -> ids.add(piece.content()));
        }
        return new Loaded(
                workings.contents().load(parts, SubmissionPart.class),
                workings.contents().load(issued, Countermeasure.class));
    }

    private static Optional<Item> item(Shown shown, Loaded loaded) {
        ItemState state = shown.placed().item();
        List<Piece> pieces = shown.placed().pieces();
        if (pieces.isEmpty()) {
            return Optional.of(new Item.Recalled(state.itemKind(), state.purged()));
        }
        ItemState.Origin origin = state.origin();
        if (origin.kind().isEmpty()) {
            return Optional.ofNullable(loaded.issued().get(pieces.get(0).content()))
                    .map(Item.Issued::new);
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
