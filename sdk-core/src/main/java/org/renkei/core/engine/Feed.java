package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.retrieval.ItemKind;

/**
 * In which order a reader sees things: by position of the journal, and, where one event made many items visible at once, by
 * their order of birth. Every item that the reader may see, or has to give up, stands at exactly one place; whatever changes
 * that place moves it behind every place given out before.
 */
public final class Feed {
    private final CouncilState state;
    private final Reader reader;
    private final RecallRules recalls;
    private final Set<ItemKind> only;

    /** Prepares the feed of {@code id}, limited to the kinds in {@code only} unless that is empty. */
    public Feed(CouncilState state, ReaderId id, RecallRules recalls, Set<ItemKind> only) {
        this.state = state;
        this.reader = state.reader(id.handler());
        this.recalls = recalls;
        this.only = only;
    }

    /**
     * A place in a reader's feed.
     *
     * @param position a position of the journal
     * @param ordinal an item's place among all items
     */
    public record Place(long position, int ordinal) {
        /** The place before everything. */
        public static final Place START = new Place(0, Integer.MAX_VALUE);
    }

    /**
     * A page.
     *
     * @param entries what stands on it, in order
     * @param next the place after it
     * @param more whether something stands behind it already
     */
    public record Page(List<Reader.Placed> entries, Place next, boolean more) {}

    /** Returns up to {@code max} entries after {@code after}. */
    public Page page(Place after, int max) {
        List<Reader.Placed> found = find(after, max + 1);
        if (found.size() <= max) {
            return new Page(found, new Place(state.position(), Integer.MAX_VALUE), false);
        }
        Reader.Placed last = found.get(max - 1);
        return new Page(
                List.copyOf(found.subList(0, max)),
                new Place(last.position(), last.item().ordinal()),
                true);
    }

    private List<Reader.Placed> find(Place after, int wanted) {
        List<Reader.Placed> found = new ArrayList<>();
        ChangeLog changes = state.items().changes();
        int change = changes.firstAfter(after.position());
        for (Epoch epoch : reader.epochs()) {
            if (epoch.from() < after.position()) {
                continue;
            }
            while (change < changes.size() && changes.position(change) < epoch.from() && found.size() < wanted) {
                addChanged(changes, change++, found);
            }
            if (found.size() < wanted) {
                addGained(epoch, after, wanted, found);
            }
        }
        while (change < changes.size() && found.size() < wanted) {
            addChanged(changes, change++, found);
        }
        return found;
    }

    private void addChanged(ChangeLog changes, int index, List<Reader.Placed> found) {
        ItemState item = state.items().at(changes.ordinal(index));
        wanted(item)
                .filter(placed -> placed.position() == changes.position(index))
                .ifPresent(found::add);
    }

    /** Adds what this epoch made visible, or took away: items that are older than it and have not changed for the reader since. */
    private void addGained(Epoch epoch, Place after, int wanted, List<Reader.Placed> found) {
        int first = epoch.from() == after.position() ? after.ordinal() : -1;
        if (first == Integer.MAX_VALUE) {
            return;
        }
        for (int ordinal = first + 1; ordinal < state.items().size() && found.size() < wanted; ordinal++) {
            ItemState item = state.items().at(ordinal);
            if (item.changes().get(0).position() > epoch.from()) {
                return;
            }
            wanted(item).filter(placed -> placed.position() == epoch.from()).ifPresent(found::add);
        }
    }

    private Optional<Reader.Placed> wanted(ItemState item) {
        // what we handed in ourselves is no news to us; what the council issued is, whoever wrote it
        boolean own = item.itemKind() == ItemKind.SUBMISSION
                && item.origin().provider().equals(reader.member());
        boolean kind = only.isEmpty() || only.contains(item.itemKind());
        return own || !kind ? Optional.empty() : reader.place(item).or(() -> recalls.place(item));
    }
}
