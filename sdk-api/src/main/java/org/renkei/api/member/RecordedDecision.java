package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;

/**
 * What a body of the council decided: who, when and on what ground. It is kept with what it caused.
 *
 * @param body the body that decided
 * @param ground why, 1 to 2,000 characters
 * @param decidedOn the day
 */
public record RecordedDecision(BodyId body, String ground, LocalDate decidedOn) {
    /** Checks the parts. */
    @JsonbCreator
    public RecordedDecision {
        Require.present("body", body);
        Require.text("ground", ground, 2_000);
        Require.present("decidedOn", decidedOn);
    }
}
