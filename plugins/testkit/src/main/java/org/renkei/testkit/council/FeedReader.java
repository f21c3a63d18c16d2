package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;

/**
 * What a patient reader got, page after page, until there was no more.
 *
 * @param entries what it may read
 * @param recalled what it was given before and may read no longer
 * @param next where to go on
 */
record FeedReader(List<FeedEntry> entries, List<FeedEntry> recalled, Cursor next) {
    /** Reads on as {@code first} says, to the end. */
    static FeedReader from(Retrieval retrieval, FeedQuery first) {
        List<FeedEntry> entries = new ArrayList<>();
        FeedQuery query = first;
        FeedPage page = retrieval.feed(query);
        entries.addAll(page.entries());
        while (page.more()) {
            if (page.entries().isEmpty()) {
                throw new AssertionError("an empty page claims that there is more: a reader would turn in circles");
            }
            query = query.continuing(page.next());
            page = retrieval.feed(query);
            entries.addAll(page.entries());
        }
        Predicate<FeedEntry> isRecalled = entry -> entry.item() instanceof Item.Recalled;
        return new FeedReader(
                entries.stream().filter(isRecalled.negate()).toList(),
                entries.stream().filter(isRecalled).toList(),
                page.next());
    }

    List<ItemId> ids() {
        return entries.stream().map(FeedEntry::id).toList();
    }

    List<ItemId> recalledIds() {
        return recalled.stream().map(FeedEntry::id).toList();
    }
}
