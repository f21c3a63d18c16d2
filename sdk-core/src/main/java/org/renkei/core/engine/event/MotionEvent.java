package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import org.renkei.api.charter.Body;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Tally;
import org.renkei.api.motion.Vote;

/** Something that happened to a motion: all of it, votes too, stands in the motion's own stream, so none slips past its closing. */
public sealed interface MotionEvent extends Event {
    /** Returns the motion. */
    MotionId motion();

    /** A motion was put. */
    record MotionPut(
            MotionId motion, MotionDraft draft, Instant opens, Instant closes, MemberId proposedBy, HandlerId by)
            implements MotionEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MotionPut {
            Require.present("motion", motion);
            Require.present("draft", draft);
            Require.present("opens", opens);
            Require.present("closes", closes);
            Require.present("proposedBy", proposedBy);
            Require.present("by", by);
        }
    }

    /**
     * A seat voted, or voted again.
     *
     * @param motion the motion
     * @param seat the member whose vote it is
     * @param voter the token under which the sheet shows it
     * @param vote the vote
     * @param castAt when, as coarsely as others see times
     * @param byProxy whether another seat cast it
     * @param by through which handler
     */
    record VoteCast(
            MotionId motion, MemberId seat, String voter, Vote vote, Instant castAt, Boolean byProxy, HandlerId by)
            implements MotionEvent {
        /** Checks the parts. */
        @JsonbCreator
        public VoteCast {
            Require.present("motion", motion);
            Require.present("seat", seat);
            Require.line("voter", voter, 80);
            Require.present("vote", vote);
            Require.present("castAt", castAt);
            Require.present("byProxy", byProxy);
            Require.present("by", by);
        }
    }

    /** A seat let another vote for it. */
    record ProxyGiven(MotionId motion, MemberId seat, MemberId to, HandlerId by) implements MotionEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ProxyGiven {
            Require.present("motion", motion);
            Require.present("seat", seat);
            Require.present("to", to);
            Require.present("by", by);
        }
    }

    /** The votes were counted. What was carried follows in the same step. */
    record MotionClosed(MotionId motion, MotionStatus status, Body.Voting voting, Tally tally, HandlerId by)
            implements MotionEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MotionClosed {
            Require.present("motion", motion);
            Require.present("status", status);
            Require.present("voting", voting);
            Require.present("tally", tally);
            Require.present("by", by);
        }
    }

    /** A motion was taken back. */
    record MotionWithdrawn(MotionId motion, HandlerId by) implements MotionEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MotionWithdrawn {
            Require.present("motion", motion);
            Require.present("by", by);
        }
    }
}
