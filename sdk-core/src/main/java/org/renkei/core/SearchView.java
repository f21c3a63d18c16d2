package org.renkei.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.search.Search;
import org.renkei.api.search.SearchPage;
import org.renkei.api.search.SearchQuery;
import org.renkei.core.engine.CaseReading;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;

/** What one handler finds: proposed by the index, allowed by the access decision, and looked at before it is told. */
final class SearchView implements Search {
    private static final int AT_ONCE = 64;

    private final Workings workings;
    private final HandlerId by;
    private final HandOut handOut;
    private final Showing showing;

    SearchView(Workings workings, HandlerId by, ToolId tool) {
        this.workings = workings;
        this.by = by;
        this.handOut = new HandOut(workings, new ReaderId(by, tool));
        this.showing = new Showing(workings.contents());
    }

    @Override
    public SearchPage find(SearchQuery query) {
        List<List<String>> clauses = clauses(query);
        int behind = workings.journal().read(state -> behind(state, query));
        int[] candidates = candidates(clauses);
        SearchMatches matches = new SearchMatches(query, clauses, workings.contents());
        SearchCount count = new SearchCount(query.counting());
        List<Integer> page = new ArrayList<>();
        int next = 0;
        while (next < candidates.length && (!count.isFull() || page.size() <= query.max())) {
            int[] some = Arrays.copyOfRange(candidates, next, Math.min(next + AT_ONCE, candidates.length));
            next += some.length;
            if (count.isFull() && some[some.length - 1] >= behind) {
                continue; // counted enough, and not yet where the page goes on
            }
            for (SearchMatches.Match match :
                    matches.among(workings.journal().read(state -> matches.visible(state, by, some)))) {
                count.add(match);
                if (match.ordinal() < behind && page.size() <= query.max()) {
                    page.add(match.ordinal());
                }
            }
        }
        boolean more = page.size() > query.max();
        return new SearchPage(
                entries(more ? page.subList(0, query.max()) : page),
                more,
                count.counted(),
                next >= candidates.length && !count.overflowed(),
                count.facets());
    }

    private List<List<String>> clauses(SearchQuery query) {
        List<List<String>> clauses = new ArrayList<>();
        for (String word : query.words()) {
            String folded = SearchText.word(word);
            if (folded.isEmpty()) {
                throw new InvalidInputException("words", "each must hold something to look for", "give other words");
            }
            clauses.add(List.of(folded));
        }
        query.indicator().map(SearchText::names).ifPresent(clauses::add);
        return clauses;
    }

    /** Refuses who may not act, and what may not be seen; returns the item behind which the page goes on. */
    private int behind(CouncilState state, SearchQuery query) {
        CaseReading cases = new CaseReading(state, by);
        query.inCase().ifPresent(cases::get);
        if (query.before().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return state.items()
                .get(query.before().get())
                .filter(item -> !state.reader(by).visible(item).isEmpty())
                .orElseThrow(NotFoundException::new)
                .ordinal();
    }

    private int[] candidates(List<List<String>> clauses) {
        if (clauses.isEmpty()) {
            int size = workings.journal().read(state -> state.items().size());
            int[] all = new int[size];
            Arrays.setAll(all, i -> size - 1 - i);
            return all;
        }
        Optional<int[]> common = Optional.empty();
        for (List<String> clause : clauses) {
            int[] found = workings.searches().candidates(clause, workings.journal());
            common = Optional.of(common.map(before -> both(before, found)).orElse(found));
        }
        return common.orElseThrow();
    }

    /** Both are in falling order. */
    private static int[] both(int[] some, int[] others) {
        int[] both = new int[Math.min(some.length, others.length)];
        int size = 0;
        int j = 0;
        for (int one : some) {
            while (j < others.length && others[j] > one) {
                j++;
            }
            if (j < others.length && others[j] == one) {
                both[size++] = one;
            }
        }
        return Arrays.copyOf(both, size);
    }

    private List<FeedEntry> entries(List<Integer> ordinals) {
        HandOut.Given<List<Showing.Shown>> given = handOut.give(state -> show(state, ordinals));
        Showing.Loaded loaded = showing.load(given.answer());
        List<FeedEntry> entries = new ArrayList<>();
        for (Showing.Shown shown : given.answer()) {
            Reader.Placed placed = shown.placed();
            showing.item(shown, loaded)
                    .filter(item -> !given.gone().contains(placed.item()))
                    .ifPresent(item -> entries.add(new FeedEntry(placed.item().id(), placed.at(), item, Set.of())));
        }
        return entries;
    }

    private HandOut.Found<List<Showing.Shown>> show(CouncilState state, List<Integer> ordinals) {
        Reader reader = state.reader(by);
        List<Reader.Placed> placed = ordinals.stream()
                .flatMap(ordinal -> reader.place(state.items().at(ordinal)).stream())
                .toList();
        List<Showing.Shown> shown =
                placed.stream().map(one -> showing.shown(state, reader, one, 0)).toList();
        return new HandOut.Found<>(shown, state.position(), placed);
    }
}
