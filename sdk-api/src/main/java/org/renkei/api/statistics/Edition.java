package org.renkei.api.statistics;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * The attack cases that were born in a quarter, counted on one day and kept as they were counted. Each case stands under whoever
 * reported it first.
 *
 * <p>A number is withheld if it, or that of the members behind it, is smaller than {@link Circle#fewest()}, none included; and so
 * are as many others of its breakdown as it takes that subtracting from {@code cases} tells none of them.
 *
 * @param quarter which quarter
 * @param circle for whom it is
 * @param frozenOn the day on which it was counted, in Japan
 * @param cases how many cases in all
 * @param bySector by sector, in the charter's order; last, without an id, members of no sector
 * @param byClass by class of members, in the charter's order
 */
public record Edition(
        Quarter quarter, Circle circle, LocalDate frozenOn, Integer cases, List<Cell> bySector, List<Cell> byClass) {
    /** Copies. */
    @JsonbCreator
    public Edition {
        Require.present("quarter", quarter);
        Require.present("circle", circle);
        Require.present("frozenOn", frozenOn);
        Require.between("cases", Require.present("cases", cases).longValue(), 0, Integer.MAX_VALUE);
        bySector = Require.list("bySector", bySector, 1_000);
        byClass = Require.list("byClass", byClass, 1_000);
    }

    /**
     * One number of a breakdown.
     *
     * @param id of the sector or class that is counted; absent for members of no sector
     * @param cases how many cases; absent if withheld
     */
    public record Cell(Optional<String> id, Optional<Integer> cases) {
        /** Checks the parts. */
        @JsonbCreator
        public Cell {
            id = Require.optional(id);
            cases = Require.optional(cases);
        }
    }
}
