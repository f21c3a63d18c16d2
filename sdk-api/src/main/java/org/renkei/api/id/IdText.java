package org.renkei.api.id;

import org.jspecify.annotations.Nullable;

/** The one rule for the text of ids. */
final class IdText {
    private static final int LONGEST = 80;

    private IdText() {}

    static void check(String type, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST || !wellFormed(value)) {
            // api.id imports nothing of ours, so this is the JDK's error; the JSON gate gives it the field's path
            throw new IllegalArgumentException("not a " + type + ": 1 to " + LONGEST
                    + " characters of a-z 0-9 . _ : - beginning with a letter or digit; check the id");
        }
    }

    private static boolean wellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!alphanumeric && (i == 0 || ".-_:".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }
}
