package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * A pledge in a handler's history. It binds for good: withdrawing it ends the reading, not the duty.
 *
 * @param pledge what was signed, with the version of its text
 * @param recordedAt when it was handed in
 * @param withdrawnAt when it was withdrawn, if it was
 */
public record SignedPledge(Pledge pledge, Instant recordedAt, Optional<Instant> withdrawnAt) {
    /** Checks the parts. */
    @JsonbCreator
    public SignedPledge {
        Require.present("pledge", pledge);
        Require.present("recordedAt", recordedAt);
        withdrawnAt = Require.optional(withdrawnAt);
    }
}
