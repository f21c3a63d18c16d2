package org.renkei.core.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads bytes as text when nobody said in which encoding. */
final class Bytes {
    /** Written as mail names them, read as Windows writes them, which knows more characters, such as 髙. */
    private static final Map<String, Charset> IN_MAIL = charsets(Map.of(
            "UTF-8", "UTF-8",
            "US-ASCII", "UTF-8",
            "ISO-8859-1", "ISO-8859-1",
            "ISO-2022-JP", "x-windows-iso2022jp",
            "SHIFT_JIS", "windows-31j",
            "WINDOWS-31J", "windows-31j",
            "CP932", "windows-31j",
            "EUC-JP", "x-eucJP-Open"));

    private static final List<Charset> JAPANESE = inMail("EUC-JP", "SHIFT_JIS");
    private static final List<Charset> SEVEN_BITS = inMail("ISO-2022-JP");
    private static final int SHORTEST_STRETCH = 4;
    private static final byte ESCAPE = 0x1b;

    private Bytes() {}

    /** Returns every way to read {@code bytes} that may make sense; damage is no reason not to read the rest. */
    static List<String> readings(byte[] bytes) {
        List<String> readings = new ArrayList<>();
        readings.add(stretches(bytes));
        if (isWide(bytes)) {
            readings.add(new String(bytes, UTF_16LE));
            readings.add(new String(bytes, UTF_16BE));
        }
        if (isText(bytes) && share(bytes, b -> b == ESCAPE) > 0) {
            SEVEN_BITS.forEach(charset -> readings.add(new String(bytes, charset)));
        } else if (isText(bytes) && !Utf8.is(bytes)) {
            JAPANESE.forEach(charset -> readings.add(withoutHalfKana(new String(bytes, charset))));
        }
        return readings;
    }

    /** In a guess, half-width kana are not text but bytes of something else: every second byte would be one. */
    private static String withoutHalfKana(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) >= '\uff61' && out.charAt(i) <= '\uff9f') {
                out.setCharAt(i, '\0');
            }
        }
        return out.toString();
    }

    /** Returns the one way to read {@code bytes} that is likeliest. */
    static String likeliest(byte[] bytes) {
        if (Utf8.is(bytes)) {
            return new String(bytes, UTF_8);
        }
        return JAPANESE.stream()
                .flatMap(charset -> strict(bytes, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, ISO_8859_1));
    }

    /** Returns {@code bytes} in the charset called {@code name} if it is one that mail in Japan uses, or as is likeliest. */
    static String in(String name, byte[] bytes) {
        Charset charset = IN_MAIL.get(name.toUpperCase(Locale.ROOT));
        return charset == null ? likeliest(bytes) : new String(bytes, charset);
    }

    /** Returns the stretches of {@code bytes} that are text in UTF-8, and U+0000 in place of everything else. */
    private static String stretches(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        int i = 0;
        while (i <= bytes.length) {
            int length = i == bytes.length ? 0 : Utf8.length(bytes, i);
            if (length > 0) {
                i += length;
                continue;
            }
            if (i - start >= SHORTEST_STRETCH) {
                out.append(new String(bytes, start, i - start, UTF_8)).append('\0');
            }
            i++;
            start = i;
        }
        return out.toString();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns whether {@code bytes} may be text, and not a piece of something else. */
    static boolean isLikelyText(byte[] bytes) {
        return isText(bytes) || isWide(bytes);
    }

    /** In a charset of bytes hardly any of them are controls. */
    private static boolean isText(byte[] bytes) {
        return share(bytes, b -> b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != ESCAPE) < 1.0 / 32;
    }

    /** In UTF-16 every second byte is 0 in Latin text, 0x30 in kana, 0x4e to 0x9f in kanji, 0xff in wide Latin. */
    private static boolean isWide(byte[] bytes) {
        return share(bytes, b -> b == 0 || b == 0x30) >= 1.0 / 8
                || (!Utf8.is(bytes) && Math.max(highBytes(bytes, 0), highBytes(bytes, 1)) > 0.9);
    }

    private static double highBytes(byte[] bytes, int start) {
        int count = 0;
        for (int i = start; i < bytes.length; i += 2) {
            int value = bytes[i] & 0xff;
            boolean kanji = value >= 0x4e && value <= 0x9f;
            count += kanji || value == 0 || value == 0x30 || value == 0xff ? 1 : 0;
        }
        return 2.0 * count / bytes.length;
    }

    private static double share(byte[] bytes, IntPredicate which) {
        int count = 0;
        for (byte b : bytes) {
            count += which.test(b) ? 1 : 0;
        }
        return bytes.length == 0 ? 0 : (double) count / bytes.length;
    }

    private static List<Charset> inMail(String... names) {
        return Stream.of(names).filter(IN_MAIL::containsKey).map(IN_MAIL::get).toList();
    }

    /** What a runtime without the JDK's further charsets lacks, it does not read. */
    private static Map<String, Charset> charsets(Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> Charset.isSupported(name.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> Charset.forName(name.getValue())));
    }
}
