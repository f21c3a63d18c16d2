package org.renkei.spi;

import org.renkei.api.contact.ChannelKind;

/**
 * Calls people: by mail, by chat, by whatever the tool can.
 *
 * <p><b>Delivery:</b> at least once. The host repeats a notice until the result is final, so the same {@linkplain Notice#id id} may
 * come again; a tool that can should then call once. <b>Threads:</b> one call at a time. <b>Closing:</b> as {@link Connector}.
 */
public interface NoticeSink extends Connector {
    /** Returns whether this tool reaches people over such a channel. */
    boolean reaches(ChannelKind kind);

    /**
     * Makes one attempt.
     *
     * @return {@link ItemResult#accepted()}, {@link ItemResult#rejected(String)} if this address will never do, or {@link
     *     ItemResult#deferred}
     * @throws ConnectorException if the tool cannot be used; the host comes again
     */
    ItemResult send(Notice notice);
}
