package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.Require;

/**
 * What to read of the feed.
 *
 * @param after where to go on; absent for the beginning
 * @param max the most entries on the page, 1 to 1,000
 * @param only the kinds of items wanted; empty for all. A cursor belongs to the kinds it was made with
 */
public record FeedQuery(Optional<Cursor> after, Integer max, Set<ItemKind> only) {
    /** Checks the parts. */
    @JsonbCreator
    public FeedQuery {
        after = Require.optional(after);
        Require.between("max", max == null ? null : max.longValue(), 1, 1_000);
        only = Require.set("only", only, ItemKind.values().length);
    }

    /** Returns a query for everything from the beginning, 100 entries a page. */
    public static FeedQuery fromStart() {
        return new FeedQuery(Optional.empty(), 100, Set.of());
    }

    /** Returns a query for everything after {@code cursor}, 100 entries a page. */
    public static FeedQuery after(Cursor cursor) {
        return fromStart().continuing(cursor);
    }

    /** Returns this query, going on after {@code cursor}. */
    public FeedQuery continuing(Cursor cursor) {
        return new FeedQuery(Optional.of(cursor), max, only);
    }

    /** Returns this query with another page size. */
    public FeedQuery upTo(int entries) {
        return new FeedQuery(after, entries, only);
    }
}
