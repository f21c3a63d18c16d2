package org.renkei.core.lint;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Set;

/**
 * Undoes what mail does to text: quoted-printable and encoded words (RFC 2047). Apart from other escapes, because {@code
 * ?q=canary} in a URL begins like a byte.
 */
final class MailEncodings {
    private static final int LONGEST_CHARSET = 40;

    private final View view;
    private final String text;
    private final View.Edit edit;
    private final boolean words;
    private final boolean quotedPrintable;

    private MailEncodings(View view, Set<Disguise> seen) {
        this.view = view;
        this.text = view.text();
        this.edit = View.Edit.excerpt(view);
        this.words = seen.contains(Disguise.ENCODED_WORD);
        this.quotedPrintable = seen.contains(Disguise.QUOTED_PRINTABLE);
    }

    /** Returns what is undone in {@code view} and the text around it; the same view if there was nothing. */
    static View undo(View view, Set<Disguise> seen) {
        return new MailEncodings(view, seen).undone();
    }

    private View undone() {
        for (int i = text.indexOf('='); i >= 0; ) {
            int end = words && view.near(i + 1) == '?' ? word(i) : quotedPrintable ? octets(i) : i;
            i = text.indexOf('=', Math.max(i + 1, end));
        }
        return edit.result();
    }

    /** A line end that does not count, or a run of bytes with such line ends in it. */
    private int octets(int start) {
        int line = softBreakEnd(start);
        if (line > start) {
            edit.replace(start, line, "");
            return line;
        }
        Octets octets = new Octets(view);
        int end = start;
        int next = octets.add(start, 1) ? start + 3 : start;
        while (next > end) {
            end = next;
            if (view.near(end) == '=') {
                next = octets.add(end, 1) ? end + 3 : softBreakEnd(end);
            }
        }
        octets.decode(edit, end);
        return end;
    }

    /** A {@code =} at the end of a line takes the line end away. */
    private int softBreakEnd(int start) {
        int end = start + 1;
        while (end - start < 4 && (view.near(end) == ' ' || view.near(end) == '\r')) {
            end++;
        }
        return view.near(end) == '\n' ? end + 1 : start;
    }

    /** {@code =?charset?B or Q?text?=}, and the blanks up to a next one. */
    private int word(int start) {
        int charsetEnd = questionMark(start + 2);
        int textStart = charsetEnd + 3;
        int textEnd = questionMark(textStart);
        if (charsetEnd - start > LONGEST_CHARSET || view.near(charsetEnd + 2) != '?' || view.near(textEnd + 1) != '=') {
            return start;
        }
        String charset = text.substring(start + 2, charsetEnd);
        int language = charset.indexOf('*');
        String encoded = text.substring(textStart, textEnd);
        byte[] bytes = Character.toUpperCase(view.near(charsetEnd + 1)) == 'B' ? base64(encoded) : q(encoded);
        edit.replace(start, textEnd + 2, Bytes.in(language < 0 ? charset : charset.substring(0, language), bytes));
        int next = textEnd + 2;
        while (view.near(next) != 0 && view.near(next) <= ' ') {
            next++;
        }
        return text.startsWith("=?", next) ? next : textEnd + 2;
    }

    /** Returns where the next question mark stands, or where the line ends. */
    private int questionMark(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] base64(String encoded) {
        try {
            return Base64.getMimeDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] q(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int octet = c == '=' ? Hex.octet(encoded, i + 1) : -1;
            bytes.write(octet >= 0 ? octet : c == '_' ? ' ' : c);
            i += octet >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }
}
