package org.renkei.api.indicator;

import java.util.List;

/**
 * A fixed set of indicators, ready to be looked for in text that stays where it is: nothing about it leaves the machine.
 *
 * <p><b>Threads:</b> safe for use by several threads at once; it never changes.
 */
public interface IndicatorMatcher {
    /**
     * Finds every indicator of the set in {@code line}.
     *
     * @param line one log line or other short text
     * @return the hits in the order of their start; empty if there are none. A value is found only as a whole token:
     *     {@code 192.0.2.1} is not found in {@code 192.0.2.10}
     */
    List<IndicatorHit> match(CharSequence line);

    /** Returns how many indicators are looked for. */
    int size();
}
