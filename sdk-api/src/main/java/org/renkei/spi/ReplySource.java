package org.renkei.spi;

import java.util.List;
import org.renkei.api.error.Require;

/**
 * Brings back what people answered to notices. What an answer is worth is the host's to judge: it acknowledges only for somebody it
 * has called.
 *
 * <p><b>Delivery:</b> as {@link FeedbackSource}: the host keeps the cursor, and takes an answer once however often it comes. <b>Threads:</b>
 * one call at a time. <b>Closing:</b> as {@link Connector}.
 */
public interface ReplySource extends Connector {
    /** The cursor of the beginning. */
    String START = "";

    /**
     * Reads what was answered after {@code cursor}, in one attempt. Answers that a machine gave (absence, failure) are left out.
     *
     * @param cursor {@link #START}, or what an earlier page gave as next, perhaps before a restart
     * @param max the most answers wanted, at least 1
     * @throws ConnectorException if the tool cannot be read; the host comes again with the same cursor
     */
    Page pollReplies(String cursor, int max);

    /**
     * A page of answers.
     *
     * @param replies in the tool's order; may be empty
     * @param next where to go on: opaque text of up to 4,000 characters
     * @param more whether there was more at the moment of reading
     */
    record Page(List<Reply> replies, String next, boolean more) {
        /** Copies. */
        public Page {
            replies = Require.list("replies", replies, 10_000);
            Require.within("next", next, 4_000);
        }
    }

    /**
     * Somebody answered a notice.
     *
     * @param reply the notice's own text, {@link Notice#reply}
     * @param from the address it came from
     */
    record Reply(String reply, String from) {
        /** Checks the parts. */
        public Reply {
            Require.line("reply", reply, 40);
            Require.line("from", from, 400);
        }
    }
}
