package org.renkei.core.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.core.engine.event.MotionEvent;

/** Every motion that was ever put, with its votes. */
public final class Agenda {
    private final Map<MotionId, MotionState> motions = new LinkedHashMap<>();

    Agenda() {}

    /** Returns a motion. */
    public Optional<MotionState> get(MotionId id) {
        return Optional.ofNullable(motions.get(id));
    }

    /** Returns all motions in the order in which they were put. */
    public Collection<MotionState> all() {
        return motions.values();
    }

    /** @param seats who sits in a body at this moment */
    void apply(MotionEvent event, Function<BodyId, List<MemberId>> seats) {
        if (event instanceof MotionEvent.MotionPut put) {
            restore(new MotionState(put));
        } else {
            get(event.motion()).orElseThrow().apply(event, seats);
        }
    }

    /** Takes over what a snapshot holds. */
    void restore(MotionState motion) {
        motions.put(motion.id(), motion);
    }
}
