package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import org.renkei.api.error.Require;

/**
 * Somebody who runs the council learnt, or was enabled to learn, who handed in a submission.
 *
 * @param kind what happened
 * @param at when
 * @param ground on what ground, as recorded before the answer was given
 */
public record Disclosure(Kind kind, Instant at, String ground) {
    /** Checks the parts. */
    @JsonbCreator
    public Disclosure {
        Require.present("kind", kind);
        Require.present("at", at);
        Require.text("ground", ground, 4_000);
    }

    /** What happened. */
    public enum Kind {
        /** An officer looked the provider up. */
        LOOKED_UP,
        /** The seal on the provider's identity was opened, by two officers or by decision of a body. */
        SEAL_OPENED
    }
}
