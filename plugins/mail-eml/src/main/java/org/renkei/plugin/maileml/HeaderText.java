package org.renkei.plugin.maileml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** Reads headers and bodies in whatever encoding they are, declared or not, as Japanese mail software writes them. */
final class HeaderText {
    private static final int ESCAPE = 0x1b;
    private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}]+");

    private HeaderText() {}

    /** Returns the text of a header with its encoded words decoded, on one line. */
    static String of(Field field) {
        String text = FOLD.matcher(bare(field)).replaceAll("");
        return CONTROL.matcher(decoded(text)).replaceAll(" ").strip();
    }

    /** Returns the text of a header as it stands there, with bare bytes read in the encoding that they seem to be in. */
    static String bare(Field field) {
        ByteSequence raw = field.getRaw();
        String all = raw == null ? field.getName() + ":" + field.getBody() : text(raw.toByteArray());
        return all.substring(all.indexOf(':') + 1).strip();
    }

    /** Returns {@code text} with its encoded words (RFC 2047) decoded; what cannot be decoded stays. */
    static String decoded(String text) {
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns whether a header holds letters as bare bytes. */
    static boolean isBare(Field field) {
        ByteSequence raw = field.getRaw();
        for (int i = 0; raw != null && i < raw.length(); i++) {
            if (raw.byteAt(i) < 0 || raw.byteAt(i) == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    /** Returns what {@code bytes} mean when nobody says in which encoding they are. */
    static String text(byte[] bytes) {
        for (byte one : bytes) {
            if (one == ESCAPE) {
                return new String(bytes, ISO_2022_JP);
            }
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, SHIFT_JIS}) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // not that one; perhaps the next
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Returns what {@code bytes} mean in the encoding {@code declared}, or as without one if that is none. */
    static String text(byte[] bytes, String declared) {
        boolean plain = declared.isEmpty() || declared.equalsIgnoreCase("us-ascii");
        if (plain || !isCharset(declared)) {
            return text(bytes);
        }
        // ISO-2022-JP and Shift_JIS as mail software writes them hold letters of Windows, too
        return switch (declared.toLowerCase(Locale.ROOT)) {
            case "iso-2022-jp" -> new String(bytes, ISO_2022_JP);
            case "shift_jis", "shift-jis", "sjis" -> new String(bytes, SHIFT_JIS);
            default -> new String(bytes, Charset.forName(declared));
        };
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
