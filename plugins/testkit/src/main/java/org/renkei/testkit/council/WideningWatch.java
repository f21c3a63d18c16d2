package org.renkei.testkit.council;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Part;

/**
 * Watches a story for audiences that widen by themselves: a part becomes visible to a reader only when it is handed in, when its
 * own provider readdresses it, or when something is decided about that reader. It knows no rule but this one.
 *
 * <p><b>Threads:</b> each call is for one thread; it opens and closes a council of its own.
 */
public final class WideningWatch {
    private static final int MOVES = 110;

    private final Function<CouncilOptions, EmbeddedCouncil> open;

    /** Watches councils that {@code open} founds. */
    public WideningWatch(Function<CouncilOptions, EmbeddedCouncil> open) {
        this.open = open;
    }

    /**
     * What came of watching a story.
     *
     * @param widenings how many times a part became visible to a reader, for a good reason
     * @param unexplained the first time that it did without one
     */
    public record Watched(long widenings, Optional<String> unexplained) {}

    private record Spot(HandlerId reader, ItemId item, Part part) {}

    /** Lets the story of {@code seed} happen and looks after every move. */
    public Watched watch(long seed) {
        try (StoryTeller story = new StoryTeller(open)) {
            long widenings = 0;
            Set<Spot> before = new HashSet<>();
            for (Move move : StoryWriter.write(seed, MOVES)) {
                Set<Spot> now = story.tell(move) ? look(story) : before;
                Set<Spot> gained = new HashSet<>(now);
                gained.removeAll(before);
                Optional<Spot> unexplained = gained.stream()
                        .filter(spot -> !explains(story, move, spot))
                        .findFirst();
                if (unexplained.isPresent()) {
                    return new Watched(
                            widenings, unexplained.map(spot -> "seed " + seed + ": " + spot + " by " + move));
                }
                widenings += gained.size();
                before = now;
            }
            return new Watched(widenings, Optional.empty());
        }
    }

    private static Set<Spot> look(StoryTeller story) {
        Set<Spot> seen = new HashSet<>();
        for (HandlerId reader : story.handlers()) {
            for (ItemId item : story.items()) {
                for (Part part : parts(story, reader, item)) {
                    seen.add(new Spot(reader, item, part));
                }
            }
        }
        return seen;
    }

    private static Set<Part> parts(StoryTeller story, HandlerId reader, ItemId item) {
        try {
            return Sight.of(story.view(reader).retrieval().get(item)).parts().keySet();
        } catch (NotFoundException | NotPermittedException hidden) {
            return Set.of();
        }
    }

    private static boolean explains(StoryTeller story, Move move, Spot spot) {
        if (move instanceof Move.Submit submit) {
            return story.item(submit.item()).equals(Optional.of(spot.item()));
        }
        if (move instanceof Move.Issue issue) {
            return story.item(issue.item()).equals(Optional.of(spot.item()));
        }
        if (move instanceof Move.Readdress readdress) {
            return story.item(readdress.item()).equals(Optional.of(spot.item())) && readdress.part() == spot.part();
        }
        if (move instanceof Move.Sign sign) {
            return story.handler(sign.handler()).equals(Optional.of(spot.reader()));
        }
        if (move instanceof Move.Appoint appoint) {
            return story.handler(appoint.handler()).equals(Optional.of(spot.reader()));
        }
        Optional<MemberId> readers = Optional.of(story.oracle().ledger().memberOf(spot.reader()));
        return move instanceof Move.ChangeClass change
                && story.member(change.member()).equals(readers);
    }
}
