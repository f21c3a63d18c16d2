package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Part;

/** Compares every reader's view of a council with the oracle, item by item and feed by feed. */
final class Examination {
    private final StoryTeller story;
    private final Places places;
    private final Random random;
    private final Map<HandlerId, Walk> walks = new HashMap<>();
    private final Held held = new Held();
    private long decisions;
    private long visible;

    /** A reader's way through its feed: where it stands, and at which place it was given each item. */
    private record Walk(Optional<Cursor> cursor, Map<ItemId, Integer> given) {}

    Examination(StoryTeller story, Places places, long seed) {
        this.story = story;
        this.places = places;
        random = new Random(seed);
    }

    long decisions() {
        return decisions;
    }

    long visible() {
        return visible;
    }

    /** Compares everything once. */
    void compare() {
        compareAudiences();
        for (HandlerId reader : story.handlers()) {
            Retrieval retrieval = story.view(reader).retrieval();
            boolean acts = story.oracle().ledger().acts(reader);
            for (ItemId item : story.items()) {
                compareItem(reader, retrieval, item, acts);
            }
            if (acts) {
                new CaseExamination(story).disagreement(reader).ifPresent(what -> fail(reader, what));
                if (random.nextInt(4) == 0) {
                    new SearchExamination(story, places).disagreement(reader).ifPresent(what -> fail(reader, what));
                    story.items()
                            .forEach(item -> held.given(
                                    reader, item, places.of(reader, item).sight()));
                }
                compareFeed(reader, retrieval);
                walkOn(reader, retrieval);
            } else {
                agree(reader, "feed", "refused", refused(() -> retrieval.feed(FeedQuery.fromStart())));
            }
        }
    }

    /** Compares who is asked to acknowledge what: nobody does in a story, so all who are asked are silent. */
    private void compareAudiences() {
        HandlerId officer = story.handlers().get(0);
        Retrieval retrieval = story.view(officer).retrieval();
        for (ItemId item : story.items()) {
            if (story.oracle().sees(officer, item)) {
                Acknowledgements seen = retrieval.acknowledgements(item);
                Set<MemberId> expected = new TreeSet<>(story.oracle().meant(item));
                agree(officer, "members asked about item " + item, expected, new TreeSet<>(seen.silent()));
                agree(officer, "how many were asked about item " + item, expected.size(), seen.asked());
            }
        }
    }

    private void compareItem(HandlerId reader, Retrieval retrieval, ItemId item, boolean acts) {
        Sight expected = places.of(reader, item).sight();
        decisions += story.oracle().ledger().audiences(item).size();
        visible += expected.parts().size();
        if (!acts) {
            agree(reader, "item " + item, "refused", refused(() -> retrieval.get(item)));
            return;
        }
        Sight actual;
        try {
            Item found = retrieval.get(item);
            actual = Sight.of(found);
            held.given(reader, item, actual);
            if (found instanceof Item.Shared shared) {
                agree(
                        reader,
                        "release of item " + item,
                        places.of(reader, item).time(),
                        shared.submission().releasedAt());
            }
        } catch (NotFoundException hidden) {
            actual = Sight.NOTHING;
        }
        agree(reader, "item " + item, expected, actual);
    }

    private void compareFeed(HandlerId reader, Retrieval retrieval) {
        FeedQuery start = FeedQuery.fromStart().upTo(1 + random.nextInt(12));
        FeedReader read = FeedReader.from(retrieval, start);
        compareEntries(reader, "feed from the beginning", read.entries(), inFeed(reader));
        compareRecalls(reader, read);
        for (FeedEntry entry : read.recalled()) {
            if (random.nextBoolean()) {
                retrieval.confirmRecall(entry.id());
                held.gaveUp(reader, entry.id(), Sight.NOTHING);
            }
        }
    }

