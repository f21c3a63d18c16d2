package org.renkei.core.lint;

import java.text.Normalizer;
import java.util.Set;

/**
 * Makes things that look alike alike. The strict form is for what machines read: NFKC, nothing invisible, nothing defanged. The
 * loose form is for names: lower case, one kind of kana, no blanks and no punctuation between letters.
 */
final class Folding {
    private static final int LONGEST_CLUSTER = 8;

    /** Left out between the letters of a name, as blanks are. */
    private static final String JOINERS = ".,-_+'`~\u00b7\u2010\u2012\u2013\u2014\u2015\u2019\u2212\u301c\u30fb";

    private static final String LARGE = "あいうえおつやゆよわかけ";
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String NEW_FORMS = "高崎崎崎浜浜辺辺斎斉沢広国学会桜真栄条滝竜恵島徳黒";
    private static final String OLD_FORMS = "髙﨑嵜碕濵濱邊邉齋齊澤廣國學會櫻眞榮條瀧龍惠嶋德黑";

    private final Set<Disguise> seen;

    Folding(Set<Disguise> seen) {
        this.seen = seen;
    }

    /** Returns the strict form; its places are those of the field. */
    View strict(View view) {
        View.Edit edit = View.Edit.of(view);
        String text = view.text();
        for (int i = 0; i < text.length(); ) {
            int end = clusterEnd(text, i);
            if (end > i + 1 || !isPlain(text.charAt(i))) {
                boolean gone = seen.contains(Disguise.INVISIBLE) && isInvisible(text.codePointAt(i));
                edit.replace(i, end, gone ? "" : folded(text, i, end));
            }
            i = end;
        }
        View strict = edit.result();
        return seen.contains(Disguise.DEFANGING) ? Refanging.undo(strict) : strict;
    }

    /** Returns {@code text} in lower case, character by character, so that indexes stay. */
    String lower(String text) {
        if (!seen.contains(Disguise.CASE)) {
            return text;
        }
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    /** Returns the loose form of {@code lower}; its places are indexes of it. */
    View loose(String lower) {
        View.Builder out = new View.Builder(lower.length());
        int i = 0;
        while (i < lower.length()) {
            char c = looseForm(lower.charAt(i));
            if (c == '\n') {
                i = quoteEnd(lower, i + 1);
                continue;
            }
            boolean repeated = c == '/' && i > 0 && looseForm(lower.charAt(i - 1)) == '/';
            if (!repeated && !isBetweenLetters(c)) {
                out.append(c, i, i + 1);
            }
            i++;
        }
        return out.build();
    }

    /** A quoted mail begins its lines with {@code >}, which must not part a word that goes on in the next line. */
    private static int quoteEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 6 && (text.charAt(end) == '>' || text.charAt(end) == ' ')) {
            end++;
        }
        return end;
    }

    private boolean isBetweenLetters(char c) {
        if (c == '\u30fc') {
            return seen.contains(Disguise.KANA);
        }
        boolean letter = (Script.isLabel(c) && c != '-') || (Script.isBetween(c, '\u3041', '\u9fff') && c != '\u30fb');
        return !letter && (Script.isBetween(c, '\u0001', ' ') || JOINERS.indexOf(c) >= 0 || Character.isSpaceChar(c));
    }

    private char looseForm(char c) {
        if (c == '\\') {
            return '/';
        }
        if (c >= '\u3041' && c <= '\u30f6') {
            return seen.contains(Disguise.KANA) ? kana(c) : c;
        }
        if (c >= '\u4e00' && seen.contains(Disguise.KANJI)) {
            int old = OLD_FORMS.indexOf(c);
            return old < 0 ? c : NEW_FORMS.charAt(old);
        }
        return c;
    }

    private static char kana(char c) {
        char hiragana = c >= '\u30a1' ? (char) (c - 0x60) : c;
        int small = SMALL.indexOf(hiragana);
        return small < 0 ? hiragana : LARGE.charAt(small);
    }

    private String folded(String text, int start, int end) {
        String cluster = text.substring(start, end);
        if (!seen.contains(Disguise.WIDTH)) {
            return cluster;
        }
        char first = cluster.charAt(0);
        if (first == '\u00a5' || first == '\uffe5') {
            return "\\"; // Japanese fonts and keyboards show a backslash so
        }
        if (end == start + 1 && first >= '\uff01' && first <= '\uff5e') {
            return String.valueOf((char) (first - 0xfee0));
        }
        return withoutMarks(Normalizer.normalize(cluster, Normalizer.Form.NFKC));
    }

    private static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f && c < 0x250) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD), 0, 1);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns where the character at {@code start} ends together with the marks that belong to it. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        int most = Math.min(text.length(), end + LONGEST_CLUSTER);
        while (end < most && isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return c >= 0x300
                && !Script.isBetween(c, '\u309b', '\ufdff')
                && (c == '\uff9e' || c == '\uff9f' || Character.getType(c) == Character.NON_SPACING_MARK)
                && !isInvisible(c);
    }

    /** Returns whether NFKC would leave {@code c} as it is. */
    private static boolean isPlain(char c) {
        return c < 0x80
                || Script.isBetween(c, '\u3041', '\u3096')
                || Script.isBetween(c, '\u30a1', '\u30fe')
                || Script.isBetween(c, '\u4e00', '\u9fff')
                || Script.isBetween(c, '\u3001', '\u3002');
    }

    private static boolean isInvisible(int c) {
        return c >= 0xad
                && (Character.getType(c) == Character.FORMAT
                        || Script.isBetween(c, 0xfe00, 0xfe0f)
                        || Script.isBetween(c, 0xe0100, 0xe01ef)
                        || c == 0x34f
                        || c == 0x3164
                        || c == 0xffa0);
    }
}
