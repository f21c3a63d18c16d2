package org.renkei.plugin.maileml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * A mail as its file tells it: what targeted mail is recognised by. It never holds recipients' addresses or names, only how many
 * there were.
 *
 * <p><b>Threads:</b> immutable. Source: the items that organisations tell each other about targeted mail,
 * Japan's cyber-security strategy (2016-01).
 *
 * @param subject the subject, decoded; empty if there is none
 * @param sender the first address of {@code From}
 * @param replyTo the first address of {@code Reply-To}
 * @param returnPath the address of the envelope, as the last server entered it
 * @param recipients how many addresses stand in {@code To} and {@code Cc}
 * @param receivedAt when the last server took it, by its own account in the topmost {@code Received}
 * @param attachments its files, in the order of the mail
 * @param links its links, in the order of the mail, each pair of text and target once; at most {@link #MOST_LINKS}
 * @param flags what is conspicuous about it, each once
 * @param attached the mails that are attached to it as {@code message/rfc822}: of a report, the reported mail
 */
public record SuspiciousMail(
        String subject,
        Optional<MailSender> sender,
        Optional<MailSender> replyTo,
        Optional<String> returnPath,
        Integer recipients,
        Optional<Instant> receivedAt,
        List<MailAttachment> attachments,
        List<MailLink> links,
        List<MailFlag> flags,
        List<SuspiciousMail> attached) {
    /** The largest file that is read, in bytes: 25 MiB. */
    public static final int LARGEST = 26_214_400;
    /** How many links are kept. */
    public static final int MOST_LINKS = 1_000;

    /** Copies. */
    public SuspiciousMail {
        Require.present("subject", subject);
        sender = Require.optional(sender);
        replyTo = Require.optional(replyTo);
        returnPath = Require.optional(returnPath);
        Require.present("recipients", recipients);
        receivedAt = Require.optional(receivedAt);
        attachments = List.copyOf(attachments);
        links = List.copyOf(links);
        flags = List.copyOf(flags);
        attached = List.copyOf(attached);
    }

    /**
     * Reads a mail from a file, as {@link #read(InputStream)} does.
     *
     * @throws IOException if the file cannot be read; a retry may help
     */
    public static SuspiciousMail read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a mail (RFC 5322, MIME) to its end, and does not close {@code in}. What is broken is read as far as it goes: a wrong
     * encoding gives replacement characters, a missing boundary ends at the end.
     *
     * @throws org.renkei.api.error.InvalidInputException if it has no header of a mail, or is larger than {@link #LARGEST}, or has
     *     more than 1,000 parts, 20 levels of parts within parts, 1,000 headers in a part, or 64 KiB in a header. The same file is
     *     never accepted later. The error holds nothing of the mail
     * @throws IOException if {@code in} cannot be read
     */
    public static SuspiciousMail read(InputStream in) throws IOException {
        return MailReader.read(in);
    }

    /**
     * Returns the mail to look at: the first one attached, and of that one likewise, because people who report a mail attach it; this
     * one if none is attached.
     */
    public SuspiciousMail suspect() {
        return attached.isEmpty() ? this : attached.get(0).suspect();
    }

    /** Returns how much it holds, and nothing of it. */
    @Override
    public String toString() {
        return "mail with " + attachments.size() + " attachments, " + links.size() + " links, flags " + flags;
    }
}
