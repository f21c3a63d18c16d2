package org.renkei.core.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.renkei.api.id.Id;
import org.renkei.spi.ConnectorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes codes and safe values to SLF4J, as {@code CODE name=value name=value}. */
final class CodeLog implements ConnectorContext.Log {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,60}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,60}");

    private final Logger logger;

    CodeLog(String instance) {
        logger = LoggerFactory.getLogger("org.renkei.connector." + instance);
    }

    @Override
    public Entry info(String code) {
        return new Line(Level.INFO, code);
    }

    @Override
    public Entry warn(String code) {
        return new Line(Level.WARN, code);
    }

    private final class Line implements Entry {
        private final Level level;
        private final StringBuilder text;

        Line(Level level, String code) {
            this.level = level;
            // a plugin that puts text into a code has not told the log anything
            this.text = new StringBuilder(CODE.matcher(code).matches() ? code : "NOT_A_CODE");
        }

        private Entry add(String name, String value) {
            text.append(' ')
                    .append(NAME.matcher(name).matches() ? name : "not_a_name")
                    .append('=')
                    .append(value);
            return this;
        }

        @Override
        public Entry with(String name, long number) {
            return add(name, Long.toString(number));
        }

        @Override
        public Entry with(String name, Enum<?> word) {
            return add(name, word.name());
        }

        @Override
        public Entry with(String name, Id id) {
            return add(name, id.value());
        }

        @Override
        public Entry with(String name, Instant time) {
            return add(name, time.toString());
        }

        @Override
        public Entry with(String name, Duration time) {
            return add(name, time.toString());
        }

        @Override
        public Entry with(String name, Throwable error) {
            return add(name, error.getClass().getName());
        }

        @Override
        public void write() {
            logger.atLevel(level).log(text.toString());
        }
    }
}
