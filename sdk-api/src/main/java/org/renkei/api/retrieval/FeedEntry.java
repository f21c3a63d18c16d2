package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.submission.Part;

/**
 * An item at the place of the feed where the reader could first see it as it is now.
 *
 * @param id the item's id; an item that changes, or becomes visible again, comes again under the same id
 * @param at when that was, exactly
 * @param item the item as the reader sees it now, or {@link Item.Recalled} if it was given to this reader and may no longer be
 *     read
 * @param recalled the parts that this reader was given and may no longer read, as long as it has not confirmed that its copies
 *     are gone ({@link Retrieval#confirmRecall})
 */
public record FeedEntry(ItemId id, Instant at, Item item, Set<Part> recalled) {
    /** Checks the parts. */
    @JsonbCreator
    public FeedEntry {
        Require.present("id", id);
        Require.present("at", at);
        Require.present("item", item);
        recalled = Require.set("recalled", recalled, Part.values().length);
    }

    /** Returns whether something must be given up and confirmed. */
    public boolean asksBack() {
        return item instanceof Item.Recalled || !recalled.isEmpty();
    }
}
