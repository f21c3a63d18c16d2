package org.renkei.plugin.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds names that may hold spaces and anything else, by their first word. <b>Threads:</b> it is filled by one thread and read
 * by many.
 */
final class NameTable {
    private final Map<Long, List<Name>> byFirstWord = new HashMap<>();
    private final List<Name> wordless = new ArrayList<>();

    /** Lets {@code text} lead to the indicator with that number. */
    void add(String text, int indicator) {
        int from = 0;
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        Name name = new Name(text, from, indicator);
        if (from == text.length()) {
            wordless.add(name);
        } else {
            byFirstWord
                    .computeIfAbsent(Text.hash(0, text, from, wordEnd(text, from)), key -> new ArrayList<>(1))
                    .add(name);
        }
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty() && wordless.isEmpty();
    }

    /** Tells {@code found} every name in {@code line}. */
    void find(String line, Found found) {
        int at = 0;
        while (at < line.length()) {
            if (Character.isLetterOrDigit(line.charAt(at))) {
                int end = wordEnd(line, at);
                for (Name name : byFirstWord.getOrDefault(Text.hash(0, line, at, end), List.of())) {
                    tell(name, line, at - name.firstWord, found);
                }
                at = end;
            } else {
                at++;
            }
        }
        for (Name name : wordless) {
            occurrences(name.text, line, start -> tell(name, line, start, found));
        }
    }

    private static void occurrences(String text, String line, IntConsumer start) {
        for (int at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
            start.accept(at);
        }
    }

    private static void tell(Name name, String line, int start, Found found) {
        int end = start + name.text.length();
        if (line.regionMatches(true, start, name.text, 0, name.text.length()) && stands(line, start, end)) {
            found.at(name.indicator, start, end);
        }
    }

    private static boolean stands(String line, int start, int end) {
        boolean begins =
                start == 0 || !(line.charAt(start - 1) == '.' || Text.name(Character.codePointBefore(line, start)));
        boolean goesOn = end < line.length() && Text.name(line.codePointAt(end));
        boolean leadsOn = end + 1 < line.length() && line.charAt(end) == '.' && Text.name(line.codePointAt(end + 1));
        return begins && !goesOn && !leadsOn;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Hears of names. */
    interface Found {
        void at(int indicator, int start, int end);
    }

    private record Name(String text, int firstWord, int indicator) {}
}
