package org.renkei.api.retrieval;

import java.util.List;
import org.renkei.api.id.ItemId;
import org.renkei.api.submission.Submission;

/**
 * What our handler may read: every way of reading asks the same access decision.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotFoundException} for an item that does not exist or that we may not see,
 * with nothing to tell the two apart; {@link org.renkei.api.error.NotPermittedException} if we may not act at all; a {@link
 * org.renkei.api.error.CouncilException} with {@code STORE_DAMAGED}, {@code STORE_FAILED} or {@code CLOSED}.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Retrieval {
    /**
     * Reads a page of the feed.
     *
     * <p>The feed holds every item that we may see now, once, except submissions of our own member: at the place where it
     * became visible to us as it is now. So an item that becomes visible later (admission, another class, a signed pledge, a
     * widened audience) comes behind every cursor handed out before, and a reader that keeps going from its last cursor misses
     * nothing.
     *
     * <p>What was given to this handler through this tool, and may no longer be read, stands in the feed as {@link
     * Item.Recalled}, behind every cursor handed out before, until {@link #confirmRecall}. Whoever was never given it learns
     * nothing of it.
     *
     * <p>What leaves was recorded before, as {@link org.renkei.api.audit.Audit} says.
     *
     * @throws org.renkei.api.error.CouncilException {@code CURSOR_REFUSED} if the cursor was altered or made for another
     *     handler, tool, council or set of kinds: begin again without a cursor
     */
    FeedPage feed(FeedQuery query);

    /** Returns an item as we see it now. */
    Item get(ItemId id);

    /**
     * Returns a submission as it stood after each report, the oldest first, the present one last: as far as we may see now what was
     * for us then. A report that changed nothing for us does not show.
     */
    List<Submission> history(ItemId id);

    /** Says how far an item has come at our member. Saying the same or less again changes nothing; a retry is safe. */
    void acknowledge(ItemId id, AckStage stage);

    /**
     * Confirms that no copy of what was recalled of an item is left, wherever this handler put it through this tool. Doing so
     * again changes nothing; a retry is safe.
     *
     * @throws org.renkei.api.error.NotFoundException unless something of the item was given to us here and recalled
     */
    void confirmRecall(ItemId id);

    /**
     * Returns how far an item has come at all members.
     *
     * @throws org.renkei.api.error.NotPermittedException unless we coordinate the council
     */
    Acknowledgements acknowledgements(ItemId id);
}
