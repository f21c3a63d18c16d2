package org.renkei.plugin.notifymail;

import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * The settings.
 *
 * @param from the address that notices come from, and that answers go to: one address, without a name
 * @param smtp where mail is handed in
 * @param imap where answers are read; without it nobody can answer by mail
 * @param folder in which folder answers arrive; INBOX without it. Nothing in it is changed
 */
public record MailConfig(String from, MailServer smtp, Optional<MailServer> imap, Optional<String> folder) {
    /** Checks the parts. */
    public MailConfig {
        Require.line("from", from, 254);
        Require.present("smtp", smtp);
    }
}
