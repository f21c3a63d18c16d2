package org.renkei.api.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What the council tells in numbers. No number here tells the manner, the time or the method of an attack, and none points at one
 * provider. Source: results of the council (July 2020), notes 1 and 3.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} if we may not act at all, or may not freeze; {@link
 * org.renkei.api.error.InvalidInputException} with field, rule and fix; a {@link org.renkei.api.error.CouncilException} with {@code
 * STORE_FULL} (retry when there is room), {@code STORE_FAILED} (open the council again) or {@code CLOSED}.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Statistics {
    /**
     * Returns how many attack cases there were at the end of a day, and what had become of them. It is the same for every reader, and
     * may be published whole.
     *
     * @param asOf a day of Japan that is over: numbers of the day that goes on would tell when something comes in
     */
    DispositionTable table(LocalDate asOf);

    /**
     * Counts the attack cases that were born in a quarter, by sector and by class of whoever reported them first, and keeps the
     * numbers as they are from then on. A quarter is counted once, for both circles at once, and whoever may read both editions is told
     * by the one for everybody nothing that the one for members withholds. Asking again returns the edition that there is.
     *
     * @param circle which of the two to return
     * @throws org.renkei.api.error.NotPermittedException unless we coordinate the council and have signed the pledge in force
     * @throws org.renkei.api.error.InvalidInputException if the quarter is not over
     */
    Edition freeze(Quarter quarter, Circle circle);

    /**
     * Returns the frozen editions, the oldest first. Those for members only are left out unless we have signed the pledge in force.
     */
    List<Edition> editions();
}
