package org.renkei.core.lint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Undoes encodings that hide a text altogether: Base64 and hexadecimal. What is found inside lies in the whole run, which cannot
 * be replaced in part.
 */
final class Blobs {
    private static final int FEWEST_DIGITS = 8;
    private static final int SHORTEST_LINE = 60;
    private static final int ALIGNMENTS = 4;
    private static final List<String> SEPARATORS = List.of(", 0x", ",0x", " 0x", ", ", " ", ":", "-", ",");
    private static final int SHORTEST_READING = 3;

    private final View view;
    private final String text;
    private final View.Builder out = new View.Builder(64);

    private Blobs(View view) {
        this.view = view;
        this.text = view.text();
    }

    /** Returns what runs of {@code view} hold, U+0000 after each reading of each run. */
    static View undo(View view, Set<Disguise> seen) {
        Blobs blobs = new Blobs(view);
        if (seen.contains(Disguise.BASE64)) {
            blobs.base64();
        }
        if (seen.contains(Disguise.HEXADECIMAL)) {
            blobs.hexadecimal();
        }
        return blobs.out.build();
    }

    private void base64() {
        int i = 0;
        while (i < text.length()) {
            if (!isBase64(text.charAt(i))) {
                i++;
                continue;
            }
            int end = base64End(i);
            if (isInPath(i, end)) {
                segments(i, end);
            } else {
                run(i, end);
            }
            i = end;
        }
    }

    /** Returns where a run ends: at a character that is no digit of it, unless that only ends one of several full lines. */
    private int base64End(int start) {
        int end = start;
        int line = start;
        while (end < text.length()) {
            if (isBase64(text.charAt(end))) {
                end++;
                continue;
            }
            int next = view.near(end) == '\r' ? end + 1 : end;
            if (view.near(next) != '\n' || end - line < SHORTEST_LINE || !isBase64(view.near(next + 1))) {
                break;
            }
            end = next + 1;
            line = end;
        }
        return end;
    }

    /** In a path a slash is no digit. */
    private boolean isInPath(int start, int end) {
        char before = view.near(start - 1);
        return text.charAt(start) == '/'
                || before == '.'
                || before == '/'
                || before == '\\'
                || (view.near(end) == '.' && text.substring(start, end).indexOf('/') >= 0);
    }

    private void segments(int start, int end) {
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '/') {
                run(from, i);
                from = i + 1;
            }
        }
    }

    private void run(int start, int end) {
        if (end - start < FEWEST_DIGITS || !looksEncoded(start, end)) {
            return;
        }
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isBase64(c)) {
                digits.append(c == '-' ? '+' : c == '_' ? '/' : c);
            }
        }
        int padded = view.near(end) == '=' ? end + 1 : end;
        int all = padded > end && view.near(padded) == '=' ? padded + 1 : padded;
        List<byte[]> decoded = new ArrayList<>();
        for (int skipped = 0; skipped < ALIGNMENTS; skipped++) {
            int length = digits.length() - skipped;
            String aligned = digits.substring(skipped, skipped + length - (length % ALIGNMENTS == 1 ? 1 : 0));
            decoded.add(Base64.getDecoder().decode(aligned));
        }
        boolean readable = decoded.stream().anyMatch(Bytes::isLikelyText);
        decoded.stream()
                .filter(bytes -> !readable || Bytes.isLikelyText(bytes))
                .forEach(bytes -> put(bytes, start, all));
    }

    /** Words of a language have their capitals in front; texts in Base64 have them anywhere. */
    private boolean looksEncoded(int start, int end) {
        boolean capital = false;
        boolean other = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            capital |= Script.isBetween(c, 'A', 'Z');
            other |= Script.isBetween(c, 'a', 'z') || Script.isBetween(c, '0', '9');
        }
        return capital && other;
    }

    private void hexadecimal() {
        int i = 0;
        while (i < text.length()) {
            if (!Hex.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            i = Math.max(i + 1, octets(i));
        }
    }

    /** Decodes the octets at {@code start}, which one separator parts throughout; returns where they end. */
    private int octets(int start) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String separator = Hex.octet(text, start) < 0 ? "" : separator(start);
        int end = start;
        int next = start;
        for (int octet = Hex.octet(text, next); octet >= 0; octet = Hex.octet(text, next)) {
            octets.write(octet);
            end = next + 2;
            if (!text.startsWith(separator, end)) {
                break;
            }
            next = end + separator.length();
        }
        if (octets.size() * 2 < FEWEST_DIGITS) {
            return digitsEnd(start);
        }
        boolean prefixed = view.near(start - 2) == '0' && (view.near(start - 1) == 'x' || view.near(start - 1) == 'X');
        put(octets.toByteArray(), prefixed ? start - 2 : start, end);
        return end;
    }

    private String separator(int start) {
        int behind = start + 2;
        if (Hex.isDigit(view.near(behind))) {
            return "";
        }
        for (String separator : SEPARATORS) {
            if (text.startsWith(separator, behind) && Hex.octet(text, behind + separator.length()) >= 0) {
                return separator;
            }
        }
        return "";
    }

    private int digitsEnd(int start) {
        int end = start;
        while (Hex.isDigit(view.near(end))) {
            end++;
        }
        return end;
    }

    private void put(byte[] bytes, int start, int end) {
        for (String reading : Bytes.readings(bytes)) {
            if (reading.length() >= SHORTEST_READING) {
                out.replace(view, start, end, reading);
                out.replace(view, start, end, "\0");
            }
        }
    }

    private static boolean isBase64(char c) {
        return c < 0x80 && (Script.of(c) != Script.OTHER || c == '+' || c == '/' || c == '-' || c == '_');
    }
}
