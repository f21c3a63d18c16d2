package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.SubmissionId;

/**
 * What one officer has asked for and another has to ask for as well before it happens.
 *
 * @param kind what
 * @param submission about which submission
 * @param askedBy who asked first
 * @param at when
 * @param ground on what ground
 */
public record JointAct(Kind kind, SubmissionId submission, HandlerId askedBy, Instant at, String ground) {
    /** Checks the parts. */
    @JsonbCreator
    public JointAct {
        Require.present("kind", kind);
        Require.present("submission", submission);
        Require.present("askedBy", askedBy);
        Require.present("at", at);
        Require.text("ground", ground, 1_000);
    }

    /** What takes two officers. */
    public enum Kind {
        /** Opening the sealed identity of a provider. */
        OPEN_SEAL,
        /** Destroying the bytes of a submission by law. */
        PURGE
    }
}
