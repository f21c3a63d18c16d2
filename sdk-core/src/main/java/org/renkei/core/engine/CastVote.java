package org.renkei.core.engine;

import org.jspecify.annotations.Nullable;
import org.renkei.api.motion.Ballot;
import org.renkei.core.engine.event.MotionEvent;

/** A vote with its ballot, which is made when it is first asked for and kept: an assembly casts thousands and counts them at once. */
final class CastVote {
    private final MotionEvent.VoteCast event;
    // made twice by two threads it is the same, and a record is safe to hand over
    private @Nullable Ballot ballot;

    CastVote(MotionEvent.VoteCast event) {
        this.event = event;
    }

    MotionEvent.VoteCast event() {
        return event;
    }

    Ballot ballot() {
        Ballot made = ballot;
        if (made == null) {
            made = Ballot.of(event.motion(), event.voter(), event.vote(), event.castAt());
            ballot = made;
        }
        return made;
    }
}
