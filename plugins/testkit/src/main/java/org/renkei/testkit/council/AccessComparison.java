package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.CouncilException;

/**
 * Lets a story made up from a seed happen in a council and compares, for every reader, item and part, what the council shows with
 * what an independent oracle expects: single items, the feed from the beginning, and the feed from remembered cursors.
 *
 * <p><b>Threads:</b> each call is for one thread; it opens and closes councils of its own.
 */
public final class AccessComparison {
    /** How many moves a story has. */
    private static final int MOVES = 150;

    /** After how many moves everything is compared. */
    private static final int EVERY = 10;

    private final Function<CouncilOptions, EmbeddedCouncil> open;

    /** Compares councils that {@code open} founds. */
    public AccessComparison(Function<CouncilOptions, EmbeddedCouncil> open) {
        this.open = open;
    }

    /**
     * What came of a comparison.
     *
     * @param decisions how many times a reader, an item and a part were compared
     * @param visible in how many of them the part was visible
     * @param disagreement the first disagreement, if there was one; then the counts stop there
     */
    public record Compared(long decisions, long visible, Optional<String> disagreement) {
        /** Returns both together; the first disagreement is kept. */
        public Compared and(Compared other) {
            return new Compared(
                    decisions + other.decisions, visible + other.visible, disagreement.or(other::disagreement));
        }

        /** Returns nothing compared yet. */
        public static Compared nothing() {
            return new Compared(0, 0, Optional.empty());
        }
    }

    /** Lets the story of {@code seed} happen and compares after every few moves. */
    public Compared compare(long seed) {
        return compare(StoryWriter.write(seed, MOVES), EVERY, seed);
    }

    /** Returns the first disagreement in the stories of {@code seeds}, without looking further. */
    public Optional<String> firstDisagreement(Iterable<Long> seeds) {
        for (long seed : seeds) {
            Optional<String> found = compare(seed).disagreement();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Makes the story of {@code seed} as short as it can be while it still leads to a disagreement.
     *
     * @return the moves that are left and the disagreement, or nothing if there is none
     */
    public Optional<String> smallest(long seed) {
        List<Move> story = StoryWriter.write(seed, MOVES);
        Optional<String> disagreement = compare(story, 1, seed).disagreement();
        if (disagreement.isEmpty()) {
            return disagreement;
        }
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = story.size() - 1; i >= 0; i--) {
                List<Move> without = new ArrayList<>(story);
                without.remove(i);
                Optional<String> still = compare(without, 1, seed).disagreement();
                if (still.isPresent()) {
                    story = without;
                    disagreement = still;
                    shorter = true;
                }
            }
        }
        return Optional.of(String.join(
                System.lineSeparator(),
                String.join(
                        System.lineSeparator(),
                        story.stream().map(Move::toString).toList()),
                disagreement.get()));
    }

    private Compared compare(List<Move> moves, int every, long seed) {
        try (StoryTeller story = new StoryTeller(open)) {
            Places places = new Places();
            Examination examination = new Examination(story, places, seed);
            Optional<String> disagreement = Optional.empty();
            for (int told = 1; told <= moves.size() && disagreement.isEmpty(); told++) {
                Move move = moves.get(told - 1);
                boolean look = told % every == 0 || told == moves.size();
                String where = "seed " + seed + ", after move " + told + " (" + move + "): ";
                disagreement = step(story, places, move, look ? examination::compare : () -> {})
                        .map(what -> where + what);
            }
            return new Compared(examination.decisions(), examination.visible(), disagreement);
        }
    }

    private static Optional<String> step(StoryTeller story, Places places, Move move, Runnable look) {
        try {
            if (story.tell(move)) {
                places.follow(story);
            }
            look.run();
            return Optional.empty();
        } catch (AssertionError | CouncilException e) {
            return Optional.of(e.toString());
        }
    }
}
