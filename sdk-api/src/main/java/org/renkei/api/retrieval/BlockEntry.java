package org.renkei.api.retrieval;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.WarningList;
import org.renkei.api.marking.Act;

/**
 * An indicator that may be blocked: confirmed, because it comes out of countermeasure information, meant for blocking, and not
 * held back by a {@link WarningList}.
 *
 * <p>A blocking output takes this type and no other, so nothing unconfirmed and nothing that is only to be observed or alerted
 * on can get into one.
 */
public final class BlockEntry {
    private final CountermeasureId countermeasure;
    private final Indicator indicator;

    private BlockEntry(CountermeasureId countermeasure, Indicator indicator) {
        this.countermeasure = countermeasure;
        this.indicator = indicator;
    }

    static List<BlockEntry> of(Countermeasure countermeasure, Instant time, WarningList warnings) {
        return countermeasure.indicators().stream()
                .filter(indicator -> indicator.act() == Act.BLOCK && indicator.validAt(time))
                .filter(indicator -> warnings.holdsBack(indicator).isEmpty())
                .map(indicator -> new BlockEntry(countermeasure.id(), indicator))
                .toList();
    }

    /** Returns the countermeasure information that asks for it. */
    public CountermeasureId countermeasure() {
        return countermeasure;
    }

    /** Returns what to block. */
    public Indicator indicator() {
        return indicator;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockEntry that
                && countermeasure.equals(that.countermeasure)
                && indicator.equals(that.indicator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(countermeasure, indicator);
    }

    @Override
    public String toString() {
        return "block entry of " + countermeasure;
    }
}
