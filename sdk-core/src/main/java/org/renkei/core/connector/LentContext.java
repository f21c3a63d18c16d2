package org.renkei.core.connector;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.Destination;
import org.renkei.spi.Http;

/** What the host lends one instance. */
record LentContext(
        String instance,
        Destination destination,
        InstantSource clock,
        Function<Collection<Indicator>, IndicatorMatcher> matchers,
        Http http,
        Secrets secrets,
        Log log,
        Path scratch)
        implements ConnectorContext {
    @Override
    public IndicatorMatcher matcher(Collection<Indicator> indicators) {
        return matchers.apply(indicators);
    }
}
