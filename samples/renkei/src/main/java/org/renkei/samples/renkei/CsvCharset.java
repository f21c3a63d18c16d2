package org.renkei.samples.renkei;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The charsets in which spreadsheets in Japan exchange tables. */
enum CsvCharset {
    /** UTF-8 behind a byte order mark, by which a spreadsheet knows it. */
    UTF_8("utf-8", StandardCharsets.UTF_8, "\ufeff"),
    /** The Shift_JIS of Windows. */
    CP932("cp932", Charset.forName("windows-31j"), "");

    private final String option;
    private final Charset charset;
    private final String mark;

    CsvCharset(String option, Charset charset, String mark) {
        this.option = option;
        this.charset = charset;
        this.mark = mark;
    }

    /** Returns the charset of {@code content}: by its mark, else as asked for, else UTF-8. */
    static CsvCharset of(byte[] content, Optional<CsvCharset> asked) {
        return UTF_8.marks(content) ? UTF_8 : asked.orElse(UTF_8);
    }

    /** Returns whether {@code text} comes back from this charset as it went. */
    boolean holds(String text) {
        return charset.newEncoder().canEncode(text) && new String(text.getBytes(charset), charset).equals(text);
    }

    byte[] encode(String text) {
        return (mark + text).getBytes(charset);
    }

    /** Returns the text without the mark, or nothing if it is in another charset. */
    Optional<String> decode(byte[] content) {
        int from = marks(content) ? mark.getBytes(charset).length : 0;
        try {
            ByteBuffer text = ByteBuffer.wrap(content, from, content.length - from);
            return Optional.of(charset.newDecoder().decode(text).toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    private boolean marks(byte[] content) {
        byte[] first = mark.getBytes(charset);
        return content.length >= first.length && Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    /** Reads a charset from the command line. */
    static final class Named implements ITypeConverter<CsvCharset> {
        @Override
        public CsvCharset convert(String value) {
            return List.of(values()).stream()
                    .filter(known -> known.option.equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("utf-8 / cp932"));
        }
    }
}
