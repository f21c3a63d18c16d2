package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;

/**
 * A page of the feed.
 *
 * @param entries the entries in order; may be empty
 * @param next where to go on; keep it once the entries are safe on the reader's side
 * @param more whether there was more at the moment of reading
 */
public record FeedPage(List<FeedEntry> entries, Cursor next, Boolean more) {
    /** Copies. */
    @JsonbCreator
    public FeedPage {
        entries = Require.list("entries", entries, 1_000);
        Require.present("next", next);
        Require.present("more", more);
    }
}
