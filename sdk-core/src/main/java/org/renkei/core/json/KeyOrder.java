package org.renkei.core.json;

import java.util.Arrays;

/** The order of an object's keys in canonical JSON: by UTF-16 code units (RFC 8785 section 3.2.3). */
final class KeyOrder {
    private KeyOrder() {}

    /** Returns the nodes of the object's keys in order. */
    static int[] sorted(Tape tape, int object) {
        int[] keys = keys(tape, object);
        for (int i = 1; i < keys.length; i++) {
            if (compare(tape, keys[i - 1], keys[i]) > 0) {
                return sorted(tape, keys);
            }
        }
        return keys;
    }

    private static int[] keys(Tape tape, int object) {
        int[] keys = new int[8];
        int count = 0;
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
            }
            keys[count++] = key;
        }
        return Arrays.copyOf(keys, count);
    }

    private static int[] sorted(Tape tape, int[] keys) {
        Integer[] boxed = new Integer[keys.length];
        Arrays.setAll(boxed, i -> keys[i]);
        Arrays.sort(boxed, (a, b) -> compare(tape, a, b));
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private static int compare(Tape tape, int a, int b) {
        boolean plain = !tape.has(a, Tape.WIDE | Tape.ESCAPED) && !tape.has(b, Tape.WIDE | Tape.ESCAPED);
        if (!plain) {
            // String compares UTF-16 code units; the bytes of UTF-8 sort characters beyond the BMP differently
            return tape.text(a).compareTo(tape.text(b));
        }
        return Arrays.compare(tape.bytes, tape.start(a), tape.end(a), tape.bytes, tape.start(b), tape.end(b));
    }
}
