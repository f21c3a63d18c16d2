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

        /** Appends the characters from {@code start} to {@code end} of {@code view} with the places that they came from. */
        void copy(View view, int start, int end) {
            int index = text.length();
            int count = end - start;
            if (index + count > from.length) {
                int capacity = Math.max(index + count, from.length * 2);
                from = Arrays.copyOf(from, capacity);
                to = Arrays.copyOf(to, capacity);
            }
            System.arraycopy(view.from, start, from, index, count);
            System.arraycopy(view.to, start, to, index, count);
            text.append(view.text, start, end);
        }

        /** Appends {@code all} in place of the characters from {@code start} to {@code end} of {@code view}. */
        void replace(View view, int start, int end, CharSequence all) {
            append(all, view.from(start), view.to(end - 1));
        }

        View build() {
            return new View(text.toString(), from, to);
        }
    }

    /** Replaces pieces of a view, from the front to the back. */
    static final class Edit {
        private static final int WINDOW = 300;

        private final View view;
        private final boolean whole;
        private final Builder out = new Builder(0);
        private int done;

        private Edit(View view, boolean whole) {
            this.view = view;
            this.whole = whole;
        }

        /** Begins an edit that gives the whole view again. */
        static Edit of(View view) {
            return new Edit(view, true);
        }

        /** Begins an edit that gives only what was replaced, and as much around it as may belong to it, between two U+0000. */
        static Edit excerpt(View view) {
            return new Edit(view, false);
        }

        /** Puts {@code with} in place of the characters from {@code start} to {@code end}. */
        void replace(int start, int end, CharSequence with) {
            keep(start);
            out.replace(view, start, end, with);
            done = end;
        }

        /** Returns up to where the view has been edited. */
        int done() {
            return done;
        }

        /** Returns the view as edited, or the same one if nothing was replaced. */
        View result() {
            if (done == 0) {
                return view;
            }
            keep(view.length());
            return out.build();
        }

        private void keep(int end) {
            int left = done == 0 ? 0 : cut(done, 1);
            int right = end == view.length() ? end : cut(end, -1);
            if (whole || left >= right) {
                out.copy(view, done, end);
                return;
            }
            out.copy(view, done, left);
            out.append('\0', view.from[left], view.to[left]);
            out.copy(view, right, end);
        }

        /** Returns where to cut on the way from {@code start}: behind a window, and not within a word, if it ends soon. */
        private int cut(int start, int step) {
            int at = Math.max(0, Math.min(view.length(), start + step * WINDOW));
            int last = Math.max(0, Math.min(view.length(), at + step * WINDOW));
            for (int i = at; i != last; i += step) {
                if (view.near(i) <= ' ' && view.near(i) > 0) {
                    return i;
                }
            }
            return at;
        }
    }
}
