package org.renkei.core.search;

import java.text.Normalizer;

/**
 * Makes texts comparable, so that one holds another in {@link String#contains} if a reader would say so. In this order:
 *
 * <ol>
 *   <li>What only formats goes: the category Cf (soft hyphen, zero-width blanks and joiners, marks of direction),
 *       variation selectors (U+FE00 to FE0F, U+E0100 to E01EF) and the grapheme joiner (U+034F). A voicing mark that
 *       stands alone (U+309B, U+309C) joins the kana in front of it.
 *   <li>NFKC: full and half width, ligatures, circled and squared forms. Half-width katakana with its voicing mark is
 *       one letter.
 *   <li>Letter by letter, whatever stands around it: lower case (both small sigmas are one), katakana U+30A1 to 30F6
 *       and their repetition marks become hiragana, ヷ ヸ ヹ ヺ become hiragana with a voicing mark. Small kana stay small,
 *       and ー stays.
 *   <li>A run of whitespace, line ends included, is one blank; none begins or ends the text.
 *   <li>Indicators are refanged: {@code hxxp} anywhere is {@code http}; one of {@code . @ : / // ://} or {@code dot at
 *       ドット アット アットマーク} that stands alone in a pair of brackets, {@code [] () {} <>}, is the sign that it means. It
 *       loses the brackets and the blanks within and around them: {@code user (at) bad[.]example} is {@code
 *       user@bad.example}. Brackets of other width are undone as well. Signs spelled out without brackets stay, and so
 *       does a bracket whose other half is missing.
 * </ol>
 *
 * <p>Folding a folded text changes nothing. Accents stay. A text that is cut within a sign in brackets ({@code bad[.})
 * or between a letter and its combining mark does not fold to a part of the folded whole. A text may fold to an empty
 * one. The work is proportional to the length. No argument is null; any thread may call.
 */
public final class TextFolding {
    private static final String OPENING = "[({<";
    private static final String CLOSING = "])}>";

    /** How a sign in brackets is written, folded, and what it means. */
    private static final String[][] SIGNS = {
        {".", "."},
        {"@", "@"},
        {":", ":"},
        {"/", "/"},
        {"//", "//"},
        {"://", "://"},
        {"dot", "."},
        {"at", "@"},
        {"どっと", "."},
        {"あっと", "@"},
        {"あっとまーく", "@"}
    };

    private static final String DEFANGED = "hxxp";
    private static final String PLAIN = "http";

    private final StringBuilder out;
    private boolean afterSign;

    private TextFolding(int length) {
        out = new StringBuilder(length);
    }

    /** Returns the folded form of {@code text}. */
    public static String of(String text) {
        if (isAscii(text)) {
            return folded(text);
        }
        String folded = folded(Normalizer.normalize(visible(text), Normalizer.Form.NFKC));
        return Normalizer.normalize(folded, Normalizer.Form.NFC); // some letters are one with a mark in lower case only
    }

    private static String folded(String same) {
        TextFolding folding = new TextFolding(same.length());
        same.codePoints().forEach(folding::append);
        return folding.out.substring(0, folding.beforeBlank(folding.out.length()));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isFormat(c)).map(TextFolding::joining).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef)
                || c == 0x034f;
    }

    /** NFKC would make a blank and a combining mark of a voicing mark that has its own width. */
    private static int joining(int c) {
        return c == '\u309b' || c == '\u309c' ? c - 2 : c;
    }

    private void append(int c) {
        if (isBlank(c)) {
            if (!afterSign && !out.isEmpty() && !endsWith(" ", out.length())) {
                out.append(' ');
            }
            return;
        }
        afterSign = CLOSING.indexOf(c) >= 0 && closes(c);
        if (afterSign) {
            return;
        }
        letter(Character.toLowerCase(c));
        if (c == 'p' || c == 'P') {
            refangScheme();
        }
    }

    private void letter(int c) {
        if ((c >= '\u30a1' && c <= '\u30f6') || c == '\u30fd' || c == '\u30fe') {
            out.append((char) (c - 0x60));
        } else if (c >= '\u30f7' && c <= '\u30fa') {
            out.append("わゐゑを".charAt(c - '\u30f7')).append('\u3099');
        } else {
            out.appendCodePoint(c == 'ς' ? 'σ' : c);
        }
    }

    private void refangScheme() {
        int start = out.length() - DEFANGED.length();
        if (endsWith(DEFANGED, out.length())) {
            out.replace(start, out.length(), PLAIN);
        }
    }

    /** Returns whether {@code bracket} closes a pair around a sign, which then stands without it at the end. */
    private boolean closes(int bracket) {
        int end = beforeBlank(out.length());
        for (String[] sign : SIGNS) {
            int opening = beforeBlank(end - sign[0].length()) - 1;
            if (endsWith(sign[0], end)
                    && opening >= 0
                    && out.charAt(opening) == OPENING.charAt(CLOSING.indexOf(bracket))) {
                out.setLength(beforeBlank(opening));
                out.append(sign[1]);
                return true;
            }
        }
        return false;
    }

    private int beforeBlank(int end) {
        return endsWith(" ", end) ? end - 1 : end;
    }

    private boolean endsWith(String part, int end) {
        int start = end - part.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (out.charAt(start + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
