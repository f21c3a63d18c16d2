package org.renkei.core.lint;

import java.util.List;

/** What kind of legal person somebody is: no part of a name, and written in a dozen ways. */
final class LegalForms {
    /** Longer ones stand before those that they hold. */
    private static final List<String> JAPANESE = List.of(
            "地方独立行政法人",
            "独立行政法人",
            "特定非営利活動法人",
            "国立研究開発法人",
            "国立大学法人",
            "公立大学法人",
            "一般社団法人",
            "公益社団法人",
            "一般財団法人",
            "公益財団法人",
            "社会福祉法人",
            "社団法人",
            "財団法人",
            "学校法人",
            "医療法人",
            "監査法人",
            "株式会社",
            "有限会社",
            "合同会社",
            "合資会社",
            "合名会社",
            "相互会社",
            "(一社)",
            "(公社)",
            "(一財)",
            "(公財)",
            "(国研)",
            "(社福)",
            "(特非)",
            "(株)",
            "(有)",
            "(同)",
            "(合)",
            "(資)",
            "(名)",
            "(相)",
            "(財)",
            "(社)",
            "(独)",
            "(学)",
            "(医)",
            "(福)",
            "(協)");

    private static final List<String> WESTERN = List.of(
            "incorporated",
            "corporation",
            "limited",
            "company",
            "corp",
            "l.l.c",
            "gmbh",
            "inc",
            "ltd",
            "llc",
            "llp",
            "plc",
            "k.k",
            "g.k",
            "pte",
            "co",
            "kk",
            "gk",
            "ag");

    private LegalForms() {}

    /** Returns {@code name}, which is strict, without legal forms, or as it is if nothing else would stay. */
    static String leftOut(String name, String lower) {
        int start = 0;
        int end = name.length();
        for (boolean found = true; found && start < end; ) {
            int from = inFront(lower, start, end);
            int to = behind(lower, from, end);
            found = from > start || to < end;
            start = from;
            end = to;
        }
        String rest = name.substring(start, Math.max(start, end));
        return rest.codePoints().filter(Character::isLetterOrDigit).count() < 2 ? name : rest;
    }

    /** Returns where the legal forms after {@code end} end. */
    static int extendedEnd(String lower, int end) {
        for (String form : JAPANESE) {
            int start = lower.startsWith(" ", end) ? end + 1 : end;
            if (lower.startsWith(form, start)) {
                return start + form.length();
            }
        }
        int once = westernEnd(lower, end);
        return once == end ? end : westernEnd(lower, once);
    }

    /** Returns where the legal form before {@code start} starts. */
    static int extendedStart(String lower, int start) {
        int end = start > 0 && lower.charAt(start - 1) == ' ' ? start - 1 : start;
        for (String form : JAPANESE) {
            if (lower.startsWith(form, end - form.length())) {
                return end - form.length();
            }
        }
        return start;
    }

    private static int westernEnd(String lower, int end) {
        int start = end;
        while (start < end + 2
                && start < lower.length()
                && (lower.charAt(start) == ' ' || lower.charAt(start) == ',')) {
            start++;
        }
        for (String form : WESTERN) {
            int after = start + form.length();
            if (start > end && lower.startsWith(form, start) && !isLetter(lower, after)) {
                return after < lower.length() && lower.charAt(after) == '.' ? after + 1 : after;
            }
        }
        return end;
    }

    private static boolean isLetter(String text, int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private static int inFront(String lower, int start, int end) {
        int from = start;
        while (from < end && isPadding(lower.charAt(from))) {
            from++;
        }
        for (String form : JAPANESE) {
            if (lower.startsWith(form, from) && from + form.length() <= end) {
                return from + form.length();
            }
        }
        return from;
    }

    private static int behind(String lower, int start, int end) {
        int to = end;
        while (to > start && isPadding(lower.charAt(to - 1))) {
            to--;
        }
        for (String form : JAPANESE) {
            if (lower.startsWith(form, to - form.length()) && to - form.length() >= start) {
                return to - form.length();
            }
        }
        for (String form : WESTERN) {
            int from = to - form.length();
            if (from > start && lower.startsWith(form, from) && !Character.isLetterOrDigit(lower.charAt(from - 1))) {
                return from;
            }
        }
        return to;
    }

    private static boolean isPadding(char c) {
        return c == ' ' || c == ',' || c == '.' || c == '\u30fb';
    }
}
