package org.renkei.core.lint;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** Writes a string in another way. It knows nothing of how the lint undoes that. */
final class Dressing {
    private static final String HALF_KANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｬｭｮｯｧｨｩｪｫｰ";
    private static final String FULL_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンャュョッァィゥェォー";
    private static final String PLAIN_KANA = "カキクケコサシスセソタチツテトハヒフヘホハヒフヘホ";
    private static final String VOICED_KANA = "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ";
    private static final List<String> INVISIBLE = List.of("\u200b", "\u00ad", "\u200c", "\u2060", "\ufeff", "\u200d");
    private static final List<String> BLANKS = List.of(" ", "\u3000", "\n", "  ", "\t", "\r\n", "\u00a0");
    private static final String NEW_KANJI = "高崎浜辺斎沢国桜";
    private static final String OLD_KANJI = "髙﨑濵邊齋澤國櫻";

    private final SplittableRandom random;

    Dressing(SplittableRandom random) {
        this.random = random;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String invisible(String text) {
        return inserted(text, INVISIBLE, random.nextInt(1, 4));
    }

    String spaced(String text) {
        if (random.nextInt(3) == 0) {
            String blank = one(List.of(" ", "\u3000"));
            return String.join(blank, text.replace(" ", "").split("", -1)).strip();
        }
        return inserted(text.replace(" ", ""), BLANKS, 1);
    }

    String wide(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int voiced = VOICED_KANA.indexOf(c);
            int kana = FULL_KANA.indexOf(voiced >= 0 ? PLAIN_KANA.charAt(voiced) : c);
            if (kana >= 0) {
                out.append(HALF_KANA.charAt(kana)).append(voiced >= 20 ? "ﾟ" : voiced >= 0 ? "ﾞ" : "");
            } else {
                out.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c == ' ' ? '\u3000' : c);
            }
        }
        return out.toString();
    }

    String anyCase(String text) {
        String mixed = each(text, c -> random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        return mixed.equals(text) ? text.toUpperCase(java.util.Locale.ROOT) : mixed;
    }

    /** Turns katakana into hiragana or the other way, a small kana into a large one, and adds or drops a long vowel. */
    String kana(String text) {
        boolean hiragana = text.chars().anyMatch(c -> c >= 'ァ' && c <= 'ヶ');
        String turned = hiragana
                ? each(text, c -> c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)
                : each(text, c -> c >= 'ぁ' && c <= 'ん' ? c + 0x60 : c);
        return random.nextBoolean() ? turned.replace("ー", "") : turned;
    }

    String kanji(String text) {
        return each(text, c -> {
            int old = OLD_KANJI.indexOf(c);
            int fresh = NEW_KANJI.indexOf(c);
            return old >= 0 ? NEW_KANJI.charAt(old) : fresh >= 0 ? OLD_KANJI.charAt(fresh) : c;
        });
    }

    String defanged(String text) {
        String dot = one(List.of("[.]", "(.)", "{.}", "[dot]", "(dot)", " [.] ", " dot ", " . ", "[ドット]"));
        String at = one(List.of("[at]", "(at)", "[@]", "(アット)"));
        return text.replace(".", dot).replace("@", at);
    }

    String percent(String text) {
        if (random.nextInt(4) == 0) {
            return units(text, "%u");
        }
        String once = marked(text, "%");
        return random.nextInt(4) == 0 ? once.replace("%", "%25") : once;
    }

    String entities(String text) {
        String form = one(List.of("&#%d;", "&#x%x;", "&#%d;", "&amp;#%d;"));
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(String.format(form, c)));
        return out.toString();
    }

    String quotedPrintable(String text) {
        String all = marked(text, "=");
        int cut = random.nextInt(all.length() / 3) * 3;
        return random.nextBoolean() || cut == 0 ? all : all.substring(0, cut) + "=\r\n" + all.substring(cut);
    }

    String encodedWord(String text) {
        if (random.nextBoolean()) {
            String name = one(List.of("UTF-8", "ISO-2022-JP", "Shift_JIS", "EUC-JP"));
            byte[] bytes = text.getBytes(inWindows(name));
            return "=?" + name + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
        }
        int cut = random.nextInt(1, text.length());
        return "=?UTF-8?Q?" + marked(text.substring(0, cut), "=") + "?=\r\n =?utf-8?q?"
                + marked(text.substring(cut), "=") + "?=";
    }

    /** What mail programs on Windows mean by the name, which has the characters of Japanese names. */
    private static Charset inWindows(String name) {
        return Charset.forName(
                switch (name) {
                    case "ISO-2022-JP" -> "x-windows-iso2022jp";
                    case "Shift_JIS" -> "windows-31j";
                    case "EUC-JP" -> "x-eucJP-Open";
                    default -> name;
                });
    }

    /** Writes it in one way that is still text, and that in one way that is not. */
    String twice(String text) {
        String once =
                switch (random.nextInt(4)) {
                    case 0 -> invisible(text);
                    case 1 -> wide(text);
                    case 2 -> anyCase(text);
                    default -> spaced(text);
                };
        return switch (random.nextInt(5)) {
            case 0 -> percent(once);
            case 1 -> entities(once);
            case 2 -> quotedPrintable(once);
            case 3 -> base64(once);
            default -> hexadecimal(once);
        };
    }

    String punycode(String domain) {
        return IDN.toASCII(domain);
    }

    /** In Base64 with something in front and behind, so that it begins at any of three offsets. */
    String base64(String text) {
        String inside = "xyz".substring(0, random.nextInt(3)) + " " + text + " 。".repeat(random.nextInt(3));
        Charset charset = one(List.of(UTF_8, UTF_8, UTF_16LE));
        Base64.Encoder encoder = one(List.of(
                Base64.getEncoder(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding()));
        String once = encoder.encodeToString(inside.getBytes(charset));
        return random.nextInt(5) == 0 ? encoder.encodeToString(once.getBytes(StandardCharsets.US_ASCII)) : once;
    }

    String hexadecimal(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> HexFormat.of().formatHex(text.getBytes(UTF_8));
            case 1 -> HexFormat.ofDelimiter(" ").withUpperCase().formatHex(text.getBytes(UTF_8));
            case 2 -> HexFormat.ofDelimiter(":").formatHex(text.getBytes(UTF_8));
            case 3 -> marked(text, "\\x");
            default -> units(text, "\\u");
        };
    }

    String number(String address) {
        int[] octets = java.util.Arrays.stream(address.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        long value = 0;
        for (int octet : octets) {
            value = value << 8 | octet;
        }
        return switch (random.nextInt(5)) {
            case 0 -> Long.toString(value);
            case 1 -> String.format("0x%08X", value);
            case 2 -> String.format("0x%x.0x%x.0x%x.0x%x", octets[0], octets[1], octets[2], octets[3]);
            case 3 -> "::ffff:" + address;
            default -> String.format("::ffff:%x:%x", value >>> 16, value & 0xffff);
        };
    }

    private String inserted(String text, List<String> what, int times) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            out.insert(random.nextInt(1, out.length()), one(what));
        }
        return out.toString();
    }

    private static String marked(String text, String mark) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            out.append(mark).append(String.format("%02X", b));
        }
        return out.toString();
    }

    private static String units(String text, String mark) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(mark).append(String.format("%04x", c)));
        return out.toString();
    }

    private static String each(String text, IntUnaryOperator change) {
        return text.chars()
                .map(change)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
