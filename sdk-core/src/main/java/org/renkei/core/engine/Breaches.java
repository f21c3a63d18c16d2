package org.renkei.core.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.BreachId;
import org.renkei.core.engine.event.BreachEvent;

/** Every report of a breach of confidentiality, without what it says. */
final class Breaches {
    private final Map<BreachId, Filed> reports = new LinkedHashMap<>();

    /** A report, when it was stored, and what was decided on it. */
    record Filed(BreachEvent.BreachReported report, Instant at, Optional<BreachEvent.BreachClosed> closed) {
        /** Returns how many events it took. */
        long version() {
            return closed.isPresent() ? 2 : 1;
        }
    }

    Optional<Filed> get(BreachId id) {
        return Optional.ofNullable(reports.get(id));
    }

    /** Returns every report, the oldest first. */
    Collection<Filed> all() {
        return reports.values();
    }

    void apply(Recorded recorded, BreachEvent event) {
        if (event instanceof BreachEvent.BreachReported reported) {
            restore(new Filed(reported, recorded.at(), Optional.empty()));
        } else if (event instanceof BreachEvent.BreachClosed closed) {
            reports.computeIfPresent(
                    closed.id(), (id, filed) -> new Filed(filed.report(), filed.at(), Optional.of(closed)));
        }
    }

    /** Takes over what a snapshot holds. */
    void restore(Filed filed) {
        reports.put(filed.report().id(), filed);
    }
}
