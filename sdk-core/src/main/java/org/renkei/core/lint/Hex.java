package org.renkei.core.lint;

/** Hexadecimal digits in text. */
final class Hex {
    private Hex() {}

    static boolean isDigit(char c) {
        return value(c) >= 0;
    }

    /** Returns the byte that the two digits at {@code index} stand for, or -1. */
    static int octet(CharSequence text, int index) {
        if (index + 1 >= text.length()) {
            return -1;
        }
        int high = value(text.charAt(index));
        int low = value(text.charAt(index + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Returns the number that the {@code count} digits at {@code index} stand for, or -1. */
    static int number(CharSequence text, int index, int count) {
        if (index + count > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = index; i < index + count; i++) {
            int digit = value(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
