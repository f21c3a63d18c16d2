package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;

/**
 * An indicator that our member marked as a false positive (誤検知): in our own network, what it finds is not malicious. As long as
 * the mark stands, our connectors place it nowhere; for everybody else the item says what it said.
 *
 * <p>A mark is about one item. Where another item names the same value, that is another statement, and it alerts.
 *
 * @param id the feedback that carries the mark; taking that back takes the mark off
 * @param item the item that names the indicator
 * @param mark what was marked, and why
 */
public record OwnFalsePositive(SubmissionId id, ItemId item, Detail.FalsePositive mark) {
    /** Checks the parts. */
    @JsonbCreator
    public OwnFalsePositive {
        Require.present("id", id);
        Require.present("item", item);
        Require.present("mark", mark);
    }

    /** Returns whether the mark is about {@code other}, as {@code in} names it. */
    public boolean covers(ItemId in, Indicator other) {
        return item.equals(in) && mark.indicator().names(other);
    }
}
