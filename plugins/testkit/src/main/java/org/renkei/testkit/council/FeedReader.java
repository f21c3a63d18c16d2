package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Retrieval;

/** What a patient reader got: every entry, page after page, until there was no more. */
record FeedReader(List<FeedEntry> entries, Cursor next) {
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
        return new FeedReader(entries, page.next());
    }

    List<ItemId> ids() {
        return entries.stream().map(FeedEntry::id).toList();
    }
}
