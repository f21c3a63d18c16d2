package org.renkei.core.lint;

import java.net.IDN;
import java.util.Map;
import java.util.Set;

/** Undoes what leaves a text readable around it: percent and HTML encoding, Punycode, the escapes of programming languages. */
final class Escapes {
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("shy", "\u00ad"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("zwj", "\u200d"),
            Map.entry("period", "."),
            Map.entry("commat", "@"),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("colon", ":"),
            Map.entry("lowbar", "_"),
            Map.entry("dash", "-"),
            Map.entry("Tab", "\t"),
            Map.entry("NewLine", "\n"));

    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_LABEL = 63;

    private final Set<Disguise> seen;
    private final View view;
    private final String text;
    private final View.Edit edit;

    private Escapes(View view, Set<Disguise> seen) {
        this.view = view;
        this.seen = seen;
        this.text = view.text();
        this.edit = View.Edit.excerpt(view);
    }

    /** Returns what is undone in {@code view} and the text around it; the same view if there was nothing. */
    static View undo(View view, Set<Disguise> seen) {
        return new Escapes(view, seen).undone();
    }

    private View undone() {
        for (int i = 0; i < text.length(); ) {
            i = Math.max(i + 1, escapeEnd(i));
        }
        return edit.result();
    }

    /** Undoes the escape at {@code start}; returns where it ends, or {@code start} if there is none. */
    private int escapeEnd(int start) {
        return switch (text.charAt(start)) {
            case '%' -> seen.contains(Disguise.PERCENT) ? percent(start) : start;
            case '&' -> seen.contains(Disguise.ENTITY) ? entity(start) : start;
            case '\\' -> seen.contains(Disguise.HEXADECIMAL) ? backslash(start) : start;
            case 'x', 'X' -> seen.contains(Disguise.PUNYCODE) ? label(start) : start;
            default -> start;
        };
    }

    private int percent(int start) {
        char u = view.near(start + 1);
        return u == 'u' || u == 'U' ? unit(start) : octets(start, "%");
    }

    private int backslash(int start) {
        return view.near(start + 1) == 'u' ? unit(start) : octets(start, "\\x");
    }

    /** A UTF-16 unit, as in {@code %u30ab} and {@code \u30ab}. */
    private int unit(int start) {
        int unit = Hex.number(text, start + 2, 4);
        if (unit < 0) {
            return start;
        }
        edit.replace(start, start + 6, String.valueOf((char) unit));
        return start + 6;
    }

    /** A run of bytes, each after {@code mark}. */
    private int octets(int start, String mark) {
        Octets octets = new Octets(view);
        int end = start;
        while (text.startsWith(mark, end) && octets.add(end, mark.length())) {
            end += mark.length() + 2;
        }
        octets.decode(edit, end);
        return end;
    }

    private int entity(int start) {
        int end = start + 1;
        while (end - start < LONGEST_ENTITY && (Script.isLabel(view.near(end)) || view.near(end) == '#')) {
            end++;
        }
        String name = text.substring(start + 1, end);
        String meant = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
        if (meant.isEmpty()) {
            return start;
        }
        int last = view.near(end) == ';' ? end + 1 : end;
        edit.replace(start, last, meant);
        return last;
    }

    private static String numbered(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        try {
            int c = hexadecimal ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(c) && c > 0 ? Character.toString(c) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private int label(int start) {
        if (!text.regionMatches(true, start, "xn--", 0, 4) || Script.isLabel(view.near(start - 1))) {
            return start;
        }
        int end = start + 4;
        while (end - start < LONGEST_LABEL && Script.isLabel(view.near(end))) {
            end++;
        }
        String meant = IDN.toUnicode(text.substring(start, end));
        if (meant.regionMatches(true, 0, "xn--", 0, 4)) {
            return start;
        }
        edit.replace(start, end, meant);
        return end;
    }
}
