package org.renkei.core.lint;

/**
 * An IP address, IPv4 as IPv6 has it mapped.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
record Ip(long high, long low) {
    private static final long MAPPED = 0xffff_0000_0000L;
    private static final int GROUPS = 8;

    static Ip v4(long number) {
        return new Ip(0, MAPPED | number);
    }

    /** Returns the address of 4 or 16 bytes. */
    static Ip of(byte[] bytes) {
        if (bytes.length == 4) {
            return v4(number(bytes, 0, 4));
        }
        return new Ip(number(bytes, 0, 8), number(bytes, 8, 16));
    }

    /** Returns whether {@code text}, in lower case, is an IPv6 address, dotted end or not. */
    static boolean isV6(String text) {
        int gap = text.indexOf("::");
        String left = gap < 0 ? text : text.substring(0, gap);
        String right = gap < 0 ? "" : text.substring(gap + 2);
        int groups = groups(left, gap < 0) + groups(right, true);
        return gap < 0 ? groups == GROUPS : groups >= 0 && groups < GROUPS && !right.contains("::");
    }

    /** Returns the address that {@code text} is, of which {@link #isV6} is true. */
    static Ip v6(String text) {
        int gap = text.indexOf("::");
        String left = gap < 0 ? text : text.substring(0, gap);
        String right = gap < 0 ? "" : text.substring(gap + 2);
        long[] halves = new long[2];
        fill(halves, left, 0);
        fill(halves, right, GROUPS - groups(right, true));
        return new Ip(halves[0], halves[1]);
    }

    boolean isV4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** Returns whether RFC 1918 or RFC 4193 keeps it for the inside of networks. */
    boolean isPrivate() {
        if (!isV4()) {
            return high >>> 57 == 0xfc >>> 1;
        }
        long number = low & 0xffff_ffffL;
        return number >>> 24 == 10 || number >>> 20 == 0xac1 || number >>> 16 == 0xc0a8;
    }

    /** Returns it in a form that is the same for the same address. */
    String text() {
        if (!isV4()) {
            return Long.toHexString(high) + ":" + Long.toHexString(low);
        }
        return (low >>> 24 & 0xff) + "." + (low >>> 16 & 0xff) + "." + (low >>> 8 & 0xff) + "." + (low & 0xff);
    }

    private static long number(byte[] bytes, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = (number << 8) | (bytes[i] & 0xff);
        }
        return number;
    }

    /** Returns how many groups of 16 bits {@code text} holds, or a number far below 0 if it is not of groups. */
    private static int groups(String text, boolean dottedEnd) {
        if (text.isEmpty()) {
            return 0;
        }
        int count = 0;
        String[] groups = text.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean dotted = dottedEnd && i == groups.length - 1 && groups[i].indexOf('.') > 0;
            if (dotted
                    ? dotted(groups[i]) < 0
                    : groups[i].length() > 4 || Hex.number(groups[i], 0, groups[i].length()) < 0) {
                return -100;
            }
            if (groups[i].isEmpty()) {
                return -100;
            }
            count += dotted ? 2 : 1;
        }
        return count;
    }

    private static void fill(long[] halves, String text, int first) {
        int group = first;
        for (String part : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (part.indexOf('.') > 0) {
                put(halves, group++, dotted(part) >>> 16);
                put(halves, group++, dotted(part) & 0xffff);
            } else {
                put(halves, group++, Hex.number(part, 0, part.length()));
            }
        }
    }

    private static void put(long[] halves, int group, long value) {
        halves[group / 4] |= value << (48 - group % 4 * 16);
    }

    private static long dotted(String text) {
        String[] octets = text.split("\\.", -1);
        long number = octets.length == 4 ? 0 : -1;
        for (int i = 0; i < octets.length && number >= 0; i++) {
            boolean decimal = octets[i].length() <= 3 && octets[i].matches("[0-9]+");
            int octet = decimal ? Integer.parseInt(octets[i]) : 256;
            number = octet > 255 ? -1 : number << 8 | octet;
        }
        return number;
    }
}
