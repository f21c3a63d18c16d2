package org.renkei.core.lint;

import java.util.List;

/**
 * One view of a field, folded once for all who look for something in it, and what they found.
 *
 * @param strict the strict form, with places in the field
 * @param lower the strict form in lower case, index by index
 * @param loose the loose form, with places in the strict one
 * @param hits what was found so far, in places of the field
 */
record Reading(View strict, String lower, View loose, List<Hit> hits) {
    private static final int MOST_BETWEEN = 3;

    static Reading of(View view, Folding folding, List<Hit> hits) {
        View strict = folding.strict(view);
        String lower = folding.lower(strict.text());
        return new Reading(strict, lower, folding.loose(lower), hits);
    }

    /** Returns the character of the strict form there in lower case, or U+0000 outside. */
    char near(int index) {
        return index < 0 || index >= lower.length() ? 0 : lower.charAt(index);
    }

    /** Returns whether one of {@code words} stands before {@code start}, with at most a blank and a sign between them. */
    boolean follows(int start, List<String> words) {
        int end = start;
        while (end > 0 && start - end < MOST_BETWEEN && " :=.は".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        int to = end;
        return words.stream().anyMatch(word -> lower.startsWith(word, to - word.length()));
    }

    /** Returns whether {@code sign} stands right before {@code start}. */
    boolean isBehind(String sign, int start) {
        return lower.startsWith(sign, start - sign.length());
    }

    /** Returns {@code start}, or where the escape that begins before it, as in {@code %2Fhost}, ends before {@code end}. */
    int behindEscape(int start, int end) {
        return near(start - 1) == '%' && start + 2 < end && Hex.octet(lower, start) >= 0 ? start + 2 : start;
    }

    /** Notes that {@code thing} stands from {@code start} to {@code end} of the strict form. */
    void found(int start, int end, Thing thing) {
        hits.add(new Hit(strict.from(start), strict.to(end - 1), thing));
    }
}
