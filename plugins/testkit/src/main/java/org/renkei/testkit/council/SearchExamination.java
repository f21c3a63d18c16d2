package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.search.Search;
import org.renkei.api.search.SearchPage;
import org.renkei.api.search.SearchQuery;
import org.renkei.api.submission.Part;

/** Compares what a reader finds, and how many, with what the oracle lets the reader see. */
final class SearchExamination {
    private final StoryTeller story;
    private final Places places;

    SearchExamination(StoryTeller story, Places places) {
        this.story = story;
        this.places = places;
    }

    /** Returns the first search that answers {@code reader}, who may act, otherwise than it should. */
    Optional<String> disagreement(HandlerId reader) {
        return compare(reader, SearchQuery.all(), sight -> !sight.isNothing())
                .or(() -> compare(reader, SearchQuery.word("victim of item"), sight -> sight.parts()
                        .containsKey(Part.VICTIM)))
                .or(() -> compare(reader, SearchQuery.word("attack").and("of item"), sight -> sight.parts()
                        .containsKey(Part.ATTACK)));
    }

    private Optional<String> compare(HandlerId reader, SearchQuery query, Predicate<Sight> meant) {
        List<ItemId> expected = new ArrayList<>();
        for (ItemId item : story.items()) {
            if (meant.test(places.of(reader, item).sight())) {
                expected.add(0, item);
            }
        }
        Search search = story.view(reader).search();
        List<ItemId> actual = new ArrayList<>();
        SearchPage page = search.find(query.upTo(30).counting(1_000));
        int found = page.found();
        page.entries().stream().map(FeedEntry::id).forEach(actual::add);
        while (page.more()) {
            page = search.find(query.upTo(30).counting(1_000).behind(actual.get(actual.size() - 1)));
            page.entries().stream().map(FeedEntry::id).forEach(actual::add);
        }
        return expected.equals(actual) && expected.size() == found
                ? Optional.empty()
                : Optional.of(query.words() + ": the oracle says " + expected + ", the council says " + found + ": "
                        + actual);
    }
}
