package org.renkei.samples.renkei;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet takes for a formula: what would begin one gets an apostrophe in front, and loses it when it is read
 * (OWASP ASVS 1.2.10). A text that has the apostrophe itself gets one more, so that each text comes back as it was.
 */
final class SpreadsheetText {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\u0000＝＋－＠]", Pattern.DOTALL);

    private SpreadsheetText() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
