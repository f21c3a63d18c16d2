package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.casework.JointAct;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.member.RecordedDecision;

/** Something that takes two officers, or a body; it stands in the submission's own stream. */
public sealed interface JointEvent extends Event {
    /** Returns the submission it is about. */
    SubmissionId id();

    /** A first officer asked for it. */
    record JointActAsked(JointAct.Kind kind, SubmissionId id, HandlerId by, String ground) implements JointEvent {
        /** Checks the parts. */
        @JsonbCreator
        public JointActAsked {
            Require.present("kind", kind);
            Require.present("id", id);
            Require.present("by", by);
            Require.text("ground", ground, 1_000);
        }
    }

    /**
     * It was done: a second officer asked for it as well, or a body decided it.
     *
     * @param kind what
     * @param id about which submission
     * @param by the second officer, or who counted the votes
     * @param ground on what ground
     * @param decision the body's decision
     */
    record JointActDone(
            JointAct.Kind kind, SubmissionId id, HandlerId by, String ground, Optional<RecordedDecision> decision)
            implements JointEvent {
        /** Checks the parts. */
        @JsonbCreator
        public JointActDone {
            Require.present("kind", kind);
            Require.present("id", id);
            Require.present("by", by);
            Require.text("ground", ground, 4_000);
            decision = Require.optional(decision);
        }
    }
}
