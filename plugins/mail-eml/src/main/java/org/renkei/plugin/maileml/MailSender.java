package org.renkei.plugin.maileml;

import org.renkei.api.error.Require;

/**
 * Whom a mail says that it comes from; anybody can say that.
 *
 * @param name the name beside the address, empty if there is none
 * @param address the address
 */
public record MailSender(String name, String address) {
    /** Checks the parts. */
    public MailSender {
        Require.present("name", name);
        Require.present("address", address);
    }

    /** Returns that it is a sender, and not which. */
    @Override
    public String toString() {
        return "sender";
    }
}
