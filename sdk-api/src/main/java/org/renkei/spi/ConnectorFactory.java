package org.renkei.spi;

import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;

/**
 * Opens connectors to one kind of tool. Found by {@link java.util.ServiceLoader}; its public constructor without arguments
 * does nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once; it holds nothing.
 *
 * @param <C> the connector's settings: a record, so that it is the whole truth. Its components may be {@code String}, {@code
 *     Path}, {@code URI}, {@code Duration}, {@code Integer}, {@code Boolean}, an enum, {@code List<String>}, {@link SecretRef},
 *     a record of these, or an {@code Optional} of any. All but the optional ones must be given; a key that is no component is
 *     refused. The record's constructor checks the values and throws {@link org.renkei.api.error.InvalidInputException}
 */
public interface ConnectorFactory<C extends Record> {
    /** Returns what the connector is. */
    Descriptor descriptor();

    /** Returns the type of the settings. */
    Class<C> configType();

    /**
     * Opens a connector that works. It is cheap and speaks to no network: whether the tool answers is {@link
     * Connector#probe}'s question.
     *
     * @throws ConnectorException {@code INSTANCE_BROKEN} if these settings cannot work on this machine
     */
    Connector open(C config, ConnectorContext context);

    /**
     * What a kind of connector is.
     *
     * @param id its name in settings, such as {@code siem-example}: 1 to 40 characters of {@code a-z 0-9 -}
     * @param title its name for people
     */
    record Descriptor(String id, Wording title) {
        /** Checks the parts. */
        public Descriptor {
            ConnectorNames.check("id", id);
            Require.present("title", title);
        }
    }
}
