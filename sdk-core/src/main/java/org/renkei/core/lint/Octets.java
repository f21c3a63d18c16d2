package org.renkei.core.lint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A run of bytes that a view writes in hexadecimal, with the place of each. */
final class Octets {
    private final View view;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    Octets(View view) {
        this.view = view;
    }

    /** Adds the byte whose digits stand {@code mark} characters behind {@code start}; returns whether there is one. */
    boolean add(int start, int mark) {
        int octet = Hex.octet(view.text(), start + mark);
        if (octet >= 0) {
            bytes.write(octet);
            places.add(start);
        }
        return octet >= 0;
    }

    /**
     * Puts in place of the run, which ends at {@code end}, what it reads as: each character in the place of its own bytes if they
     * are UTF-8, and of all of them otherwise.
     */
    void decode(View.Edit edit, int end) {
        int count = places.size();
        String decoded = Bytes.likeliest(bytes.toByteArray());
        places.add(end);
        if (count == 0) {
            return;
        }
        if (decoded.codePoints().map(Utf8::length).sum() != count) {
            edit.replace(places.get(0), end, decoded);
            return;
        }
        int at = 0;
        for (int i = 0; i < decoded.length(); ) {
            int c = decoded.codePointAt(i);
            int next = at + Utf8.length(c);
            edit.replace(places.get(at), places.get(next), Character.toString(c));
            at = next;
            i += Character.charCount(c);
        }
    }
}
