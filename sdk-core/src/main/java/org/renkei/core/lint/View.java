package org.renkei.core.lint;

import java.util.Arrays;

/**
 * A text as it reads after something was undone, and from where in its source each character came.
 *
 * <p>Places never go back within one unbroken stretch, so a range of the view is a range of the source.
 */
final class View {
    private final String text;
    private final int[] from;
    private final int[] to;

    private View(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** Returns {@code text} as its own source. */
    static View of(String text) {
        Builder builder = new Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            builder.append(text.charAt(i), i, i + 1);
        }
        return builder.build();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    /** Returns the character there, or U+0000 outside. */
    char near(int index) {
        return index < 0 || index >= text.length() ? 0 : text.charAt(index);
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    /** Collects characters. */
    static final class Builder {
        private final StringBuilder text;
        private int[] from;
        private int[] to;

        Builder(int expected) {
            int capacity = Math.max(16, expected);
            text = new StringBuilder(capacity);
            from = new int[capacity];
            to = new int[capacity];
        }

        int length() {
            return text.length();
        }

        void append(char c, int start, int end) {
            int index = text.length();
            if (index == from.length) {
                from = Arrays.copyOf(from, index * 2);
                to = Arrays.copyOf(to, index * 2);
            }
            from[index] = start;
            to[index] = end;
            text.append(c);
        }

        void append(CharSequence all, int start, int end) {
            for (int i = 0; i < all.length(); i++) {
                append(all.charAt(i), start, end);
            }
        }

        /** Appends character {@code index} of {@code view} with the place that it came from. */
        void copy(View view, int index) {
            append(view.at(index), view.from(index), view.to(index));
        }

        /** Appends {@code all} in place of the characters from {@code start} to {@code end} of {@code view}. */
        void replace(View view, int start, int end, CharSequence all) {
            append(all, view.from(start), view.to(end - 1));
        }

        /** Takes back blanks at the end, if something stands before them. */
        void trim() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
        }

        View build() {
            return new View(text.toString(), from, to);
        }
    }
}
