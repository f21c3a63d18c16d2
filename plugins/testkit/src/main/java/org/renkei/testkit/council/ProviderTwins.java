package org.renkei.testkit.council;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;

/**
 * Lets one random history happen in two councils, in which two members of equal standing have changed places as providers, and
 * compares everything that third members and officers are answered: it must be the same, whoever provided what.
 *
 * <p><b>Threads:</b> each call is for one thread; it opens and closes councils of its own.
 */
public final class ProviderTwins {
    private static final int MOVES = 40;

    private final Function<CouncilOptions, EmbeddedCouncil> open;
    private final Leak leak;

    /** What stands between a council and those who look at it: honest, or leaking on purpose to show that it would be noticed. */
    @FunctionalInterface
    public interface Leak {
        /**
         * Returns what an observer is answered.
         *
         * @param answer what the council answered
         * @param provider the name of the member that handed in what the answer is about
         */
        String told(String answer, String provider);

        /** Returns the one that leaks nothing. */
        static Leak none() {
            return (answer, provider) -> answer;
        }
    }

    /** Compares councils that {@code open} founds, seen through {@code leak}. */
    public ProviderTwins(Function<CouncilOptions, EmbeddedCouncil> open, Leak leak) {
        this.open = open;
        this.leak = leak;
    }

    /**
     * What came of a pair.
     *
     * @param answers how many answers were compared
     * @param refused how many of the moves were refused
     * @param difference the first difference, if there was one
     */
    public record Compared(int answers, int refused, Optional<String> difference) {}

    /** Lets the history of {@code seed} happen twice and compares. */
    public Compared compare(long seed) {
        try (ProviderWorld left = new ProviderWorld(open, seed, false, leak);
                ProviderWorld right = new ProviderWorld(open, seed, true, leak)) {
            for (int move = 0; move < MOVES; move++) {
                left.move();
                right.move();
            }
            List<String> one = left.answers();
            List<String> other = right.answers();
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return new Compared(
                            i, left.refused(), Optional.of("seed " + seed + ": " + one.get(i) + " | " + other.get(i)));
                }
            }
            Optional<String> length = one.size() == other.size()
                    ? Optional.empty()
                    : Optional.of("seed " + seed + ": " + one.size() + " answers, " + other.size());
            return new Compared(one.size(), left.refused(), length);
        }
    }
}
