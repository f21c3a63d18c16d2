package org.renkei.core.lint;

import java.util.BitSet;

/**
 * Something to be looked for in the loose form.
 *
 * @param loose its own loose form
 * @param breaks before which of its characters a blank or a sign belongs
 * @param thing what it names
 * @param exact for what machines read, its strict form in lower case; empty for a name
 * @param before how many of its characters in front are a title, and stay
 * @param behind how many of its characters at the end are a title, and stay
 */
record Term(String loose, BitSet breaks, Thing thing, String exact, int before, int behind) {
    private static final int SHORT_KANA = 4;
    private static final int LONG_NAME = 5;

    /** Makes a term of {@code reading}. */
    static Term of(Reading reading, Thing thing, boolean exact, int before, int behind) {
        View loose = reading.loose();
        BitSet breaks = new BitSet();
        for (int i = 1; i < loose.length(); i++) {
            breaks.set(i, loose.from(i) > loose.to(i - 1));
        }
        return new Term(loose.text(), breaks, thing, exact ? reading.lower() : "", before, behind);
    }

    /** Returns whether it is so long that it is hardly a piece of another word. */
    boolean isLong() {
        return loose.length() >= LONG_NAME;
    }

    /** Returns whether it is a few kana, which may be met inside of any sentence. */
    boolean isShortKana() {
        return loose.length() < SHORT_KANA && loose.chars().allMatch(c -> Script.of((char) c) == Script.HIRAGANA);
    }
}
