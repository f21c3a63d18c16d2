package org.renkei.testkit.council;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.SubmissionPart;

/**
 * What one reader sees of one item: the parts, to whom each may be passed on, and the item that it speaks about.
 *
 * @param parts the visible parts; countermeasure information counts as its part {@link #WHOLE}
 * @param about the item it speaks about, if that one is visible too
 */
record Sight(Map<Part, Set<Onward>> parts, Optional<ItemId> about) {
    /** Stands for countermeasure information, which has no parts. */
    static final Part WHOLE = Part.RESPONSE;

    static final Sight NOTHING = new Sight(Map.of(), Optional.empty());

    Sight {
        parts = Map.copyOf(parts);
    }

    static Sight of(Item item) {
        if (item instanceof Item.Shared shared) {
            Map<Part, Set<Onward>> parts = new EnumMap<>(Part.class);
            for (SubmissionPart part : shared.submission().parts()) {
                parts.put(part.part(), part.onward());
            }
            return new Sight(parts, shared.submission().about());
        }
        if (item instanceof Item.Issued issued) {
            return new Sight(Map.of(WHOLE, issued.countermeasure().onward()), Optional.empty());
        }
        throw new AssertionError("an item of a kind that nobody handed in");
    }

    boolean isNothing() {
        return parts.isEmpty();
    }
}
