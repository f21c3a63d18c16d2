package org.renkei.plugin.notifymail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renkei.spi.Notice;

/**
 * A notice as mail: in both languages, and marked so that an answer is recognised by its subject or by what it answers. The same
 * notice has the same Message-ID, so that a mailbox can tell one that came twice.
 */
final class NoticeMessage extends MimeMessage {
    private static final Pattern REPLY = Pattern.compile("renkei[:.]([a-z2-7]{20,40})");

    private final String id;

    NoticeMessage(Session session, Notice notice, InternetAddress from, Date now) throws MessagingException {
        super(session);
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        id = "<renkei." + notice.reply() + "@" + domain + ">";
        setFrom(from);
        setRecipients(
                Message.RecipientType.TO,
                new InternetAddress[] {new InternetAddress(notice.to().address(), true)});
        setSubject(
                notice.subject().ja() + " / " + notice.subject().en() + " [renkei:" + notice.reply() + "]",
                StandardCharsets.UTF_8.name());
        setText(notice.text().ja() + "\r\n\r\n" + notice.text().en() + "\r\n", StandardCharsets.UTF_8.name());
        setSentDate(now);
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no machine answers this
        setHeader("X-Auto-Response-Suppress", "All");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** Returns which notice {@code message} answers, unless a machine answered (RFC 3834). */
    static Optional<String> answered(Message message) throws MessagingException {
        if (isAutomatic(message)) {
            return Optional.empty();
        }
        for (String header : new String[] {"In-Reply-To", "References", "Subject"}) {
            String[] values = message.getHeader(header);
            for (String value : values == null ? new String[0] : values) {
                Matcher found = REPLY.matcher(header.equals("Subject") ? subject(message) : value);
                if (found.find()) {
                    return Optional.of(found.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static String subject(Message message) throws MessagingException {
        String subject = message.getSubject();
        return subject == null ? "" : subject;
    }

    private static boolean isAutomatic(Message message) throws MessagingException {
        String[] submitted = message.getHeader("Auto-Submitted");
        String[] sender = message.getHeader("Return-Path");
        return (submitted != null && !submitted[0].strip().equalsIgnoreCase("no"))
                || message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null
                || (sender != null && sender[0].strip().equals("<>"));
    }
}
