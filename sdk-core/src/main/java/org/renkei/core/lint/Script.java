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
        if (c >= '\u3041' && c <= '\u309f') {
            return HIRAGANA;
        }
        if (c >= '\u30a1' && c <= '\u30ff' && c != '\u30fb') {
            return KATAKANA;
        }
        if (c >= '\u3400' && c <= '\u9fff'
                || c == '\u3005'
                || c >= '\uf900' && c <= '\ufaff'
                || Character.isSurrogate(c)) {
            return HAN;
        }
        return Character.isLetter(c) ? LETTER : OTHER;
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
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? LETTER : OTHER;
    }
}
