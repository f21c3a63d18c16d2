package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.id.ItemId;
import org.renkei.core.engine.event.ItemEvent;

/** What readers confirmed to have given up. */
public final class Recalls {
    private final Map<ItemId, Map<ReaderId, List<Confirmation>>> byItem = new HashMap<>();

    Recalls() {}

    /**
     * A reader confirmed that no copy of some pieces is left.
     *
     * @param position where that stands in the journal
     * @param at when that was
     * @param pieces which pieces, as {@link Pieces} numbers them
     */
    public record Confirmation(long position, Instant at, int pieces) {}

    /** Returns what {@code reader} confirmed about {@code item}, the oldest first. */
    public List<Confirmation> get(ItemId item, ReaderId reader) {
        return of(item).getOrDefault(reader, List.of());
    }

    Map<ReaderId, List<Confirmation>> of(ItemId item) {
        return byItem.getOrDefault(item, Map.of());
    }

    void apply(Recorded recorded, ItemEvent.RecallConfirmed event) {
        restore(
                event.item(),
                new ReaderId(event.by(), event.tool()),
                new Confirmation(recorded.position(), recorded.at(), event.pieces()));
    }

    /** Takes over what a snapshot holds. */
    void restore(ItemId item, ReaderId reader, Confirmation confirmation) {
        byItem.computeIfAbsent(item, key -> new LinkedHashMap<>())
                .computeIfAbsent(reader, key -> new ArrayList<>(1))
                .add(confirmation);
    }
}
