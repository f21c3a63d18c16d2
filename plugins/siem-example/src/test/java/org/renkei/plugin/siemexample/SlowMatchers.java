package org.renkei.plugin.siemexample;

import java.util.Collection;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.spi.MatcherFactory;
import org.renkei.testkit.connector.SlowMatcher;

/** Lends the host the test kit's matcher. */
public final class SlowMatchers implements MatcherFactory {
    @Override
    public String name() {
        return "slow";
    }

    @Override
    public IndicatorMatcher build(Collection<Indicator> indicators) {
        return new SlowMatcher(indicators);
    }
}
