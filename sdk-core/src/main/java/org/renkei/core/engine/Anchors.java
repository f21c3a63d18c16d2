package org.renkei.core.engine;

import java.util.Optional;
import org.renkei.core.engine.event.AuditEvent;

/** How far the journal vouches for the record of reading. */
public final class Anchors {
    private Optional<Anchor> last = Optional.empty();
    private long version;

    Anchors() {}

    /**
     * The record of reading up to one entry.
     *
     * @param number the entry
     * @param chain its chain value in hexadecimal digits
     */
    public record Anchor(long number, String chain) {}

    /** Returns the last anchor. */
    public Optional<Anchor> last() {
        return last;
    }

    /** Lets the journal vouch for the record up to {@code anchor}; what is vouched for already changes nothing. */
    public Step anchor(Anchor anchor) {
        if (last.filter(known -> known.number() >= anchor.number()).isPresent()) {
            return Step.none();
        }
        return Step.alone(Streams.reading(), version, new AuditEvent.ReadingAnchored(anchor.number(), anchor.chain()));
    }

    long version() {
        return version;
    }

    void apply(AuditEvent.ReadingAnchored event) {
        restore(new Anchor(event.number(), event.chain()), version + 1);
    }

    /** Takes over what a snapshot holds. */
    void restore(Anchor anchor, long anchors) {
        last = Optional.of(anchor);
        version = anchors;
    }
}
