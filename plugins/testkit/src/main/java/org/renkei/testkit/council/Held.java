package org.renkei.testkit.council;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.Part;

/** What each reader was given and has not given up: an independent record to be compared with the council's. */
final class Held {
    private record Pair(HandlerId reader, ItemId item) {}

    private final Map<Pair, Set<Part>> held = new HashMap<>();

    void given(HandlerId reader, ItemId item, Sight sight) {
        held.computeIfAbsent(new Pair(reader, item), pair -> EnumSet.noneOf(Part.class))
                .addAll(sight.parts().keySet());
    }

    /** Takes note that nothing is left but what {@code reader} sees now. */
    void gaveUp(HandlerId reader, ItemId item, Sight sight) {
        held.getOrDefault(new Pair(reader, item), Set.of())
                .retainAll(sight.parts().keySet());
    }

    /** Returns what {@code reader} holds and sees no longer. */
    Set<Part> owed(HandlerId reader, ItemId item, Sight sight) {
        Set<Part> owed = EnumSet.noneOf(Part.class);
        owed.addAll(held.getOrDefault(new Pair(reader, item), Set.of()));
        owed.removeAll(sight.parts().keySet());
        return owed;
    }

    /** Returns which parts an entry asks back; countermeasure information counts as its part {@link Sight#WHOLE}. */
    static Set<Part> parts(FeedEntry entry) {
        boolean whole = entry.item() instanceof Item.Recalled recalled && recalled.was() == ItemKind.COUNTERMEASURE;
        return whole ? Set.of(Sight.WHOLE) : entry.recalled();
    }
}
