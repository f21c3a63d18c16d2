package org.renkei.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.id.ToolId;
import org.renkei.api.member.Handler;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.AnswerTo;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.Acks;
import org.renkei.core.engine.Actor;
import org.renkei.core.engine.CaseRules;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Feed;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.Rounding;
import org.renkei.spi.store.Bytes;

/** What one handler reads. */
final class RetrievalView implements Retrieval {
    private final Workings workings;
    private final HandlerId by;
    private final ToolId tool;

    RetrievalView(Workings workings, HandlerId by, ToolId tool) {
        this.workings = workings;
        this.by = by;
        this.tool = tool;
    }

    /** A page as the engine found it, before its bytes are loaded. */
    private record Found(List<Shown> shown, Feed.Place next, boolean more, String boundTo) {}

    /** An item as its reader may see it, before its bytes are loaded. */
    private record Shown(Reader.Placed placed, Optional<ItemId> about, Duration rounding) {}

    @Override
    public FeedPage feed(FeedQuery query) {
        Found found = workings.journal().read(state -> find(state, query));
        Map<String, Bytes> bytes = workings.contents()
                .load(found.shown().stream()
                        .flatMap(shown -> shown.placed().pieces().stream())
                        .toList());
        List<FeedEntry> entries = new ArrayList<>(found.shown().size());
        for (Shown shown : found.shown()) {
            item(shown, bytes)
                    .ifPresent(item -> entries.add(new FeedEntry(
                            shown.placed().item().id(), shown.placed().at(), item)));
        }
        return new FeedPage(entries, workings.seal().seal(found.next(), found.boundTo()), found.more());
    }

    @Override
    public Item get(ItemId id) {
        Shown shown = workings.journal().read(state -> {
            state.governance().acting(by);
            Reader reader = state.reader(by);
            return state.items()
                    .get(id)
                    .flatMap(reader::place)
                    .map(placed -> shown(state, reader, placed))
                    .orElseThrow(NotFoundException::new);
        });
        return item(shown, workings.contents().load(shown.placed().pieces())).orElseThrow(NotFoundException::new);
    }

    @Override
    public void acknowledge(ItemId id, AckStage stage) {
        workings.journal().commit(state -> Change.of(new CaseRules(state).acknowledge(id, stage, workings.moment(by))));
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
            return overview(state, item);
        });
    }

    private Found find(CouncilState state, FeedQuery query) {
        state.governance().acting(by);
        Reader reader = state.reader(by);
        String boundTo = Workings.bound(state, by, tool) + "\n"
                + query.only().stream().map(Enum::name).sorted().toList();
        Feed.Place after = query.after()
                .map(cursor -> workings.seal().open(cursor, boundTo))
                .orElse(Feed.Place.START);
        Feed.Page page = new Feed(state, reader, query.only()).page(after, query.max());
        return new Found(
                page.entries().stream()
                        .map(placed -> shown(state, reader, placed))
                        .toList(),
                page.next(),
                page.more(),
                boundTo);
    }

    private static Shown shown(CouncilState state, Reader reader, Reader.Placed placed) {
        Optional<ItemId> about = placed.item()
                .origin()
                .about()
                .flatMap(state.items()::get)
                .filter(item -> !reader.visible(item).isEmpty())
                .map(ItemState::id);
        return new Shown(placed, about, state.governance().charter().timeRounding());
    }

    private Optional<Item> item(Shown shown, Map<String, Bytes> bytes) {
        ItemState.Origin origin = shown.placed().item().origin();
        List<Bytes> pieces = shown.placed().pieces().stream()
                .map(Piece::content)
                .filter(bytes::containsKey)
                .map(bytes::get)
                .toList();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        if (origin.kind().isEmpty()) {
            return Optional.of(new Item.Issued(workings.contents().read(pieces.get(0), Countermeasure.class)));
        }
        return Optional.of(new Item.Shared(new Submission(
                new SubmissionId(origin.id().value()),
                origin.kind().get(),
                origin.inCase(),
                origin.pseudonym().orElseThrow(),
                shown.about(),
                origin.answers().map(AnswerTo::request),
                origin.observedAt().map(time -> Rounding.of(time, shown.rounding())),
                Rounding.of(shown.placed().item().storedAt(), shown.rounding()),
                shown.placed().at(),
                pieces.stream()
                        .map(piece -> workings.contents().read(piece, SubmissionPart.class))
                        .toList())));
    }

    private static Acknowledgements overview(CouncilState state, ItemState item) {
        Set<MemberId> asked = new HashSet<>();
        for (Handler handler : state.governance().handlers()) {
            if (!state.reader(handler.id()).visible(item).isEmpty()) {
                asked.add(handler.member());
            }
        }
        asked.remove(item.origin().provider());
        Map<MemberId, Acks.Ack> said = state.acks().of(item.id());
        return new Acknowledgements(
                asked.size(),
                atLeast(AckStage.DELIVERED, asked, said),
                atLeast(AckStage.READ, asked, said),
                atLeast(AckStage.ACTED, asked, said),
                asked.stream()
                        .filter(member -> !said.containsKey(member))
                        .sorted()
                        .toList());
    }

    private static int atLeast(AckStage stage, Set<MemberId> asked, Map<MemberId, Acks.Ack> said) {
        return Math.toIntExact(said.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .filter(entry -> entry.getValue().stage().compareTo(stage) >= 0)
                .count());
    }
}
