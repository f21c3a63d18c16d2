package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;

/**
 * A motion to be put.
 *
 * @param body the body that is to decide
 * @param proposal what is proposed
 * @param ground why, 1 to 2,000 characters
 * @param opens when voting begins; at once if absent
 * @param closes when voting ends; after the body's usual time if absent
 */
public record MotionDraft(
        BodyId body, Proposal proposal, String ground, Optional<Instant> opens, Optional<Instant> closes) {
    /** Checks the parts. */
    @JsonbCreator
    public MotionDraft {
        Require.present("body", body);
        Require.present("proposal", proposal);
        Require.text("ground", ground, 2_000);
        opens = Require.optional(opens);
        closes = Require.optional(closes);
    }

    /** Returns a draft whose voting begins at once and lasts the body's usual time. */
    public static MotionDraft of(BodyId body, Proposal proposal, String ground) {
        return new MotionDraft(body, proposal, ground, Optional.empty(), Optional.empty());
    }
}
