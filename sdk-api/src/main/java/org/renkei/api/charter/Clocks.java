package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Duration;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * How long things may take.
 *
 * @param request business days to answer a formal request that names no day: 1 to 250
 * @param pledge business days to sign the pledge after being appointed, or after its text has changed: 1 to 250
 * @param urgent time to acknowledge urgent countermeasure information: PT1M to P31D
 * @param important time to acknowledge important one, likewise
 */
public record Clocks(Integer request, Integer pledge, Duration urgent, Duration important) {
    /** Checks the parts. */
    @JsonbCreator
    public Clocks {
        days("request", request);
        days("pledge", pledge);
        time("urgent", urgent);
        time("important", important);
    }

    private static void days(String field, Integer days) {
        Require.between(field, Require.present(field, days).longValue(), 1, 250);
    }

    private static void time(String field, Duration time) {
        Require.present(field, time);
        if (time.compareTo(Duration.ofMinutes(1)) < 0 || time.compareTo(Duration.ofDays(31)) > 0) {
            throw new InvalidInputException(field, "from PT1M to P31D", "choose a duration in that range");
        }
    }
}
