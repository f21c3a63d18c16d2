package org.renkei.plugin.notifymail;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.Destination;
import org.renkei.spi.Http;
import org.renkei.testkit.connector.TestContext;

/** A context that knows one secret. */
final class Secretive implements ConnectorContext {
    private final TestContext context;
    private final String secret;

    Secretive(Path scratch, String secret) {
        this.context = new TestContext(scratch);
        this.secret = secret;
    }

    @Override
    public String instance() {
        return context.instance();
    }

    @Override
    public Destination destination() {
        return context.destination();
    }

    @Override
    public InstantSource clock() {
        return context.clock();
    }

    @Override
    public IndicatorMatcher matcher(Collection<Indicator> indicators) {
        return context.matcher(indicators);
    }

    @Override
    public Http http() {
        return context.http();
    }

    @Override
    public Secrets secrets() {
        return reference -> secret;
    }

    @Override
    public Log log() {
        return context.log();
    }

    @Override
    public Path scratch() {
        return context.scratch();
    }
}
