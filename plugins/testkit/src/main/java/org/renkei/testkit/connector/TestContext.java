package org.renkei.testkit.connector;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.Id;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.Destination;
import org.renkei.spi.Http;

/**
 * A context for tests: a clock that stands still, a slow matcher, no network, no secrets, and a log that can be read.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public final class TestContext implements ConnectorContext {
    /** The time that the clock shows. */
    public static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final Path scratch;
    private final List<String> logged = new CopyOnWriteArrayList<>();

    /** Makes a context whose scratch directory is {@code scratch}. */
    public TestContext(Path scratch) {
        this.scratch = scratch;
    }

    /** Returns what was logged, an entry a line. */
    public List<String> logged() {
        return List.copyOf(logged);
    }

    @Override
    public String instance() {
        return "test";
    }

    @Override
    public Destination destination() {
        return new Destination("test", Destination.Readers.ORG, Set.of(), Act.BLOCK, Stage.UNCONFIRMED);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Override
    public IndicatorMatcher matcher(Collection<Indicator> indicators) {
        return new SlowMatcher(indicators);
    }

    @Override
    public Http http() {
        return request -> {
            throw refused("NO_NETWORK");
        };
    }

    @Override
    public Secrets secrets() {
        return reference -> {
            throw refused("NO_SECRETS");
        };
    }

    @Override
    public Log log() {
        return new Log() {
            @Override
            public Entry info(String code) {
                return new Line(code);
            }

            @Override
            public Entry warn(String code) {
                return new Line(code);
            }
        };
    }

    @Override
    public Path scratch() {
        return scratch;
    }

    private static ConnectorException refused(String code) {
        return ConnectorException.instanceBroken(code, new Wording("試験用の文脈には無い", "a test's context has none"));
    }

    private final class Line implements Log.Entry {
        private final StringBuilder text;

        Line(String code) {
            text = new StringBuilder(code);
        }

        private Log.Entry add(String name, Object value) {
            text.append(' ').append(name).append('=').append(value);
            return this;
        }

        @Override
        public Log.Entry with(String name, long number) {
            return add(name, number);
        }

        @Override
        public Log.Entry with(String name, Enum<?> word) {
            return add(name, word.name());
        }

        @Override
        public Log.Entry with(String name, Id id) {
            return add(name, id.value());
        }

        @Override
        public Log.Entry with(String name, Instant time) {
            return add(name, time);
        }

        @Override
        public Log.Entry with(String name, Duration time) {
            return add(name, time);
        }

        @Override
        public Log.Entry with(String name, Throwable error) {
            return add(name, error.getClass().getName());
        }

        @Override
        public void write() {
            logged.add(text.toString());
        }
    }
}