    /** Compares what is asked back: whatever was ever given, may be read no longer, and was not confirmed to be gone. */
    private void compareRecalls(HandlerId reader, FeedReader read) {
        Map<ItemId, Set<Part>> expected = new TreeMap<>();
        Map<ItemId, Set<Part>> actual = new TreeMap<>();
        for (ItemId item : story.items()) {
            Set<Part> owed = held.owed(reader, item, places.of(reader, item).sight());
            if (!owed.isEmpty() && !isOwn(reader, item)) {
                expected.put(item, owed);
            }
        }
        for (FeedEntry entry : read.recalled()) {
            agree(reader, "once", true, !actual.containsKey(entry.id()));
            agree(
                    reader,
                    "since when item " + entry.id() + " is asked back",
                    places.of(reader, entry.id()).time(),
                    entry.at());
            actual.put(entry.id(), Held.parts(entry));
        }
        for (FeedEntry entry : read.entries()) {
            if (entry.asksBack()) {
                actual.put(entry.id(), Held.parts(entry));
            }
        }
        agree(reader, "what is asked back", expected, actual);
    }

    private boolean isOwn(HandlerId reader, ItemId item) {
        return story.oracle()
                .provider(item)
                .equals(Optional.of(story.oracle().ledger().memberOf(reader)));
    }

    /** Goes on from where the reader stopped last time, and stops somewhere again. */
    private void walkOn(HandlerId reader, Retrieval retrieval) {
        Walk walk = walks.getOrDefault(reader, new Walk(Optional.empty(), Map.of()));
        Map<ItemId, Integer> expected = new HashMap<>(inFeed(reader));
        expected.entrySet().removeAll(walk.given().entrySet());
        FeedQuery query = new FeedQuery(walk.cursor(), 1 + random.nextInt(9), Set.of());
        compareEntries(
                reader,
                "feed from a remembered cursor",
                FeedReader.from(retrieval, query).entries(),
                expected);
        Map<ItemId, Integer> given = new HashMap<>(walk.given());
        FeedPage page = retrieval.feed(query);
        for (int pages = random.nextInt(8); pages > 0 && page.more(); pages--) {
            page.entries()
                    .forEach(entry ->
                            given.put(entry.id(), places.of(reader, entry.id()).move()));
            page = retrieval.feed(query.continuing(page.next()));
        }
        page.entries()
                .forEach(entry ->
                        given.put(entry.id(), places.of(reader, entry.id()).move()));
        walks.put(reader, new Walk(Optional.of(page.next()), given));
    }

    private void compareEntries(HandlerId reader, String what, List<FeedEntry> entries, Map<ItemId, Integer> expected) {
        List<ItemId> ids = entries.stream().map(FeedEntry::id).toList();
        agree(reader, what + ", items", new TreeSet<>(expected.keySet()), new TreeSet<>(ids));
        agree(reader, what + ", how many entries", expected.size(), ids.size());
        List<Integer> order = ids.stream().map(expected::get).toList();
        agree(reader, what + ", order of places", order.stream().sorted().toList(), order);
        for (FeedEntry entry : entries) {
            Places.Place place = places.of(reader, entry.id());
            agree(reader, what + ", item " + entry.id(), place.sight(), Sight.of(entry.item()));
            agree(reader, what + ", time of item " + entry.id(), place.time(), entry.at());
        }
    }

    /** Returns the places of what the reader sees, except the submissions of its own member. */
    private Map<ItemId, Integer> inFeed(HandlerId reader) {
        MemberId own = story.oracle().ledger().memberOf(reader);
        return story.items().stream()
                .filter(item -> !places.of(reader, item).sight().isNothing())
                .filter(item -> !story.oracle().provider(item).equals(Optional.of(own)))
                .collect(Collectors.toMap(
                        item -> item, item -> places.of(reader, item).move()));
    }

    private static String refused(Runnable call) {
        try {
            call.run();
            return "answered";
        } catch (NotPermittedException refusal) {
            return "refused";
        } catch (NotFoundException hidden) {
            return "not found";
        }
    }

    private void agree(HandlerId reader, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("handler " + reader + ", " + what + ": the oracle says " + expected
                    + ", the council says " + actual + "; " + described(what));
        }
    }

    private static void fail(HandlerId reader, String what) {
        throw new AssertionError("handler " + reader + ", " + what);
    }

    private String described(String what) {
        List<String> known = new ArrayList<>();
        for (ItemId item : story.items()) {
            if (what.contains(item.value())) {
                known.add("provider " + story.oracle().provider(item));
            }
        }
        return String.join(", ", known);
    }
}
