package org.renkei.core.lint;

/** Which bytes are characters in UTF-8. */
final class Utf8 {
    private Utf8() {}

    /** Returns how many bytes the character at {@code index} has, or 0 if there is none that a text would hold. */
    static int length(byte[] bytes, int index) {
        int first = bytes[index] & 0xff;
        if (first < 0x80) {
            boolean text = Script.isBetween(first, ' ', '~') || first == '\n' || first == '\r' || first == '\t';
            return text ? 1 : 0;
        }
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (index + length > bytes.length) {
            return 0;
        }
        for (int i = index + 1; i < index + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Returns whether {@code bytes} are such characters only. */
    static boolean is(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes, i);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** Returns how many bytes {@code character} has. */
    static int length(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
