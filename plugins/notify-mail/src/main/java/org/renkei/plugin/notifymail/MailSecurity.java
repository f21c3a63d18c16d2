package org.renkei.plugin.notifymail;

/** How a connection to a mail server is protected. */
public enum MailSecurity {
    /** TLS from the first byte. */
    TLS,
    /** TLS before anything else is said (RFC 3207, RFC 9051 section 6.2.1); refused if the server does not offer it. */
    STARTTLS,
    /** None: for a server on this machine. */
    NONE
}
