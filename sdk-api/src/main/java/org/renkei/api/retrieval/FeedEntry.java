package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;

/**
 * An item at the place of the feed where the reader could first see it as it is now.
 *
 * @param id the item's id; an item that changes, or becomes visible again, comes again under the same id
 * @param at when that was, exactly
 * @param item the item as the reader sees it now
 */
public record FeedEntry(ItemId id, Instant at, Item item) {
    /** Checks the parts. */
    @JsonbCreator
    public FeedEntry {
        Require.present("id", id);
        Require.present("at", at);
        Require.present("item", item);
    }
}
