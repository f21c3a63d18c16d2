package org.renkei.plugin.match;

import java.util.Collection;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.spi.MatcherFactory;

/**
 * Builds matchers that look up whole tokens in a table: the time for a line does not grow with the number of indicators.
 *
 * <p>What a whole token is depends on what is looked for. Characters outside ASCII always end a token, except in file names, so
 * values are found in running Japanese text too.
 *
 * <ul>
 *   <li><b>Domain, IPv4 address, vulnerability</b>: the longest run of {@code A-Z a-z 0-9 . _ -} without the dots and hyphens at
 *       its ends, in any case. {@code b.example} is not found in {@code a.b.example}: a host is itself, not what lies below it.
 *       It is found in a URL or mail address whose host it is.
 *   <li><b>IPv6 address</b>: any spelling of the same address, also after a word and a colon as in {@code IPv6:2001:db8::1}.
 *   <li><b>Address block</b>: every address within it.
 *   <li><b>Hash</b>: the longest run of letters and digits, in any case.
 *   <li><b>URL</b>: from its scheme to the first character that no URL holds, with or without the punctuation at its end. Scheme
 *       and host in any case; a URL without a path is the one with {@code /}. In a list with commas and no spaces a URL goes
 *       on through the commas.
 *   <li><b>Mail address</b>: the longest run around the {@code @}, or what follows one of <code>= ' ` { | /</code> in it, in any
 *       case.
 *   <li><b>File name</b>: with anything but a letter, digit, {@code _} or {@code -} on both sides, and no dot that leads to more
 *       name, in any case.
 * </ul>
 */
public final class ExactMatcherFactory implements MatcherFactory {
    /** Makes a factory; for the service loader. */
    public ExactMatcherFactory() {}

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public IndicatorMatcher build(Collection<Indicator> indicators) {
        return new ExactMatcher(indicators);
    }
}
