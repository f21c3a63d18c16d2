package org.renkei.plugin.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.renkei.api.indicator.Indicator;

/** One pass over one line. Every step is bounded by the length of the longest token, so a hostile line costs no more. */
final class LineScan {
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_ADDRESS = 60;
    private static final int MOST_PUNCTUATION = 8;
    private static final String PUNCTUATION = ".,;:!?')]";
    private static final String BEFORE_MAIL = "='`{|/";

    private final String line;
    private final TokenTable tokens;
    private final BlockTable blocks;
    private final NameTable.Found found;
    private int urlEnd;
    private int addressEnd;

    LineScan(String line, TokenTable tokens, BlockTable blocks, NameTable.Found found) {
        this.line = line;
        this.tokens = tokens;
        this.blocks = blocks;
        this.found = found;
    }

    void run() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Text.host(c)) {
                at = hostRun(at);
                continue;
            }
            if (c == ':') {
                url(at);
                v6(at);
            } else if (c == '@') {
                mail(at);
            }
            at++;
        }
    }

    private int hostRun(int from) {
        int to = from;
        while (to < line.length() && Text.host(line.charAt(to))) {
            to++;
        }
        int start = from;
        int end = to;
        while (start < end && isEdge(line.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(line.charAt(end - 1))) {
            end--;
        }
        if (start < end && end - start <= LONGEST_HOST) {
            tell(tokens.find(TokenTable.HOST, line, start, end), start, end);
            v4Blocks(start, end);
        }
        digests(from, to);
        return to;
    }

    private static boolean isEdge(char c) {
        return c == '.' || c == '-';
    }

    private void v4Blocks(int start, int end) {
        if (blocks.isEmpty() || end - start > 15) {
            return;
        }
        byte @Nullable [] address = Address.v4(line.substring(start, end));
        if (address != null) {
            tell(blocks.find(address), start, end);
        }
    }

    private void digests(int from, int to) {
        if (to - from < 32) {
            return;
        }
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !Text.alphanumeric(line.charAt(i))) {
                if (i - start == 32 || i - start == 40 || i - start == 64) {
                    tell(tokens.find(TokenTable.DIGEST, line, start, i), start, i);
                }
                start = i + 1;
            }
        }
    }

    private void url(int colon) {
        if (!line.startsWith("://", colon)) {
            return;
        }
        int start = colon;
        while (start > 0 && Text.scheme(line.charAt(start - 1))) {
            start--;
        }
        while (start < colon && "+.-".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        if (colon > urlEnd) {
            urlEnd = colon;
            while (urlEnd < line.length() && Text.url(line.charAt(urlEnd))) {
                urlEnd++;
            }
        }
        int end = urlEnd;
        for (int cut = 0; cut <= MOST_PUNCTUATION && end > colon + 3; cut++) {
            if (end - start <= Indicator.LONGEST_VALUE) {
                String canonical = Text.canonicalUrl(line.substring(start, end));
                tell(tokens.find(TokenTable.URL, canonical, 0, canonical.length()), start, end);
            }
            if (PUNCTUATION.indexOf(line.charAt(end - 1)) < 0) {
                break;
            }
            end--;
        }
    }

    private void v6(int colon) {
        if (colon < addressEnd) {
            return;
        }
        int start = colon;
        while (start > 0 && Text.address(line.charAt(start - 1))) {
            start--;
        }
        int end = colon;
        while (end < line.length() && Text.address(line.charAt(end))) {
            end++;
        }
        addressEnd = end;
        start = afterWord(start, end);
        if (start == end) {
            return;
        }
        while (end > start + 1 && line.charAt(end - 1) == '.') {
            end--;
        }
        String text = line.substring(start, end);
        if (text.endsWith(":::") || (text.endsWith(":") && !text.endsWith("::"))) {
            end--; // the colon of the sentence, not of the address
        }
        if (end - start < 2 || end - start > LONGEST_ADDRESS) {
            return;
        }
        byte @Nullable [] address = Address.v6(line.substring(start, end));
        if (address != null) {
            String canonical = Address.canonical(address);
            tell(tokens.find(TokenTable.IPV6, canonical, 0, canonical.length()), start, end);
            tell(blocks.find(address), start, end);
        }
    }

    /** Skips what cannot be an address up to the colon behind it, as in {@code IPv6:2001:db8::1}. */
    private int afterWord(int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            char c = line.charAt(i);
            if (!Text.hex(c) && c != ':' && c != '.') {
                int colon = line.indexOf(':', i);
                return colon < 0 || colon >= end ? end : colon + 1;
            }
        }
        return start;
    }

    private void mail(int sign) {
        int end = sign + 1;
        while (end < line.length() && Text.host(line.charAt(end))) {
            end++;
        }
        while (end > sign + 1 && isEdge(line.charAt(end - 1))) {
            end--;
        }
        if (end == sign + 1 || end - sign - 1 > LONGEST_HOST) {
            return;
        }
        for (int start = sign; start >= 0 && sign - start <= LONGEST_LOCAL_PART; start--) {
            boolean begins = start == 0 || !Text.localPart(line.charAt(start - 1));
            if (start < sign && (begins || BEFORE_MAIL.indexOf(line.charAt(start - 1)) >= 0)) {
                tell(tokens.find(TokenTable.MAIL, line, start, end), start, end);
            }
            if (begins) {
                break;
            }
        }
    }

    private void tell(List<Integer> numbers, int start, int end) {
        for (int number : numbers) {
            found.at(number, start, end);
        }
    }
}
