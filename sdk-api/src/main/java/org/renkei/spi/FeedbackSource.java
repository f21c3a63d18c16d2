package org.renkei.spi;

import java.time.Instant;
import java.util.List;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.submission.Detail;

/**
 * Brings back what a tool found of the things placed in it. It names placement keys; what they stand for, who may read the
 * answer and whether it leaves the member at all are the host's to know.
 *
 * <p><b>Delivery:</b> the source keeps no place of its own. Polled again from one cursor, it goes over the same ground; the host
 * moves on once the records are safe, and never hands in one {@linkplain Feedback#recordId record} twice. <b>Threads:</b> one
 * call at a time. <b>Closing:</b> as {@link Connector}.
 */
public interface FeedbackSource extends Connector {
    /** The cursor of the beginning. */
    String START = "";

    /**
     * Reads what was found after {@code cursor}, in one attempt.
     *
     * @param cursor {@link #START}, or what an earlier page gave as next, perhaps before a restart
     * @param max the most records wanted, at least 1
     * @throws ConnectorException if the tool cannot be read; the host comes again with the same cursor
     */
    Page pollFeedback(String cursor, int max);

    /**
     * A page of feedback.
     *
     * @param records in the tool's order; may be empty
     * @param next where to go on: opaque text of up to 4,000 characters
     * @param more whether there was more at the moment of reading
     */
    record Page(List<Feedback> records, String next, boolean more) {
        /** Copies. */
        public Page {
            records = Require.list("records", records, 10_000);
            Require.within("next", next, 4_000);
        }
    }

    /** One record of a tool about one placement. A host parks a kind that it does not know. */
    interface Feedback {
        /** Returns the record's own name, unique in this tool for ever: 1 to 1,000 characters on one line. */
        String recordId();

        /** Returns the placement key it is about. */
        String placementKey();
    }

    /**
     * Somebody decided, in the tool, that what the placed indicator finds is not malicious in the member's own network. The host
     * hands that in as feedback on the item, and places the indicator nowhere until the feedback is taken back.
     *
     * @param recordId the record's own name
     * @param placementKey what was marked
     * @param reason why; words of the tool's users do not leave the member by themselves
     */
    record FalsePositive(String recordId, String placementKey, Detail.FalsePositive.Reason reason) implements Feedback {
        /** Checks the parts. */
        public FalsePositive {
            Require.line("recordId", recordId, 1_000);
            Require.line("placementKey", placementKey, 200);
            Require.present("reason", reason);
        }
    }

    /**
     * The placed indicator was found. However many hits, it is one sighting.
     *
     * @param recordId the record's own name
     * @param placementKey what was found
     * @param count how many hits, at least 1
     * @param first when the first one happened
     * @param last when the last one happened, not before {@code first}
     */
    record Sighting(String recordId, String placementKey, long count, Instant first, Instant last) implements Feedback {
        /** Checks the parts. */
        public Sighting {
            Require.line("recordId", recordId, 1_000);
            Require.line("placementKey", placementKey, 200);
            Require.between("count", count, 1, Long.MAX_VALUE);
            Require.present("first", first);
            Require.present("last", last);
            if (last.isBefore(first)) {
                throw new InvalidInputException("last", "it must not lie before 'first'", "correct the times");
            }
        }
    }
}
