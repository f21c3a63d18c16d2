package org.renkei.plugin.maileml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own domains, with what lies below them, wherever they stand in a text. Time is linear in its length. */
final class OwnDomains {
    private static final int LONGEST_BEFORE = 320;
    private static final String ESCAPED_AT = "%40";

    private final List<Pattern> domains = new ArrayList<>();

    void add(String domain) {
        domains.add(Pattern.compile(
                Pattern.quote(domain) + "(?![\\p{Alnum}_-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean isIn(String text) {
        return domains.stream().anyMatch(domain -> !replaced(text, domain, "").equals(text));
    }

    /** Returns the text with {@code instead} for each address and host of ours. */
    String without(String text, String instead) {
        String left = text;
        for (Pattern domain : domains) {
            left = replaced(left, domain, instead);
        }
        return left;
    }

    private static String replaced(String text, Pattern domain, String instead) {
        StringBuilder out = new StringBuilder();
        Matcher found = domain.matcher(text);
        int done = 0;
        while (found.find()) {
            int start = found.start();
            boolean whole = start == 0
                    || !isHost(text.charAt(start - 1))
                    || text.charAt(start - 1) == '.'
                    || text.startsWith(ESCAPED_AT, start - ESCAPED_AT.length());
            if (whole) {
                out.append(text, done, beginning(text, start, done)).append(instead);
                done = found.end();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Goes back over the labels of a host and the name before an at sign. */
    private static int beginning(String text, int start, int done) {
        int from = start;
        int least = Math.max(done, start - LONGEST_BEFORE);
        while (from > least && (isHost(text.charAt(from - 1)) || "@%+'".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from;
    }

    private static boolean isHost(char c) {
        return (Character.isLetterOrDigit(c) && c < 0x80) || c == '-' || c == '_' || c == '.';
    }
}
