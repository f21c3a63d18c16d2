package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.submission.Reach;

/**
 * How sure a case is, by what independent members say of it, as far as the reader may see that. What the reader may not see is not
 * counted.
 *
 * <p>A member speaks for a case by reporting the attack, by a sighting, or by feedback that it sees it too, knows more or has analysed
 * it; against it by refuting it. Its last word under each pseudonym counts. Not having seen something weighs nothing either way.
 *
 * <p>Members are counted within one case, where different pseudonyms are different members; of cases that are merged, the one in which
 * most speak counts. Across cases nobody is told whether two pseudonyms are one member, and so the number is one that there are at
 * least: no member makes a case surer by reporting it twice.
 *
 * <ul>
 *   <li>{@link Confidence#HIGH}: three or more speak for it, and none against it;
 *   <li>{@link Confidence#MEDIUM}: three or more speak for it and fewer against it, or two for it and none against it;
 *   <li>{@link Confidence#LOW}: otherwise.
 * </ul>
 *
 * @param confidence how sure
 * @param corroborating how many members speak for it at least; absent below {@link Reach#FEWEST}
 * @param speaksFor what speaks for it, the oldest first; the last word under each pseudonym only
 * @param speaksAgainst what speaks against it, likewise. If neither is empty, they contradict each other
 * @param history each change of the confidence, the oldest first, beginning with the first report
 */
public record Assessment(
        Confidence confidence,
        Optional<Integer> corroborating,
        List<ItemId> speaksFor,
        List<ItemId> speaksAgainst,
        List<Step> history) {
    /** Copies. */
    @JsonbCreator
    public Assessment {
        Require.present("confidence", confidence);
        corroborating = Require.optional(corroborating);
        speaksFor = Require.list("speaksFor", speaksFor, Integer.MAX_VALUE);
        speaksAgainst = Require.list("speaksAgainst", speaksAgainst, Integer.MAX_VALUE);
        history = Require.list("history", history, Integer.MAX_VALUE);
    }

    /** Returns whether something speaks for it and something against it. */
    public boolean contradicted() {
        return !speaksFor.isEmpty() && !speaksAgainst.isEmpty();
    }

    /**
     * A change of the confidence.
     *
     * @param at when, rounded as the times of submissions are
     * @param confidence to what
     * @param because by which submission
     */
    public record Step(Instant at, Confidence confidence, ItemId because) {
        /** Checks the parts. */
        @JsonbCreator
        public Step {
            Require.present("at", at);
            Require.present("confidence", confidence);
            Require.present("because", because);
        }
    }
}
