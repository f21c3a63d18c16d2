package org.renkei.plugin.notifymail;

import jakarta.mail.Session;
import java.util.Locale;
import java.util.Properties;

/** Settings of the mail library: time limits, and certificates that must be for the server's name. */
final class MailSessions {
    private static final String CONNECT_MILLIS = "5000";
    private static final String READ_MILLIS = "20000";

    private MailSessions() {}

    /** Returns a session that speaks {@code protocol}, smtp or imap, with {@code server}. */
    static Session of(String protocol, MailServer server) {
        String name = "mail." + protocol(protocol, server) + ".";
        Properties properties = new Properties();
        properties.setProperty(name + "host", server.host());
        properties.setProperty(name + "port", server.port().toString());
        properties.setProperty(name + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(name + "timeout", READ_MILLIS);
        properties.setProperty(name + "writetimeout", READ_MILLIS);
        properties.setProperty(name + "ssl.checkserveridentity", "true");
        properties.setProperty(name + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty(name + "auth", String.valueOf(server.user().isPresent()));
        properties.setProperty(name + "peek", "true"); // what we read stays unread for people
        if (server.security() == MailSecurity.STARTTLS) {
            properties.setProperty(name + "starttls.enable", "true");
            properties.setProperty(name + "starttls.required", "true");
        }
        return Session.getInstance(properties);
    }

    /** Returns the library's name for the protocol under this protection. */
    static String protocol(String protocol, MailServer server) {
        return server.security() == MailSecurity.TLS ? protocol.toLowerCase(Locale.ROOT) + "s" : protocol;
    }
}
