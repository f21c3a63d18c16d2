package org.renkei.plugin.maileml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.renkei.plugin.maileml.SuspiciousMail.Attachment;

/** One part of a mail that is no container: its name, its hash, its first bytes, and its text if it is one. */
final class MailPart {
    /** As much of a text is kept to look for links, in bytes. */
    private static final int LONGEST_TEXT = 2_097_152;

    private static final int LONGEST_NAME = 1_000;
    private static final Pattern BARE_NAME = Pattern.compile("(?i)(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private final byte[] start = new byte[FileKind.BYTES];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private String name = "";
    private boolean attached;
    private String type = "";
    private String charset = "";
    private String sha256 = "";
    private long size;

    void header(Field field) {
        String kind = field.getNameLowerCase();
        boolean disposition = kind.equals("content-disposition");
        if (!disposition && !kind.equals("content-type")) {
            return;
        }
        attached |=
                disposition && HeaderText.bare(field).toLowerCase(Locale.ROOT).startsWith("attachment");
        if (name.isEmpty() || disposition) {
            nameIn(field).filter(found -> !found.isEmpty()).ifPresent(found -> name = cut(found));
        }
    }

    /** RFC 2231, encoded words in quotes, or bare bytes: mail software does all three. */
    private static Optional<String> nameIn(Field field) {
        if (HeaderText.isBare(field)) {
            Matcher bare = BARE_NAME.matcher(HeaderText.bare(field));
            return bare.find()
                    ? Optional.of(HeaderText.decoded(bare.group(1) == null ? bare.group(2) : bare.group(1)))
                    : Optional.empty();
        }
        try {
            ParsedField parsed = LenientFieldParser.parse(field.getRaw(), DecodeMonitor.SILENT);
            if (parsed instanceof ContentDispositionField disposition) {
                return Optional.ofNullable(disposition.getFilename()).map(HeaderText::decoded);
            } else if (parsed instanceof ContentTypeField media) {
                return Optional.ofNullable(media.getParameter("name")).map(HeaderText::decoded);
            }
        } catch (MimeException e) {
            return Optional.empty(); // a header that says nothing
        }
        return Optional.empty();
    }

    void read(BodyDescriptor descriptor, InputStream in) throws IOException {
        type = Optional.ofNullable(descriptor.getMimeType()).orElse("").toLowerCase(Locale.ROOT);
        charset = Optional.ofNullable(descriptor.getCharset()).orElse("");
        MessageDigest digest = sha256();
        byte[] buffer = new byte[8_192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
            if (size < start.length) {
                System.arraycopy(buffer, 0, start, (int) size, Math.min(count, start.length - (int) size));
            }
            if (isText() && kept.size() < LONGEST_TEXT) {
                kept.write(buffer, 0, count);
            }
            size += count;
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    boolean isText() {
        return type.equals("text/plain") || isHtml();
    }

    boolean isHtml() {
        return type.equals("text/html");
    }

    /** Returns the text, in the encoding that it says or seems to be in. */
    String text() {
        return HeaderText.text(kept.toByteArray(), charset);
    }

    /** Returns the file that this part is, unless it is the text of the mail. */
    Optional<Attachment> attachment() {
        return isText() && name.isEmpty() && !attached
                ? Optional.empty()
                : Optional.of(new Attachment(name, type, size, sha256));
    }

    FileKind kind() {
        return FileKind.of(start, (int) Math.min(size, start.length));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
