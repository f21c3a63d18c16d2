package org.renkei.core.lint;

/** What a character is written in: where the script changes, a word ends even without a blank. */
enum Script {
    LETTER,
    DIGIT,
    KATAKANA,
    HIRAGANA,
    HAN,
    OTHER;

    static Script of(char c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (isBetween(c, '\u3041', '\u309f')) {
            return HIRAGANA;
        }
        if (c >= '\u30a1' && c <= '\u30ff' && c != '\u30fb') {
            return KATAKANA;
        }
        if (isBetween(c, '\u3400', '\u9fff')
                || isBetween(c, '\uf900', '\ufaff')
                || c == '\u3005'
                || Character.isSurrogate(c)) {
            return HAN;
        }
        return Character.isLetter(c) ? LETTER : OTHER;
    }

    /** Returns whether {@code c} lies between {@code first} and {@code last}, both included. */
    static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Returns whether {@code c} is written in Japanese. */
    static boolean isJapanese(char c) {
        return switch (of(c)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            case LETTER, DIGIT, OTHER -> false;
        };
    }

    /** Returns whether {@code c} can be part of a label of a domain name in ASCII. */
    static boolean isLabel(char c) {
        return c < 0x80 && (ascii(c) != OTHER || c == '-');
    }

    private static Script ascii(char c) {
        if (isBetween(c, '0', '9')) {
            return DIGIT;
        }
        return isBetween(c, 'a', 'z') || isBetween(c, 'A', 'Z') ? LETTER : OTHER;
    }
}
