package org.renkei.spi;

import java.util.stream.Stream;
import org.renkei.api.error.Require;

/**
 * A tool that can say what of ours it holds. The host then finds what must go, because it was withdrawn, narrowed or has
 * expired, by what <em>is</em> there and not by what it believes it once sent.
 *
 * <p><b>Threads:</b> one call at a time. <b>Closing:</b> as {@link Connector}.
 */
public interface Inventoried extends Connector {
    /**
     * Reads from the tool what it holds of ours, in both directions of this connector: indicators and block entries.
     *
     * @return in any order, each key once; whoever asked closes it
     * @throws ConnectorException if the tool cannot be read; also while the stream is read
     */
    Stream<Placed> inventory();

    /**
     * One thing of ours in the tool.
     *
     * @param key its placement key, as it was given
     * @param version the version it has there
     */
    record Placed(String key, String version) {
        /** Checks the parts. */
        public Placed {
            Require.line("key", key, 200);
            Require.line("version", version, 64);
        }
    }
}
