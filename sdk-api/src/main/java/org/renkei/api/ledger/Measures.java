package org.renkei.api.ledger;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Duration;
import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * What was counted. Only {@code points} decide; the rest says how they came about. A measure is absent where there was nothing to
 * measure, which is not the same as 0.
 *
 * @param points what keeps the place: {@code cases} plus one for every {@code confirmations} (charter) of {@code confirmedBy}
 * @param submissions how much was handed in: worth nothing by itself
 * @param cases in how many cases the council took up what the member was first to bring
 * @param unique how many indicators it was first to name, of those that were taken up or named by others as well; absent if it
 *     named none
 * @param confirmedBy how many other members confirmed something of it, each counted once; 0 below the charter's number
 * @param lead how far ahead of the next independent member it named them, the median; absent if nobody else named any
 * @param feedback on how many items of others it gave feedback or reported sightings
 * @param requests how many formal requests it was asked to answer within the term; absent if none
 * @param answered how many of those it answered in time; absent likewise
 */
public record Measures(
        Integer points,
        Integer submissions,
        Integer cases,
        Optional<Integer> unique,
        Integer confirmedBy,
        Optional<Duration> lead,
        Integer feedback,
        Optional<Integer> requests,
        Optional<Integer> answered) {
    /** Checks the parts. */
    @JsonbCreator
    public Measures {
        Require.present("points", points);
        Require.present("submissions", submissions);
        Require.present("cases", cases);
        unique = Require.optional(unique);
        Require.present("confirmedBy", confirmedBy);
        lead = Require.optional(lead);
        Require.present("feedback", feedback);
        requests = Require.optional(requests);
        answered = Require.optional(answered);
    }
}
