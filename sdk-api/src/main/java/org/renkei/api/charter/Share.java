package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * A part of a whole that has to be reached, such as "at least two thirds" or "more than half".
 *
 * @param numerator the fraction's numerator, from 0 to the denominator
 * @param denominator the fraction's denominator, from 1 to 1,000
 * @param exceeded whether exactly the fraction is not enough
 */
public record Share(Integer numerator, Integer denominator, Boolean exceeded) {
    /** Checks the parts. */
    @JsonbCreator
    public Share {
        Require.present("numerator", numerator);
        Require.present("denominator", denominator);
        Require.present("exceeded", exceeded);
        if (denominator < 1 || denominator > 1_000) {
            throw new InvalidInputException("denominator", "from 1 to 1000", "choose a number in that range");
        }
        if (numerator < 0 || numerator > denominator) {
            throw new InvalidInputException("numerator", "from 0 to the denominator", "choose a number in that range");
        }
    }

    /** Returns whether {@code part} of {@code whole} is enough; of nothing, nothing is. */
    public boolean reachedBy(int part, int whole) {
        long have = (long) part * denominator;
        long need = (long) whole * numerator;
        return whole > 0 && (exceeded ? have > need : have >= need);
    }
}
