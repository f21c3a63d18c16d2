package org.renkei.plugin.notifymail;

import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.spi.SecretRef;

/**
 * A mail server.
 *
 * @param host its name; its certificate must be for that name
 * @param port its port, 1 to 65,535
 * @param security how the connection is protected
 * @param user as whom we sign in, if it asks for that
 * @param password where our password is kept
 */
public record MailServer(
        String host, Integer port, MailSecurity security, Optional<String> user, Optional<SecretRef> password) {
    /** Checks the parts. */
    public MailServer {
        Require.line("host", host, 255);
        Require.between("port", port == null ? null : port.longValue(), 1, 65_535);
        Require.present("security", security);
        if (user.isPresent() != password.isPresent()) {
            throw new InvalidInputException("user", "user and password go together", "give both or none");
        }
        if (security == MailSecurity.NONE && password.isPresent() && !isHere(host)) {
            throw new InvalidInputException("security", "a password is not sent in the clear", "use TLS or STARTTLS");
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }
}
