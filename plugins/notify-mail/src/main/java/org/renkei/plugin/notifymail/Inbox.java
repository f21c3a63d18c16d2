package org.renkei.plugin.notifymail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ReplySource;

/**
 * The folder in which answers arrive. It is opened for reading only. A message's place is UIDVALIDITY and UID (RFC 9051 section
 * 2.3.1.1): if the folder was made anew, everything in it is looked at again.
 */
final class Inbox {
    private final MailServer server;
    private final String folder;
    private final ConnectorContext context;
    private final Session session;

    Inbox(MailServer server, String folder, ConnectorContext context) {
        this.server = server;
        this.folder = folder;
        this.context = context;
        this.session = MailSessions.of("imap", server);
    }

    ReplySource.Page poll(String cursor, int max) {
        try (Store store = connected();
                Folder open = opened(store)) {
            UIDFolder numbered = (UIDFolder) open;
            long validity = numbered.getUIDValidity();
            long last =
                    cursor.startsWith(validity + ":") ? Long.parseLong(cursor.substring(cursor.indexOf(':') + 1)) : 0;
            return page(open, numbered, validity, last, max);
        } catch (MessagingException e) {
            throw ConnectorException.retryable("IMAP_FAILED", Remedies.UNREACHABLE);
        }
    }

    /** Opens the folder and closes it again. */
    void probe() {
        try (Store store = connected();
                Folder open = opened(store)) {
            open.getMessageCount();
        } catch (MessagingException e) {
            throw ConnectorException.retryable("IMAP_FAILED", Remedies.UNREACHABLE);
        }
    }

    private static ReplySource.Page page(Folder open, UIDFolder numbered, long validity, long last, int max)
            throws MessagingException {
        List<Message> fresh = new ArrayList<>();
        boolean more = false;
        for (Message message : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            if (message == null || numbered.getUID(message) <= last) {
                continue; // a server gives the last message, even if it is an old one
            }
            if (fresh.size() == max) {
                more = true;
                break;
            }
            fresh.add(message);
        }
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        for (String header :
                List.of("In-Reply-To", "References", "Auto-Submitted", "X-Autoreply", "X-Autorespond", "Return-Path")) {
            wanted.add(header);
        }
        open.fetch(fresh.toArray(Message[]::new), wanted);
        List<ReplySource.Reply> replies = new ArrayList<>();
        long reached = last;
        for (Message message : fresh) {
            reply(message).ifPresent(replies::add);
            reached = Math.max(reached, numbered.getUID(message));
        }
        return new ReplySource.Page(replies, validity + ":" + reached, more);
    }

    /** Returns an answer, if the message is one; a message that cannot be read is none, and holds nobody up. */
    private static Optional<ReplySource.Reply> reply(Message message) {
        try {
            Optional<String> answered = NoticeMessage.answered(message);
            if (answered.isEmpty() || message.getFrom() == null || message.getFrom().length != 1) {
                return Optional.empty();
            }
            String from = ((InternetAddress) message.getFrom()[0]).getAddress();
            return from == null || from.isBlank() || from.length() > 400
                    ? Optional.empty()
                    : Optional.of(new ReplySource.Reply(answered.get(), from));
        } catch (MessagingException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    private Store connected() {
        try {
            Store store = session.getStore(MailSessions.protocol("imap", server));
            if (server.user().isPresent()) {
                store.connect(
                        server.host(),
                        server.port(),
                        server.user().get(),
                        context.secrets().reveal(server.password().orElseThrow()));
            } else {
                store.connect();
            }
            return store;
        } catch (AuthenticationFailedException e) {
            throw ConnectorException.instanceBroken("SIGN_IN_REFUSED", Remedies.SIGN_IN);
        } catch (MessagingException e) {
            throw ConnectorException.retryable("IMAP_UNREACHABLE", Remedies.UNREACHABLE);
        }
    }

    private Folder opened(Store store) {
        try {
            Folder found = store.getFolder(folder);
            found.open(Folder.READ_ONLY);
            return found;
        } catch (MessagingException e) {
            throw ConnectorException.instanceBroken("FOLDER_REFUSED", Remedies.FOLDER);
        }
    }
}
