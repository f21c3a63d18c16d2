package org.renkei.core.lint;

import java.util.List;
import java.util.Set;

/** Finds the terms of a profile in a reading. What the loose form has in common with a term may be chance; the strict one tells. */
final class Names {
    private static final int WIDEST_GAP = 8;
    private static final int FEWEST_LETTERS_TO_BREAK = 6;
    private static final int MOST_DIGITS_BEHIND = 4;
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_LOCAL_PART = 64;

    /** What may follow a name that is written in kana only. */
    private static final String PARTICLES = "はがのをにともでへさやか";

    /** Before a host whose name is an ordinary word, such as {@code mail}, one of these has to stand. */
    private static final List<String> HOST_WORDS = List.of(
            "host",
            "hostname",
            "server",
            "computer",
            "workstation",
            "machine",
            "ホスト",
            "ホスト名",
            "サーバ",
            "サーバー",
            "端末",
            "コンピュータ",
            "コンピューター");

    /** Below these, nobody outside has a host. */
    private static final List<String> INTERNAL =
            List.of("local", "lan", "internal", "intra", "intranet", "corp", "home", "localdomain", "private");

    private final Automaton automaton;
    private final boolean acrossBlanks;
    private final boolean legalForms;

    Names(List<Term> terms, Set<Disguise> seen) {
        automaton = new Automaton(terms);
        acrossBlanks = seen.contains(Disguise.SPACING);
        legalForms = seen.contains(Disguise.LEGAL_FORM);
    }

    /** Finds every term in {@code reading}. */
    void find(Reading reading) {
        automaton.scan(reading.loose().text(), (term, end) -> {
            int start = end - term.loose().length();
            if (term.exact().isEmpty()) {
                name(reading, term, start, end);
            } else {
                exact(
                        reading,
                        term,
                        reading.loose().from(start),
                        reading.loose().to(end - 1));
            }
        });
    }

    private void name(Reading reading, Term term, int start, int end) {
        View loose = reading.loose();
        if (!hangsTogether(reading, term, start)
                || !beginsThere(reading, term, loose.from(start))
                || !endsThere(reading, term, loose.to(end - 1))) {
            return;
        }
        int from = loose.from(start + term.before());
        int to = loose.to(end - 1 - term.behind());
        if (legalForms && term.thing().sort() == Thing.Sort.ORGANISATION) {
            from = LegalForms.extendedStart(reading.lower(), from);
            to = LegalForms.extendedEnd(reading.lower(), to);
        }
        reading.found(from, to, term.thing());
    }

    /** Between the letters may be a little, and no more: a line end, a blank between any two, or where the name has one itself. */
    private boolean hangsTogether(Reading reading, Term term, int start) {
        View loose = reading.loose();
        int length = term.loose().length();
        boolean everywhere = length > 2;
        boolean elsewhere = false;
        for (int i = 1; i < length; i++) {
            int gapStart = loose.to(start + i - 1);
            int gapEnd = loose.from(start + i);
            if (gapEnd - gapStart > WIDEST_GAP || lines(reading.lower(), gapStart, gapEnd) > 1) {
                return false;
            }
            boolean open = gapEnd > gapStart && !isLongVowel(reading.lower(), gapStart, gapEnd);
            everywhere &= open;
            elsewhere |= open && !term.breaks().get(i);
        }
        if (!elsewhere) {
            return true;
        }
        boolean western = Script.of(term.loose().charAt(0)) == Script.LETTER;
        return acrossBlanks && (everywhere || !western || length >= FEWEST_LETTERS_TO_BREAK);
    }

    private static boolean beginsThere(Reading reading, Term term, int start) {
        char first = reading.near(start);
        char before = reading.near(start - 1);
        return switch (Script.of(first)) {
            case LETTER -> !isLetterOrDigit(before) || (term.isLong() && isHump(reading.strict(), start - 1));
            case DIGIT -> !isLetterOrDigit(before);
            case KATAKANA -> Script.of(before) != Script.KATAKANA || term.isLong();
            case HIRAGANA -> Script.of(before) != Script.HIRAGANA || !term.isShortKana();
            case HAN, OTHER -> true;
        };
    }

    private static boolean endsThere(Reading reading, Term term, int end) {
        char last = reading.near(end - 1);
        char next = reading.near(end);
        return switch (Script.of(last)) {
            case LETTER ->
                !isLetterOrDigit(next)
                        || (term.isLong() && (isHump(reading.strict(), end - 1) || fewDigits(reading, end)));
            case DIGIT -> !isLetterOrDigit(next);
            case KATAKANA -> Script.of(next) != Script.KATAKANA || term.isLong();
            case HIRAGANA -> Script.of(next) != Script.HIRAGANA || !term.isShortKana() || PARTICLES.indexOf(next) >= 0;
            case HAN, OTHER -> true;
        };
    }

