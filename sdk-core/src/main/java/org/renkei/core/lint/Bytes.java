package org.renkei.core.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Reads bytes as text when nobody said in which encoding. */
final class Bytes {
    /** What a runtime without the JDK's further charsets lacks, it does not read. */
    private static final List<Charset> JAPANESE = charsets("EUC-JP", "windows-31j");

    private static final List<Charset> SEVEN_BITS = charsets("ISO-2022-JP");

    private static final Map<String, Charset> IN_MAIL = byName(
            "UTF-8", "ISO-2022-JP", "Shift_JIS", "windows-31j", "CP932", "EUC-JP", "US-ASCII", "ISO-8859-1", "UTF-16");

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
        } else if (isText(bytes) && strict(bytes, UTF_8).isEmpty()) {
            JAPANESE.forEach(charset -> readings.add(new String(bytes, charset)));
        }
        return readings;
    }

    /** Returns the one way to read {@code bytes} that is likeliest. */
    static String likeliest(byte[] bytes) {
        return Stream.concat(Stream.of(UTF_8), JAPANESE.stream())
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

    /** Returns whether {@code bytes} may be text in a charset of bytes: hardly any of them are controls. */
    static boolean isText(byte[] bytes) {
        return share(bytes, b -> b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != ESCAPE) < 1.0 / 32;
    }

    /** In UTF-16 every second byte is 0 in Latin text, and 0x30 in kana, without which Japanese hardly is written. */
    private static boolean isWide(byte[] bytes) {
        return share(bytes, b -> b == 0 || b == 0x30) >= 1.0 / 8;
    }

    private static double share(byte[] bytes, IntPredicate which) {
        int count = 0;
        for (byte b : bytes) {
            count += which.test(b) ? 1 : 0;
        }
        return bytes.length == 0 ? 0 : (double) count / bytes.length;
    }

    private static List<Charset> charsets(String... names) {
        return List.copyOf(byName(names).values());
    }

    private static Map<String, Charset> byName(String... names) {
        Map<String, Charset> charsets = new LinkedHashMap<>();
        for (String name : names) {
            if (Charset.isSupported(name)) {
                charsets.put(name.toUpperCase(Locale.ROOT), Charset.forName(name));
            }
        }
        return charsets;
    }
}
