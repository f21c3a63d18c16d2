package org.renkei.api.intake;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.RoundId;

/**
 * A span of days during which applications are taken.
 *
 * @param id its id
 * @param title its name
 * @param opens the first day
 * @param closes the last day
 * @param decides the day on which the decision is planned
 * @param state where it stands today
 */
public record IntakeRound(
        RoundId id, String title, LocalDate opens, LocalDate closes, Optional<LocalDate> decides, IntakeState state) {
    /** Checks the parts. */
    @JsonbCreator
    public IntakeRound {
        Require.present("id", id);
        Require.line("title", title, 200);
        Require.present("opens", opens);
        Require.present("closes", closes);
        decides = Require.optional(decides);
        Require.present("state", state);
    }
}
