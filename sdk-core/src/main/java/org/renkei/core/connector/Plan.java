package org.renkei.core.connector;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.BlockEntry;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.spi.Change;
import org.renkei.spi.Placement;

/**
 * What a tool shall hold of one item at one moment, and what not.
 *
 * @param item the item
 * @param placements what its indicator output shall hold, by key
 * @param blocks what its blocking output shall hold, by key
 * @param withheld how many indicators are kept from it, by reason
 * @param again when to look at the item again, because something in it becomes valid then
 */
record Plan(
        ItemId item,
        Map<PlacementKey, Change.Upsert<Placement>> placements,
        Map<PlacementKey, Change.Upsert<BlockEntry>> blocks,
        Map<Withheld.Reason, Integer> withheld,
        Optional<Instant> again) {

    /** Returns whether it puts anything into the tool. */
    boolean places() {
        return !placements.isEmpty() || !blocks.isEmpty();
    }

    /** Collects a plan. */
    static final class Draft {
        private final ItemId item;
        private final Map<PlacementKey, Change.Upsert<Placement>> placements = new LinkedHashMap<>();
        private final Map<PlacementKey, Change.Upsert<BlockEntry>> blocks = new LinkedHashMap<>();
        private final Map<Withheld.Reason, Integer> withheld = new TreeMap<>();
        private Optional<Instant> again = Optional.empty();

        Draft(ItemId item) {
            this.item = item;
        }

        /** Of two placements under one key, the one that allows less stays. */
        void place(PlacementKey key, Change.Upsert<Placement> change) {
            placements.merge(
                    key,
                    change,
                    (one, other) -> one.item().act().compareTo(other.item().act()) <= 0 ? one : other);
        }

        void block(PlacementKey key, Countermeasure from, BlockEntry entry) {
            String version =
                    Sha256.hex(entry.indicator().toString() + from.label()).substring(0, 32);
            blocks.putIfAbsent(key, new Change.Upsert<>(key.toString(), version, from.label(), entry));
        }

        void unblock(PlacementKey key) {
            blocks.remove(key);
        }

        void withhold(Withheld.Reason reason, int count) {
            if (count > 0) {
                withheld.merge(reason, count, Integer::sum);
            }
        }

        void lookAgain(Instant time) {
            again = Optional.of(again.filter(time::isAfter).orElse(time));
        }

        Plan done() {
            return new Plan(item, placements, blocks, withheld, again);
        }
    }
}
