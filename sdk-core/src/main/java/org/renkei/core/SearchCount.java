package org.renkei.core;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.search.SearchPage;
import org.renkei.api.search.SearchPage.Facet;
import org.renkei.core.engine.CouncilDays;

/** How many items were found, and what they have in common. <b>Threads:</b> for one thread. */
final class SearchCount {
    private final Map<Facet.Of, Map<String, Integer>> facets = new EnumMap<>(Facet.Of.class);
    private final int most;
    private final List<Integer> ordinals = new ArrayList<>();
    private int counted;
    private boolean overflowed;

    SearchCount(int most) {
        this.most = most;
    }

    /** Counts a match, unless enough were counted. */
    void add(SearchMatches.Match match) {
        if (counted >= most) {
            overflowed = true;
            return;
        }
        counted++;
        ordinals.add(match.ordinal());
        note(Facet.Of.KIND, kind(match));
        match.sectors().forEach(sector -> note(Facet.Of.SECTOR, sector.value()));
        note(Facet.Of.CASE, match.seen().head().value());
        note(
                Facet.Of.MONTH,
                YearMonth.from(match.seen().time().atZone(CouncilDays.ZONE)).toString());
    }

    /** Returns whether there was one more than are counted. */
    boolean overflowed() {
        return overflowed;
    }

    /** Returns the items that were counted, by their places among all. */
    List<Integer> ordinals() {
        return ordinals;
    }

    int counted() {
        return counted;
    }

    List<Facet> facets() {
        List<Facet> all = new ArrayList<>();
        facets.forEach((of, values) -> values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // as many: the newer first
                .limit(SearchPage.MOST_FACETS)
                .forEach(value -> all.add(new Facet(of, value.getKey(), value.getValue()))));
        return all;
    }

    private static String kind(SearchMatches.Match match) {
        return match.seen()
                .item()
                .origin()
                .kind()
                .<Enum<?>>map(kind -> kind)
                .orElse(ItemKind.COUNTERMEASURE)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private void note(Facet.Of of, String value) {
        facets.computeIfAbsent(of, key -> new LinkedHashMap<>()).merge(value, 1, Integer::sum);
    }
}
