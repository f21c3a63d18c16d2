package org.renkei.core.json;

/** Where a byte stands in a text, as people count: lines and characters, from 1. */
final class TextPlace {
    private TextPlace() {}

    /** Returns {@code " (line 3, column 7)"}, which follows a rule. */
    static String of(byte[] bytes, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, bytes.length); i++) {
            boolean continuation = (bytes[i] & 0xc0) == 0x80;
            line += bytes[i] == '\n' ? 1 : 0;
            column = bytes[i] == '\n' ? 1 : continuation ? column : column + 1;
        }
        return " (line " + line + ", column " + column + ")";
    }
}
