package org.renkei.api.ledger;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * A stretch of days over which contributions are counted.
 *
 * @param first its first day, in Japan
 * @param last its last day
 */
public record Term(LocalDate first, LocalDate last) {
    /** Checks the parts. */
    @JsonbCreator
    public Term {
        Require.present("first", first);
        Require.present("last", last);
        if (last.isBefore(first)) {
            throw new InvalidInputException("last", "it must not lie before 'first'", "correct the days");
        }
    }
}
