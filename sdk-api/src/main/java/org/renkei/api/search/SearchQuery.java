package org.renkei.api.search;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SectorId;
import org.renkei.api.retrieval.ItemKind;

/**
 * What to look for: items to which everything applies that is given.
 *
 * @param words each of them stands somewhere in what we may read of the item, a word within a word included: in its line, text,
 *     details or indicators, or in the title, the action or the question of countermeasure information. Width, case, kana and
 *     defanging make no difference: half and full width, あ and ア, and {@code bad[.]example} are the same as the plain form. Up to 10,
 *     of 1 to 200 characters
 * @param indicator it names this indicator, in whatever spelling, defanged or not: 1 to 2,048 characters
 * @param sector it is countermeasure information that concerns this sector; what concerns all is found by each. Which sector a
 *     submission comes from nobody is told
 * @param inCase it belongs to the case to which this one belongs now
 * @param from it was submitted or issued at this time or later; submission times are rounded
 * @param until it was submitted or issued before this time
 * @param kinds it is of one of these kinds; empty for all
 * @param before go on behind this item, the last one of the page before
 * @param max the most entries on the page, 1 to 100
 * @param counting how many items are counted, 0 to {@link SearchPage#MOST_COUNTED}; {@value #USUAL} unless told. Whoever counts more
 *     is recorded as having been told of more, and waits about 15 ms for each 1,000
 */
public record SearchQuery(
        List<String> words,
        Optional<String> indicator,
        Optional<SectorId> sector,
        Optional<CaseId> inCase,
        Optional<Instant> from,
        Optional<Instant> until,
        Set<ItemKind> kinds,
        Optional<ItemId> before,
        Integer max,
        Integer counting) {
    /** How many items are counted unless told. */
    public static final int USUAL = 20;

    /** Checks the parts. */
    @JsonbCreator
    public SearchQuery {
        words = Require.list("words", words, 10);
        words.forEach(word -> Require.text("words", word, 200));
        indicator = Require.optional(indicator);
        indicator.ifPresent(value -> Require.line("indicator", value, 2_048));
        sector = Require.optional(sector);
        inCase = Require.optional(inCase);
        from = Require.optional(from);
        until = Require.optional(until);
        kinds = Require.set("kinds", kinds, ItemKind.values().length);
        before = Require.optional(before);
        Require.between("max", max == null ? null : max.longValue(), 1, 100);
        Require.between("counting", counting == null ? null : counting.longValue(), 0, SearchPage.MOST_COUNTED);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new InvalidInputException("until", "it must lie after 'from'", "correct the times");
        }
    }

    /** Returns a query for everything, 20 entries a page. */
    public static SearchQuery all() {
        return new SearchQuery(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                20,
                USUAL);
    }

    /** Returns a query for a word. */
    public static SearchQuery word(String word) {
        return all().and(word);
    }

    /** Returns a query for what names an indicator. */
    public static SearchQuery naming(String indicator) {
        SearchQuery all = all();
        return new SearchQuery(
                all.words,
                Optional.of(indicator),
                all.sector,
                all.inCase,
                all.from,
                all.until,
                all.kinds,
                all.before,
                all.max,
                all.counting);
    }

    /** Returns this query for what holds another word as well. */
    public SearchQuery and(String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return new SearchQuery(more, indicator, sector, inCase, from, until, kinds, before, max, counting);
    }

    /** Returns this query for what concerns a sector. */
    public SearchQuery concerning(SectorId id) {
        return new SearchQuery(words, indicator, Optional.of(id), inCase, from, until, kinds, before, max, counting);
    }

    /** Returns this query within a case. */
    public SearchQuery in(CaseId id) {
        return new SearchQuery(words, indicator, sector, Optional.of(id), from, until, kinds, before, max, counting);
    }

    /** Returns this query within a time. */
    public SearchQuery between(Instant begin, Instant end) {
        return new SearchQuery(
                words, indicator, sector, inCase, Optional.of(begin), Optional.of(end), kinds, before, max, counting);
    }

    /** Returns this query for some kinds only. */
    public SearchQuery only(ItemKind... some) {
        return new SearchQuery(words, indicator, sector, inCase, from, until, Set.of(some), before, max, counting);
    }

    /** Returns this query, going on behind an item. */
    public SearchQuery behind(ItemId item) {
        return new SearchQuery(words, indicator, sector, inCase, from, until, kinds, Optional.of(item), max, counting);
    }

    /** Returns this query with another page size. */
    public SearchQuery upTo(int entries) {
        return new SearchQuery(words, indicator, sector, inCase, from, until, kinds, before, entries, counting);
    }

    /** Returns this query, counting up to so many. */
    public SearchQuery counting(int items) {
        return new SearchQuery(words, indicator, sector, inCase, from, until, kinds, before, max, items);
    }
}