    /** Returns whether a small letter and a capital meet there, as in {@code ourCompany}. */
    private static boolean isHump(View strict, int index) {
        return Character.isLowerCase(strict.near(index)) && Character.isUpperCase(strict.near(index + 1));
    }

    private static boolean fewDigits(Reading reading, int start) {
        int end = start;
        while (end - start <= MOST_DIGITS_BEHIND && Script.of(reading.near(end)) == Script.DIGIT) {
            end++;
        }
        return end > start && end - start <= MOST_DIGITS_BEHIND && !isLetterOrDigit(reading.near(end));
    }

    private void exact(Reading reading, Term term, int start, int end) {
        if (!isExactly(reading.lower(), start, end, term.exact())) {
            return;
        }
        if (term.thing().sort() == Thing.Sort.HOST) {
            host(reading, term, start, end);
        } else {
            domain(reading, term, start, end);
        }
    }

    private boolean isExactly(String lower, int start, int end, String exact) {
        int matched = 0;
        int gap = 0;
        for (int i = start; i < end; i++) {
            char c = lower.charAt(i);
            if (matched < exact.length() && c == exact.charAt(matched)) {
                matched++;
                gap = 0;
            } else if (!acrossBlanks || (c > ' ' && c != '>') || ++gap > WIDEST_GAP) {
                return false;
            }
        }
        return matched == exact.length();
    }

    private static void host(Reading reading, Term term, int start, int end) {
        boolean touching = term.isLong()
                ? isLetterOrDigit(reading.near(start - 1)) || isLetterOrDigit(reading.near(end))
                : isHostCharacter(reading.near(start - 1)) || isHostCharacter(reading.near(end));
        boolean label = reading.near(start - 1) == '.' && Script.isLabel(reading.near(start - 2));
        boolean word = term.exact().chars().allMatch(Character::isLetter)
                && !reading.isBehind("\\\\", start)
                && !reading.isBehind("//", start)
                && !reading.isBehind("@", start)
                && !reading.follows(start, HOST_WORDS);
        if (!touching && !label && !word && isInside(reading, end)) {
            reading.found(start, end, term.thing());
        }
    }

    /** A bare name in front of a foreign domain is somebody else's host. */
    private static boolean isInside(Reading reading, int end) {
        if (reading.near(end) != '.' || !Script.isLabel(reading.near(end + 1))) {
            return true;
        }
        return isInternal(reading.lower().substring(end, labelsEnd(reading, end)));
    }

    /** Returns whether {@code host} lies in a domain that only the inside of a network knows. */
    static boolean isInternal(String host) {
        return INTERNAL.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static void domain(Reading reading, Term term, int start, int end) {
        char before = reading.near(start - 1);
        char next = reading.near(end);
        boolean ascii = Script.isLabel(reading.near(start));
        boolean touching = ascii && (Script.of(before) == Script.LETTER || isHostCharacter(before));
        if (touching || isHostCharacter(next)) {
            return;
        }
        if (next == '.' && Script.isLabel(reading.near(end + 1))) {
            reading.found(start, end, term.thing()); // a foreign domain that begins like ours: only that piece is ours
            return;
        }
        int from = before == '.' ? labelsStart(reading, start) : start;
        String host = reading.lower().substring(from, start) + term.exact();
        if (reading.near(from - 1) == '@') {
            int local = localStart(reading, from - 1);
            if (local < from - 1) {
                String address = reading.lower().substring(local, from - 1) + "@" + host;
                reading.found(local, end, new Thing(Thing.Sort.MAIL_ADDRESS, address));
                return;
            }
        }
        reading.found(from, end, new Thing(Thing.Sort.DOMAIN, host));
    }

    private static int labelsStart(Reading reading, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_HOST && isInHost(reading.near(start - 1))) {
            start--;
        }
        while (start < end && !Script.isLabel(reading.near(start))) {
            start++;
        }
        return reading.behindEscape(start, end);
    }

    private static int labelsEnd(Reading reading, int start) {
        int end = start;
        while (end - start < LONGEST_HOST && isInHost(reading.near(end))) {
            end++;
        }
        while (end > start && reading.near(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private static int localStart(Reading reading, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL_PART && MailAddresses.isLocal(reading.near(start - 1))) {
            start--;
        }
        return reading.behindEscape(start, at);
    }

    private static boolean isInHost(char c) {
        return c == '.' || isHostCharacter(c);
    }

    private static boolean isHostCharacter(char c) {
        return Script.isLabel(c) || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        Script script = Script.of(c);
        return script == Script.LETTER || script == Script.DIGIT;
    }

    private static boolean isLongVowel(String lower, int start, int end) {
        return end == start + 1 && lower.charAt(start) == '\u30fc';
    }

    private static int lines(String text, int start, int end) {
        int lines = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
