package org.renkei.core.engine;

import java.util.List;
import java.util.Optional;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ItemId;
import org.renkei.core.engine.event.ItemEvent;

/**
 * What one reader holds and has to give up: whatever it was given and may no longer read, whether it was taken back, narrowed,
 * or the reader itself has lost the right.
 */
public final class RecallRules {
    private final CouncilState state;
    private final ReaderId id;
    private final Reader reader;
    private final Given given;

    /** Prepares to look at {@code state} for one reader, which was given what {@code given} says. */
    public RecallRules(CouncilState state, ReaderId id, Given given) {
        this.state = state;
        this.id = id;
        this.reader = state.reader(id.handler());
        this.given = given;
    }

    /** Returns the pieces of {@code item} that the reader was given and has not confirmed to be gone. */
    public int held(ItemState item) {
        List<Recalls.Confirmation> confirmed = state.recalls().get(item.id(), id);
        int held = 0;
        int next = 0;
        for (Given.Handed handed : given.of(item)) {
            while (next < confirmed.size() && confirmed.get(next).position() <= handed.position()) {
                held &= ~confirmed.get(next++).pieces();
            }
            held |= handed.pieces();
        }
        while (next < confirmed.size()) {
            held &= ~confirmed.get(next++).pieces();
        }
        return held;
    }

    /** Returns the pieces of {@code item} that the reader must give up. */
    public int owed(ItemState item) {
        // the record of reading is asked only about what the reader could see once and cannot see now
        int gone = reader.everSaw(item) & ~Pieces.of(reader.visible(item));
        return gone == 0 ? 0 : gone & held(item);
    }

    /** Returns where an item that the reader can no longer see, and still has to give up, stands in its feed. */
    Optional<Reader.Placed> place(ItemState item) {
        return reader.lost(item).filter(placed -> owed(item) != 0);
    }

    /** Records that every copy is gone; again, it changes nothing. */
    public Step confirm(ItemId itemId, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        ItemState item = state.items().get(itemId).orElseThrow(NotFoundException::new);
        int owed = owed(item);
        List<Recalls.Confirmation> before = state.recalls().get(itemId, id);
        if (owed == 0 && before.isEmpty()) {
            throw new NotFoundException();
        }
        if (owed == 0) {
            return Step.none();
        }
        return Step.on(state)
                .reading(Streams.item(itemId), item.version())
                .event(
                        Streams.recall(itemId, id),
                        before.size(),
                        new ItemEvent.RecallConfirmed(itemId, actor.member().id(), moment.by(), id.tool(), owed))
                .build();
    }
}
