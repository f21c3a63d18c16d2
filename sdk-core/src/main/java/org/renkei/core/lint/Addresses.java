package org.renkei.core.lint;

import java.util.List;
import java.util.Set;

/**
 * Finds IP addresses of a profile's blocks, and private ones. A number that is written like an address and is none, such as a
 * version, and the blocks of RFC 1918 themselves say nothing about anybody.
 */
final class Addresses {
    private static final int LONGEST_V6 = 48;
    private static final int FEWEST_DIGITS = 8;
    private static final long LARGEST = 0xffff_ffffL;

    private static final List<String> VERSIONS = List.of("version", "ver", " v", "build", "release", "バージョン", "版");
    private static final List<String> HOSTS = List.of("ip", "addr", "address", "host", "アドレス", "ホスト");
    private static final Set<String> RESERVED = Set.of("10.0.0.0", "172.16.0.0", "192.168.0.0");

    private final List<AddressBlock> own;
    private final boolean numeric;

    Addresses(List<String> own, Set<Disguise> seen) {
        this.own = own.stream().map(AddressBlock::of).toList();
        numeric = seen.contains(Disguise.NUMERIC_ADDRESS);
    }

    /** Finds them in {@code reading}. */
    void find(Reading reading) {
        String lower = reading.lower();
        int i = 0;
        while (i < lower.length()) {
            char c = lower.charAt(i);
            i = Hex.isDigit(c) || c == ':' ? run(reading, i) : i + 1;
        }
    }

    /** Looks at a run of characters that addresses consist of; returns where it ends. */
    private int run(Reading reading, int start) {
        int end = start;
        int colons = 0;
        while (isAddressCharacter(reading.near(end))) {
            colons += reading.near(end) == ':' ? 1 : 0;
            end++;
        }
        if (colons >= 2) {
            v6(reading, start, end);
        }
        int i = start;
        while (i < end) {
            i = Numeral.isDigit(reading.near(i)) ? v4(reading, i) : i + 1;
        }
        return Math.max(end, i);
    }

    /** Looks at the run as a whole and, because a label may stand in front, at what is behind its first colon. */
    private void v6(Reading reading, int start, int end) {
        int to = end;
        while (to > start
                && (reading.near(to - 1) == '.' || (reading.near(to - 1) == ':' && reading.near(to - 2) != ':'))) {
            to--;
        }
        int behind = reading.lower().indexOf(':', start) + 1;
        int from = isWord(reading.near(start - 1)) ? behind : start;
        for (int first = from; first <= behind; first += Math.max(1, behind - from)) {
            if (to > first && to - first <= LONGEST_V6 && !isWord(reading.near(to))) {
                String text = reading.lower().substring(first, to);
                if (Ip.isV6(text) && (numeric || !Ip.v6(text).isV4())) {
                    judge(reading, first, to, Ip.v6(text));
                    return;
                }
            }
        }
    }

    /** Looks at a number, or at four with dots, at {@code start}; returns where to go on. */
    private int v4(Reading reading, int start) {
        char before = reading.near(start - 1);
        Numeral first = Numeral.at(reading.lower(), start, false);
        if (isWord(before) || (before == '.' && isWord(reading.near(start - 2)))) {
            return first.end();
        }
        if (reading.near(first.end()) != '.') {
            if (numeric && first.value() >= 0 && !isWord(reading.near(first.end()))) {
                whole(reading, start, first);
            }
            return first.end();
        }
        int end = quad(reading, start, false);
        return numeric ? Math.max(end, quad(reading, start, true)) : end;
    }

    private int quad(Reading reading, int start, boolean octal) {
        long number = 0;
        int octets = 0;
        int next = start;
        boolean dot = true;
        while (dot && octets < 4) {
            Numeral octet = Numeral.at(reading.lower(), next, octal);
            boolean fits = octet.value() >= 0 && octet.value() <= 255 && (numeric || octet.decimal());
            if (!fits) {
                return octet.end();
            }
            number = number << 8 | octet.value();
            octets++;
            dot = reading.near(octet.end()) == '.' && isWord(reading.near(octet.end() + 1));
            next = dot ? octet.end() + 1 : octet.end();
        }
        if (octets == 4 && !dot && !isWord(reading.near(next))) {
            judge(reading, start, next, Ip.v4(number));
        }
        return next;
    }

    /** A number alone is an address where a host is expected; elsewhere only if chance would hardly hit upon it. */
    private void whole(Reading reading, int start, Numeral number) {
        boolean possible = number.value() <= LARGEST && number.end() - start >= FEWEST_DIGITS;
        if (!possible) {
            return;
        }
        Ip address = Ip.v4(number.value());
        boolean narrow = own.stream().anyMatch(block -> block.isNarrow() && block.has(address));
        boolean ours = address.isPrivate() || own.stream().anyMatch(block -> block.has(address));
        boolean host = reading.isBehind("//", start) || reading.isBehind("@", start) || reading.follows(start, HOSTS);
        if (narrow || (ours && host)) {
            reading.found(start, number.end(), new Thing(Thing.Sort.ADDRESS, address.text()));
        }
    }

    private void judge(Reading reading, int start, int end, Ip address) {
        int to = blockEnd(reading, end);
        boolean ours = own.stream().anyMatch(block -> block.has(address));
        boolean inside = address.isPrivate()
                && !reading.follows(start, VERSIONS)
                && !(to > end && RESERVED.contains(address.text()));
        if (ours || inside) {
            reading.found(start, to, new Thing(Thing.Sort.ADDRESS, address.text()));
        }
    }

    /** Returns where {@code /24} ends if it stands at {@code start}. */
    private static int blockEnd(Reading reading, int start) {
        if (reading.near(start) != '/') {
            return start;
        }
        Numeral bits = Numeral.at(reading.lower(), start + 1, false);
        boolean block = bits.value() >= 0 && bits.value() <= 128 && !isWord(reading.near(bits.end()));
        return block ? bits.end() : start;
    }

    private static boolean isAddressCharacter(char c) {
        return c == ':' || c == '.' || Hex.isDigit(c);
    }

    private static boolean isWord(char c) {
        return c == '_' || (c != '-' && Script.isLabel(c));
    }
}
