package org.renkei.core;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.core.engine.Pieces;

/**
 * One page, or one item, that was given to a handler: an entry of the record of reading.
 *
 * @param at when
 * @param handler to whom
 * @param tool through which application
 * @param position at which position of the journal: it tells in which version
 * @param items the items with their pieces, in the page's order, as {@link #packed(List)} packs them
 */
public record ReadingRecord(Instant at, HandlerId handler, ToolId tool, Long position, List<Long> items) {
    /** Checks the parts. */
    @JsonbCreator
    public ReadingRecord {
        Require.present("at", at);
        Require.present("handler", handler);
        Require.present("tool", tool);
        Require.present("position", position);
        items = Require.list("items", items, 100_000);
    }

    /**
     * An item that was given.
     *
     * @param ordinal its place among all items
     * @param pieces which pieces, as {@link Pieces} numbers them
     */
    record Item(int ordinal, int pieces) {}

    /** Packs items: the distance to the ordinal before and the pieces in one number, a few bytes each. */
    static List<Long> packed(List<Item> given) {
        List<Long> packed = new ArrayList<>(given.size());
        int before = 0;
        for (Item item : given) {
            packed.add((((long) item.ordinal() - before) << Pieces.BITS) + item.pieces());
            before = item.ordinal();
        }
        return packed;
    }

    /** Returns the items. */
    List<Item> unpacked() {
        List<Item> unpacked = new ArrayList<>(items.size());
        int before = 0;
        for (long packed : items) {
            before += (int) (packed >> Pieces.BITS);
            unpacked.add(new Item(before, (int) (packed & ((1 << Pieces.BITS) - 1))));
        }
        return unpacked;
    }
}
