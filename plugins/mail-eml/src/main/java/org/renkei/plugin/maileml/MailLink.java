package org.renkei.plugin.maileml;

import org.renkei.api.error.Require;

/**
 * A link in a mail.
 *
 * @param text what people see
 * @param target where it leads: the URL as it stands in the mail
 */
public record MailLink(String text, String target) {
    /** Checks the parts. */
    public MailLink {
        Require.present("text", text);
        Require.present("target", target);
    }

    /** Returns that it is a link, and not where it leads. */
    @Override
    public String toString() {
        return "link";
    }
}
