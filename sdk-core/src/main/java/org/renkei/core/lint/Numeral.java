package org.renkei.core.lint;

/**
 * A number as an address may hold one: decimal, {@code 0x} hexadecimal, or octal with a zero in front.
 *
 * @param value its value
 * @param end where it ends
 * @param decimal whether it is plain decimal
 */
record Numeral(long value, int end, boolean decimal) {
    private static final int MOST_DIGITS = 12;

    /** Returns the number at {@code start}; its value is -1 if there is none, or too long a one. */
    static Numeral at(String lower, int start, boolean octal) {
        boolean hexadecimal = lower.startsWith("0x", start);
        int first = hexadecimal ? start + 2 : start;
        int end = first;
        while (end < lower.length() && (hexadecimal ? Hex.isDigit(lower.charAt(end)) : isDigit(lower.charAt(end)))) {
            end++;
        }
        boolean zero = octal && !hexadecimal && end - first > 1 && lower.charAt(first) == '0';
        if (end == first || end - first > MOST_DIGITS) {
            return new Numeral(-1, Math.max(end, start + 1), false);
        }
        return new Numeral(value(lower, first, end, hexadecimal ? 16 : zero ? 8 : 10), end, !hexadecimal && !zero);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long value(String lower, int start, int end, int base) {
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(lower.charAt(i), base);
            if (digit < 0) {
                return -1;
            }
            value = value * base + digit;
        }
        return value;
    }
}
