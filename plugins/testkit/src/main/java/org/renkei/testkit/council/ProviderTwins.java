package org.renkei.testkit.council;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.spi.Notice;

/**
 * Lets one random history happen in two councils, in which two members of equal standing have changed places as providers, and
 * compares everything that third members and officers are answered and called about, and everything that is logged: it must be the
 * same, whoever provided what. In every other pair they change places in some cases only, so that what links cases shows.
 *
 * <p><b>Threads:</b> each call is for one thread; it opens and closes councils of its own.
 */
public final class ProviderTwins {
    private static final int MOVES = 40;

    private final Function<CouncilOptions, EmbeddedCouncil> open;
    private final Ears.Factory ears;
    private final Leak leak;

    /** Compares what councils that {@code open} founds answer, seen through {@code leak}. */
    public ProviderTwins(Function<CouncilOptions, EmbeddedCouncil> open, Leak leak) {
        this(open, ProviderTwins::deaf, leak);
    }

    /** Compares what they answer and what {@code ears} hear of them, through {@code leak}. */
    public ProviderTwins(Function<CouncilOptions, EmbeddedCouncil> open, Ears.Factory ears, Leak leak) {
        this.open = open;
        this.ears = ears;
        this.leak = leak;
    }

    /**
     * What came of a pair.
     *
     * @param answers how many answers, notices and lines were compared
     * @param refused how many of the moves were refused
     * @param notices how many of the things compared were notices
     * @param lines how many of them were lines of the log
     * @param difference the first difference, if there was one
     */
    public record Compared(int answers, int refused, int notices, int lines, Optional<String> difference) {}

    /** Lets the history of {@code seed} happen twice, up to the first difference, and compares. */
    public Compared compare(long seed) {
        try (ProviderWorld left = new ProviderWorld(open, ears, seed, leak, Swap.NOWHERE);
                ProviderWorld right = new ProviderWorld(
                        open, ears, seed, leak, seed % 2 == 0 ? Swap.EVERYWHERE : Swap.IN_SOME_CASES)) {
            int answers = 0;
            Optional<String> difference = Optional.empty();
            for (int move = 0; move < MOVES && difference.isEmpty(); move++) {
                left.move();
                right.move();
                List<String> one = left.heard();
                difference = difference(one, right.heard()).map(found -> "seed " + seed + ": " + found);
                answers += one.size();
            }
            return new Compared(answers, left.refused(), left.notices(), left.lines(), difference);
        }
    }

    private static Optional<String> difference(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String answer = one.get(i);
            if (!answer.equals(other.get(i))) {
                return Optional.of(answer + " | " + other.get(i));
            }
        }
        return one.size() == other.size()
                ? Optional.empty()
                : Optional.of(one.size() + " answers, notices and lines, and " + other.size());
    }

    private static Ears deaf(Council officer, InstantSource clock) {
        return new Ears() {
            @Override
            public List<Notice> notices() {
                return List.of();
            }

            @Override
            public List<String> logged() {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }

    /** Where the two have changed places. */
    enum Swap {
        NOWHERE,
        IN_SOME_CASES,
        EVERYWHERE
    }
}
