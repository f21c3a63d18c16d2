package org.renkei.plugin.notifymail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Notice;

/** Hands mail to the server, over one connection as long as it holds. */
final class Outgoing implements AutoCloseable {
    private static final int PERMANENT = 500;
    private static final Duration LATER = Duration.ofMinutes(5);

    private final MailServer server;
    private final InternetAddress from;
    private final ConnectorContext context;
    private final Session session;
    private @Nullable Transport transport;

    Outgoing(MailConfig config, ConnectorContext context) {
        this.server = config.smtp();
        this.context = context;
        this.session = MailSessions.of("smtp", server);
        try {
            from = new InternetAddress(config.from(), true);
            from.validate();
        } catch (AddressException e) {
            throw ConnectorException.instanceBroken("FROM_REFUSED", Remedies.ADDRESS);
        }
    }

    ItemResult send(Notice notice) {
        NoticeMessage message;
        try {
            message = new NoticeMessage(
                    session, notice, from, Date.from(context.clock().instant()));
        } catch (MessagingException e) {
            return ItemResult.rejected("NOT_AN_ADDRESS");
        }
        try {
            connected().sendMessage(message, message.getAllRecipients());
            return ItemResult.accepted();
        } catch (SendFailedException e) {
            close();
            return refused(e);
        } catch (MessagingException e) {
            close();
            throw ConnectorException.retryable("SMTP_FAILED", Remedies.UNREACHABLE);
        }
    }

    /** Connects, if there is no connection. */
    Transport connected() {
        Transport known = transport;
        if (known != null && known.isConnected()) {
            return known;
        }
        try {
            Transport fresh = session.getTransport(MailSessions.protocol("smtp", server));
            if (server.user().isPresent()) {
                fresh.connect(
                        server.host(),
                        server.port(),
                        server.user().get(),
                        context.secrets().reveal(server.password().orElseThrow()));
            } else {
                fresh.connect();
            }
            transport = fresh;
            return fresh;
        } catch (AuthenticationFailedException e) {
            throw ConnectorException.instanceBroken("SIGN_IN_REFUSED", Remedies.SIGN_IN);
        } catch (MessagingException e) {
            throw ConnectorException.retryable("SMTP_UNREACHABLE", Remedies.UNREACHABLE);
        }
    }

    private static ItemResult refused(SendFailedException failure) {
        for (Exception next = failure;
                next instanceof MessagingException;
                next = ((MessagingException) next).getNextException()) {
            int code = next instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : next instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
            if (code >= PERMANENT) {
                return ItemResult.rejected("ADDRESS_REFUSED");
            }
        }
        return ItemResult.deferred(LATER); // RFC 5321 section 4.2.1: a code of 4xx is for now only
    }

    @Override
    public void close() {
        Transport known = transport;
        transport = null;
        if (known != null) {
            try {
                known.close();
            } catch (MessagingException alreadyGone) {
                // nothing was promised over it
            }
        }
    }
}
