package org.renkei.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.Submission;
import org.renkei.core.engine.Actor;
import org.renkei.core.engine.CaseRules;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Feed;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Pieces;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;
import org.renkei.core.engine.RecallRules;

/** What one handler reads. */
final class RetrievalView implements Retrieval {
    private final Workings workings;
    private final HandlerId by;
    private final ToolId tool;
    private final ReaderId id;
    private final HandOut handOut;
    private final Showing showing;

    RetrievalView(Workings workings, HandlerId by, ToolId tool) {
        this.workings = workings;
        this.by = by;
        this.tool = tool;
        this.id = new ReaderId(by, tool);
        this.handOut = new HandOut(workings, id);
        this.showing = new Showing(workings.contents());
    }

    /** A page as the engine found it, before its bytes are loaded. */
    private record Page(List<Showing.Shown> shown, Feed.Place next, boolean more, String boundTo) {}

    @Override
    public FeedPage feed(FeedQuery query) {
        HandOut.Given<Page> given = handOut.give(state -> find(state, query));
        Page found = given.answer();
        Showing.Loaded loaded = showing.load(found.shown());
        List<FeedEntry> entries = new ArrayList<>(found.shown().size());
        for (Showing.Shown shown : found.shown()) {
            showing.item(shown, loaded)
                    .filter(item -> !given.gone().contains(shown.placed().item()))
                    .ifPresent(item -> entries.add(new FeedEntry(
                            shown.placed().item().id(), shown.placed().at(), item, Pieces.parts(shown.owed()))));
        }
        return new FeedPage(entries, workings.seal().seal(found.next(), found.boundTo()), found.more());
    }

    @Override
    public Item get(ItemId id) {
        HandOut.Given<Showing.Shown> given;
        do {
            given = handOut.give(state -> find(state, id));
        } while (!given.gone().isEmpty()); // it changed meanwhile: look again, until it is not found or stays
        Showing.Shown shown = given.answer();
        return showing.item(shown, showing.load(List.of(shown))).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Submission> history(ItemId id) {
        HandOut.Given<List<Showing.Shown>> given;
        do {
            given = handOut.give(state -> findHistory(state, id));
        } while (!given.gone().isEmpty());
        Showing.Loaded loaded = showing.load(given.answer());
        List<Submission> history = new ArrayList<>();
        for (Showing.Shown shown : given.answer()) {
            showing.item(shown, loaded)
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

    private HandOut.Found<Showing.Shown> find(CouncilState state, ItemId item) {
        state.governance().acting(by);
        Reader reader = state.reader(by);
        Reader.Placed placed = state.items().get(item).flatMap(reader::place).orElseThrow(NotFoundException::new);
        return new HandOut.Found<>(showing.shown(state, reader, placed, 0), state.position(), List.of(placed));
    }

    private HandOut.Found<List<Showing.Shown>> findHistory(CouncilState state, ItemId item) {
        HandOut.Found<Showing.Shown> now = find(state, item);
        if (now.answer().placed().item().itemKind() != ItemKind.SUBMISSION) {
            throw new NotFoundException();
        }
        List<Showing.Shown> shown = new ArrayList<>();
        Showing.Shown last = now.answer();
        for (Reader.Version version : state.reader(by).versions(last.placed().item())) {
            Reader.Placed then =
                    new Reader.Placed(last.placed().item(), last.placed().position(), version.at(), version.pieces());
            Optional<ReportStage> stage = Optional.of(version.stage()).filter(grown -> grown != ReportStage.FIRST);
            shown.add(new Showing.Shown(then, last.about(), last.rounding(), stage, 0));
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
        List<Showing.Shown> shown = page.entries().stream()
                .map(placed -> showing.shown(state, reader, placed, recalls.owed(placed.item())))
                .toList();
        return new HandOut.Found<>(
                new Page(shown, page.next(), page.more(), boundTo), state.position(), page.entries());
    }
}
