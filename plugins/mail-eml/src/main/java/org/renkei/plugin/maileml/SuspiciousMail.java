package org.renkei.plugin.maileml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Wording;
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
        Optional<Sender> sender,
        Optional<Sender> replyTo,
        Optional<String> returnPath,
        Integer recipients,
        Optional<Instant> receivedAt,
        List<Attachment> attachments,
        List<Link> links,
        List<Flag> flags,
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

    /**
     * Whom a mail says that it comes from; anybody can say that.
     *
     * @param name the name beside the address, empty if there is none
     * @param address the address
     */
    public record Sender(String name, String address) {
        /** Checks the parts. */
        public Sender {
            Require.present("name", name);
            Require.present("address", address);
        }

        /** Returns that it is a sender, and not which. */
        @Override
        public String toString() {
            return "sender";
        }
    }

    /**
     * A file in a mail.
     *
     * @param name its name as the mail gives it, decoded, signs that cannot be seen included; empty if it has none
     * @param type its media type as the mail gives it, such as {@code application/pdf}
     * @param size its length in bytes, decoded
     * @param sha256 the SHA-256 of its decoded bytes, 64 hexadecimal digits in lower case
     */
    public record Attachment(String name, String type, Long size, String sha256) {
        /** Checks the parts. */
        public Attachment {
            Require.present("name", name);
            Require.present("type", type);
            Require.present("size", size);
            Require.present("sha256", sha256);
        }

        /** Returns its hash, and not its name. */
        @Override
        public String toString() {
            return "attachment " + sha256;
        }
    }

    /**
     * A link in a mail.
     *
     * @param text what people see
     * @param target where it leads: the URL as it stands in the mail
     */
    public record Link(String text, String target) {
        /** Checks the parts. */
        public Link {
            Require.present("text", text);
            Require.present("target", target);
        }

        /** Returns that it is a link, and not where it leads. */
        @Override
        public String toString() {
            return "link";
        }
    }

    /**
     * Something about a mail that targeted mail does and other mail seldom does.
     *
     * @param kind what it is
     * @param where the file name, the address, the link or the header that it is about; from the mail, so it is shown and not logged
     */
    public record Flag(Kind kind, String where) {
        /** Checks the parts. */
        public Flag {
            Require.present("kind", kind);
            Require.present("where", where);
        }

        /** Returns the kind alone: what stands in a mail does not get into a log this way. */
        @Override
        public String toString() {
            return kind.name();
        }

        /** What a mail can do to deceive. */
        public enum Kind {
            /** A file name holds a sign that turns the direction of writing, so that its end reads as another extension. */
            RIGHT_TO_LEFT_OVERRIDE(
                    "文字の並びを逆にする制御文字で拡張子を偽装", "a sign that turns the direction of writing hides the extension"),
            /** A file name has the extension of a document before that of a program. */
            DOUBLE_EXTENSION("二重拡張子", "a document's extension before a program's"),
            /** A run of blanks pushes the extension out of sight. */
            BLANK_RUN("連続した空白で拡張子を隠蔽", "a run of blanks hides the extension"),
            /** What looks like a document by name or type begins like a program; an icon may complete the disguise. */
            DISGUISED_PROGRAM("文書に見せかけたプログラム", "a program that goes by the name or the type of something else"),
            /** An attached file is a program, a script or a shortcut; whatever icon it shows. */
            PROGRAM("プログラム、スクリプト又はショートカットを添付", "an attached program, script or shortcut"),
            /** An archive is locked with a password, so that gateways cannot look into it. */
            LOCKED_ARCHIVE("パスワード付きの書庫", "an archive that is locked with a password"),
            /** The text of a link names another host than the one it leads to. */
            LINK_ELSEWHERE("リンクの表示と実際の接続先が相違", "a link leads to another host than it says"),
            /** The name beside the sender's address is itself an address, and another one. */
            SENDER_NAME_DECEIVES("差出人の表示名が別のメールアドレス", "the sender's name is another address"),
            /** Answers go to another domain than the sender's. */
            ANSWERS_ELSEWHERE("返信先のドメインが差出人と相違", "answers go to another domain"),
            /** The envelope came from another domain than the sender's. */
            ENVELOPE_DIFFERS("エンベロープの送信元ドメインが差出人と相違", "the envelope came from another domain"),
            /** A header holds Japanese or other letters as bare bytes, which standards ask to encode. */
            BARE_HEADER("ヘッダーに符号化されていない文字（ISO-2022-JPなど）", "a header holds letters as bare bytes");

            private final String ja;
            private final String en;

            Kind(String ja, String en) {
                this.ja = ja;
                this.en = en;
            }

            /** Returns what it is called, in both languages. */
            public Wording wording() {
                return new Wording(ja, en);
            }
        }
    }
}
