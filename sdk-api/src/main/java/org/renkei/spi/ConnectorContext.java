package org.renkei.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import org.renkei.api.id.Id;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;

/**
 * What the host lends a connector for as long as it is open. A connector uses these and nothing of its own: then time-outs,
 * trust, secrets and logs are the same in all of them.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface ConnectorContext {
    /** Returns the name of this instance, such as {@code soc}. */
    String instance();

    /** Returns who can read what is placed. The host's gate has judged by it already. */
    Destination destination();

    /** Returns the clock. A time is never a cursor. */
    InstantSource clock();

    /**
     * Builds a matcher for {@code indicators}, all in memory: nothing about them leaves the machine.
     *
     * @throws ConnectorException {@code INSTANCE_BROKEN} if the host has no matcher
     */
    IndicatorMatcher matcher(Collection<Indicator> indicators);

    /** Returns the HTTP client. It comes into being when it is first used. */
    Http http();

    /** Returns the way to secrets. */
    Secrets secrets();

    /** Returns the log. */
    Log log();

    /** Returns a directory of this instance alone, made when absent. Losing it must not lose or double anything. */
    Path scratch();

    /** Opens secrets where they are kept. */
    interface Secrets {
        /**
         * Returns the secret behind {@code reference}, read afresh. Use it and let it go.
         *
         * @throws ConnectorException {@code INSTANCE_BROKEN} if there is none, or if others can read the file it is in
         */
        String reveal(SecretRef reference);
    }

    /**
     * A log that cannot be told content: what happened is a code, and what goes with it are numbers, times, ids and words of an
     * enum. There is no way to write text.
     */
    interface Log {
        /** Notes something ordinary under {@code code}: up to 60 characters of {@code A-Z 0-9 _}. */
        Entry info(String code);

        /** Notes something that a person should look at. */
        Entry warn(String code);

        /** An entry being written: nothing happens before {@link #write}. The names follow the form of codes, in any case. */
        interface Entry {
            /** Adds a number. */
            Entry with(String name, long number);

            /** Adds a word. */
            Entry with(String name, Enum<?> word);

            /** Adds an id. */
            Entry with(String name, Id id);

            /** Adds a time. */
            Entry with(String name, Instant time);

            /** Adds a length of time. */
            Entry with(String name, Duration time);

            /** Adds the type of an error, without its message. */
            Entry with(String name, Throwable error);

            /** Writes it. */
            void write();
        }
    }
}
