package org.renkei.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
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

    /** A word of which every pair of letters is everywhere could have everything looked at. */
    private static final int MOST_LOOKED_AT = 50_000;

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
        Scope scope = workings.journal().read(state -> scope(state, query));
        int[] candidates = candidates(clauses);
        SearchMatches matches = new SearchMatches(query, clauses, scope.cases(), workings.contents());
        SearchCount count = new SearchCount(query.counting());
        List<Integer> page = new ArrayList<>();
        boolean all = true;
        for (int next = 0; next < candidates.length; next += AT_ONCE) {
            if (count.overflowed() && page.size() > query.max()) {
                break;
            }
            int[] some = Arrays.copyOfRange(candidates, next, Math.min(next + AT_ONCE, candidates.length));
            if (count.overflowed() && some[some.length - 1] >= scope.behind()) {
                continue; // counted enough, and not yet where the page goes on
            }
            if (matches.lookedAt() > MOST_LOOKED_AT) {
                all = false;
                break;
            }
            for (SearchMatches.Match match :
                    matches.among(workings.journal().read(state -> matches.visible(state, by, some)))) {
                count.add(match);
                if (match.ordinal() < scope.behind() && page.size() <= query.max()) {
                    page.add(match.ordinal());
                }
            }
        }
        boolean more = page.size() > query.max();
        List<Integer> shown = more ? page.subList(0, query.max()) : page;
        return new SearchPage(
                entries(shown, clauses.isEmpty() ? List.of() : count.ordinals()),
                more,
                count.counted(),
                all && !count.overflowed(),
                count.facets());
    }

    /**
     * Where a query looks.
     *
     * @param behind the page goes on with items of smaller ordinals
     * @param cases the cases that are meant; absent for all
     */
    private record Scope(int behind, Optional<Set<CaseId>> cases) {}

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

    /** Refuses who may not act, and what may not be seen. */
    private Scope scope(CouncilState state, SearchQuery query) {
        CaseReading cases = new CaseReading(state, by);
        Optional<Set<CaseId>> wanted =
                query.inCase().map(id -> Set.copyOf(cases.get(id).cases()));
        if (query.before().isEmpty()) {
            return new Scope(Integer.MAX_VALUE, wanted);
        }
        int behind = state.items()
                .get(query.before().get())
                .filter(item -> !state.reader(by).visible(item).isEmpty())
                .orElseThrow(NotFoundException::new)
                .ordinal();
        return new Scope(behind, wanted);
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

    /** What is counted by what stands in it is told as well as what is shown, so it is recorded as well. */
    private List<FeedEntry> entries(List<Integer> ordinals, List<Integer> counted) {
        HandOut.Given<List<Showing.Shown>> given = handOut.give(state -> show(state, ordinals, counted));
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

    private HandOut.Found<List<Showing.Shown>> show(CouncilState state, List<Integer> ordinals, List<Integer> counted) {
        Reader reader = state.reader(by);
        List<Showing.Shown> shown = placed(state, reader, ordinals.stream())
                .map(one -> showing.shown(state, reader, one, 0))
                .toList();
        List<Reader.Placed> told = placed(
                        state,
                        reader,
                        Stream.concat(ordinals.stream(), counted.stream()).distinct())
                .toList();
        return new HandOut.Found<>(shown, state.position(), told);
    }

    private static Stream<Reader.Placed> placed(CouncilState state, Reader reader, Stream<Integer> ordinals) {
        return ordinals.flatMap(ordinal -> reader.place(state.items().at(ordinal)).stream());
    }
}
