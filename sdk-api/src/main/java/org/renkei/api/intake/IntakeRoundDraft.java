package org.renkei.api.intake;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * A round to be announced.
 *
 * @param title its name, such as {@code 第三期}, 1 to 200 characters on one line
 * @param opens the first day on which applications are taken
 * @param closes the last such day, not before {@code opens}
 * @param decides the day on which the decision is planned, after {@code closes}
 */
public record IntakeRoundDraft(String title, LocalDate opens, LocalDate closes, Optional<LocalDate> decides) {
    /** Checks the parts. */
    @JsonbCreator
    public IntakeRoundDraft {
        Require.line("title", title, 200);
        Require.present("opens", opens);
        Require.present("closes", closes);
        decides = Require.optional(decides);
        if (closes.isBefore(opens)) {
            throw new InvalidInputException("closes", "it must not lie before 'opens'", "correct the days");
        }
        LocalDate last = closes;
        if (decides.filter(day -> !day.isAfter(last)).isPresent()) {
            throw new InvalidInputException("decides", "it must lie after 'closes'", "correct the days");
        }
    }
}
