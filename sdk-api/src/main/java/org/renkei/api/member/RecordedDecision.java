package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MotionId;

/**
 * What a body of the council decided: who, when and on what ground. It is kept with what it caused.
 *
 * @param body the body that decided
 * @param ground why, 1 to 2,000 characters
 * @param decidedOn the day, in Japan
 * @param motion the motion by which it was decided here, where the votes stand; absent for a decision taken elsewhere
 */
public record RecordedDecision(BodyId body, String ground, LocalDate decidedOn, Optional<MotionId> motion) {
    /** Checks the parts. */
    @JsonbCreator
    public RecordedDecision {
        Require.present("body", body);
        Require.text("ground", ground, 2_000);
        Require.present("decidedOn", decidedOn);
        motion = Require.optional(motion);
    }

    /** Names a decision that was taken elsewhere. */
    public RecordedDecision(BodyId body, String ground, LocalDate decidedOn) {
        this(body, ground, decidedOn, Optional.empty());
    }
}
