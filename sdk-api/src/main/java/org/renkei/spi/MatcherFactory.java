package org.renkei.spi;

import java.util.Collection;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;

/**
 * Builds matchers of one kind. Found by {@link java.util.ServiceLoader}; its public constructor without arguments does
 * nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once; it holds nothing.
 */
public interface MatcherFactory {
    /** Returns the kind's name, such as {@code exact}: 1 to 40 characters of {@code a-z 0-9 -}. */
    String name();

    /** Builds a matcher for all of {@code indicators}; the same one twice counts once. It does not look at their validity. */
    IndicatorMatcher build(Collection<Indicator> indicators);
}
