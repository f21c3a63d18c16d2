package org.renkei.core.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.core.engine.event.ItemEvent;

/** How far each item has come at each member. */
public final class Acks {
    private final Map<ItemId, Map<MemberId, Ack>> byItem = new HashMap<>();

    Acks() {}

    /**
     * How far an item has come at one member.
     *
     * @param stage the furthest stage said
     * @param version how many events say so
     */
    public record Ack(AckStage stage, long version) {}

    /** Returns how far {@code item} has come at {@code member}, if it said anything. */
    public Optional<Ack> get(ItemId item, MemberId member) {
        return Optional.ofNullable(of(item).get(member));
    }

    /** Returns how far {@code item} has come at each member that said something. */
    public Map<MemberId, Ack> of(ItemId item) {
        return byItem.getOrDefault(item, Map.of());
    }

    void apply(ItemEvent.Acknowledged event) {
        long version = get(event.item(), event.member()).map(Ack::version).orElse(0L);
        restore(event.item(), event.member(), new Ack(event.stage(), version + 1));
    }

    /** Takes over what a snapshot holds. */
    void restore(ItemId item, MemberId member, Ack ack) {
        byItem.computeIfAbsent(item, key -> new LinkedHashMap<>()).put(member, ack);
    }
}
