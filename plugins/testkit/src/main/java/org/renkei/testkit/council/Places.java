package org.renkei.testkit.council;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;

/** Where each item stands in each reader's feed: at the last move that changed what the reader sees of it. */
final class Places {
    /**
     * Since when a reader sees an item as it does.
     *
     * @param sight what the reader sees
     * @param move the number of the move that made it so
     * @param time when that was
     */
    record Place(Sight sight, int move, Instant time) {}

    private record Pair(HandlerId reader, ItemId item) {}

    private final Map<Pair, Place> places = new HashMap<>();
    private int moves;

    int moves() {
        return moves;
    }

    /** Takes note of what the last move changed. */
    void follow(StoryTeller story) {
        moves++;
        for (HandlerId reader : story.handlers()) {
            for (ItemId item : story.items()) {
                Sight now = story.oracle().sight(reader, item);
                Place before = of(reader, item);
                if (!now.parts().equals(before.sight().parts())) {
                    places.put(new Pair(reader, item), new Place(now, moves, story.now()));
                } else {
                    // whether the item it speaks about can be seen changes a line of it, and not its place
                    places.put(new Pair(reader, item), new Place(now, before.move(), before.time()));
                }
            }
        }
    }

    Place of(HandlerId reader, ItemId item) {
        return places.getOrDefault(new Pair(reader, item), new Place(Sight.NOTHING, 0, Instant.EPOCH));
    }
}
