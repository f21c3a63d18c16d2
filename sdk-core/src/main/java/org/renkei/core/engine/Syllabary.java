package org.renkei.core.engine;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * A text's place in the order of a Japanese list: kana in syllabary order (五十音順), then Latin letters, then digits, then
 * everything else, by code point. Hiragana and katakana, wide and narrow, capital and small letters are alike; signs and blanks
 * do not count.
 *
 * <p>Between kana it follows JIS X 4061: a long mark reads as the vowel before it and a repetition mark as the kana before it;
 * where all letters are alike, plain kana come before voiced and semi-voiced ones, and where these are alike too, a long mark
 * before a small kana before a repetition mark before a full kana.
 *
 * @param letters a sign of its group and the letter itself, for every letter
 * @param voices whether each kana is voiced
 * @param forms how each kana is written
 */
record Syllabary(String letters, String voices, String forms) implements Comparable<Syllabary> {
    private static final Comparator<Syllabary> ORDER = Comparator.comparing(Syllabary::letters)
            .thenComparing(Syllabary::voices)
            .thenComparing(Syllabary::forms);

    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ";
    private static final String FULL = "あいうえおつやゆよわかけくしすとぬはひふへほむらりるれろ";
    private static final String[] COLUMNS = {"あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"};
    private static final int KATAKANA_TO_HIRAGANA = 'ア' - 'あ';
    private static final char LONG_MARK = '0';
    private static final char SMALL_KANA = '1';
    private static final char REPEATED = '2';
    private static final char FULL_KANA = '3';
    private static final char VOICED = '\u3099';
    private static final char SEMI_VOICED = '\u309a';

    static Syllabary of(String text) {
        Writer writer = new Writer();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(writer::add);
        return writer.written(text);
    }

    @Override
    public int compareTo(Syllabary other) {
        return ORDER.compare(this, other);
    }

    /** Takes a text apart, character by character. */
    private static final class Writer {
        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder voices = new StringBuilder();
        private final StringBuilder forms = new StringBuilder();
        private int last;

        void add(int c) {
            if (c == VOICED || c == SEMI_VOICED) {
                voice(c == VOICED ? '1' : '2');
            } else if (c == 'ー') {
                kana(vowel(last), LONG_MARK);
            } else if (c == 'ゝ' || c == 'ヽ') {
                kana(last, REPEATED);
            } else if ((c >= 'ァ' && c <= 'ヶ') || (c >= 'ぁ' && c <= 'ゖ') || SMALL.indexOf(c) >= 0) {
                int hiragana = c >= 'ァ' && c <= 'ヶ' ? c - KATAKANA_TO_HIRAGANA : c;
                int small = SMALL.indexOf(hiragana);
                kana(small < 0 ? hiragana : FULL.charAt(small), small < 0 ? FULL_KANA : SMALL_KANA);
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(group(c)).appendCodePoint(c);
                last = 0;
            }
        }

        Syllabary written(String text) {
            // what has no letter at all stands behind everything that has
            String all = letters.isEmpty() ? "4" + text : letters.toString();
            return new Syllabary(all, voices.toString(), forms.toString());
        }

        private void kana(int hiragana, char form) {
            if (hiragana != 0) {
                letters.append('0').appendCodePoint(hiragana);
                voices.append('0');
                forms.append(form);
                last = hiragana;
            }
        }

        private void voice(char sign) {
            if (last != 0) {
                voices.setCharAt(voices.length() - 1, sign);
            }
        }

        private static char group(int c) {
            if (Character.isDigit(c)) {
                return '2';
            }
            return UnicodeScript.of(c) == UnicodeScript.LATIN ? '1' : '3';
        }

        private static int vowel(int kana) {
            for (String column : COLUMNS) {
                if (column.indexOf(kana) >= 0) {
                    return column.charAt(0);
                }
            }
            return 0;
        }
    }
}
