package org.renkei.core.json;

/** Numbers as ECMAScript's {@code Number::toString} writes them, which RFC 8785 section 3.2.2.3 takes over. */
final class EcmaNumber {
    private EcmaNumber() {}

    /** Returns the text of a finite {@code value}; minus zero becomes {@code 0}. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        ShortestDecimal decimal = ShortestDecimal.of(Math.abs(value));
        String digits = Long.toString(decimal.digits());
        // n of the ECMAScript text: the value is 0.digits * 10^n
        int point = digits.length() + decimal.exponent();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    private static String placed(String digits, int point) {
        if (point > 21 || point <= -6) {
            int exponent = point - 1;
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
