package org.renkei.core.lint;

import java.util.List;

/** Undoes what people do to addresses so that nobody clicks them: {@code canary[.]example}, {@code a (at) b dot example}. */
final class Refanging {
    private static final int MOST_BLANKS = 2;
    private static final int LONGEST_LABEL = 63;

    private static final List<Sign> SIGNS = List.of(
            new Sign("://", "://"),
            new Sign(".", "."),
            new Sign("@", "@"),
            new Sign(":", ":"),
            new Sign("/", "/"),
            new Sign("dot", "."),
            new Sign("ドット", "."),
            new Sign("at", "@"),
            new Sign("アットマーク", "@"),
            new Sign("アット", "@"));

    private final View view;
    private final String text;
    private final View.Edit edit;

    private Refanging(View view) {
        this.view = view;
        this.text = view.text();
        this.edit = View.Edit.of(view);
    }

    /** Returns {@code view} with every sign in its plain form; the same one if there was none. */
    static View undo(View view) {
        return new Refanging(view).undone();
    }

    private View undone() {
        for (int i = 0; i < text.length(); ) {
            int end =
                    switch (text.charAt(i)) {
                        case '[', '(', '{', '<' -> bracketed(i);
                        case ' ' -> spaced(i);
                        case '\u3002' -> ideographic(i);
                        case ',' -> component(i);
                        default -> i;
                    };
            i = Math.max(i + 1, end);
        }
        return edit.result();
    }

    /** Undoes a sign in brackets at {@code start}; returns where it ends, or {@code start} if there is none. */
    private int bracketed(int start) {
        char closing = ")]}>".charAt("([{<".indexOf(text.charAt(start)));
        int begin = blanksEnd(start + 1);
        for (Sign sign : SIGNS) {
            int close = blanksEnd(begin + sign.written.length());
            if (text.regionMatches(true, begin, sign.written, 0, sign.written.length())
                    && view.near(close) == closing) {
                return put(start, close + 1, sign.meant);
            }
        }
        return start;
    }

    /** A full stop has no blank in front of it in a text, and "dot" between two words is rare. */
    private int spaced(int start) {
        int begin = blanksEnd(start);
        if (!isWord(view.near(start - 1))) {
            return start;
        }
        if (view.near(begin) == '.' && isWord(view.near(blanksEnd(begin + 1)))) {
            return put(start, begin + 1, ".");
        }
        if (isSpelled("dot ", begin)) {
            return put(start, begin + 3, ".");
        }
        return isSpelled("at ", begin) && isSpelled("dot ", labelEnd(blanksEnd(begin + 2)))
                ? put(start, begin + 2, "@")
                : start;
    }

    /** Returns whether {@code word}, which ends with a blank, stands at {@code start} and a label behind it. */
    private boolean isSpelled(String word, int start) {
        return text.regionMatches(true, start, word, 0, word.length())
                && isWord(view.near(blanksEnd(start + word.length() - 1)));
    }

    /** Returns where the label at {@code start} ends together with the blanks behind it. */
    private int labelEnd(int start) {
        int end = start;
        while (end - start < LONGEST_LABEL && isWord(view.near(end))) {
            end++;
        }
        return blanksEnd(end);
    }

    /** Directories write a domain as {@code DC=canary,DC=example}. */
    private int component(int at) {
        int start = at;
        while (at - start < LONGEST_LABEL && isWord(view.near(start - 1))) {
            start--;
        }
        boolean domain = start < at && text.regionMatches(true, start - 3, "DC=", 0, 3);
        return domain && text.regionMatches(true, at, ",DC=", 0, 4) ? put(at, at + 4, ".") : at;
    }

    private int ideographic(int at) {
        return isWord(view.near(at - 1)) && isWord(view.near(at + 1)) ? put(at, at + 1, ".") : at;
    }

    /** Puts the sign there, and takes away the blanks around it. */
    private int put(int start, int end, String sign) {
        int before = start;
        while (before > edit.done() && view.near(before - 1) == ' ') {
            before--;
        }
        int behind = blanksEnd(end);
        int after = isWord(view.near(behind)) ? behind : end;
        edit.replace(before, after, sign);
        return after;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (end < start + MOST_BLANKS && view.near(end) == ' ') {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Script.isLabel(c);
    }

    /** How a sign is written by those who defang, and what it means. */
    private record Sign(String written, String meant) {}
}
