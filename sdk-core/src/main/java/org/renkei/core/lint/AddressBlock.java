package org.renkei.core.lint;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses.
 *
 * @param base its first address
 * @param bits how many leading bits its addresses share, of 128
 */
record AddressBlock(Ip base, int bits) {
    private static final int V4_BITS = 96;
    private static final int WIDE = 16;

    /** Returns the block that {@code text} is, whose form has been checked: the JDK reads a literal and asks nobody. */
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        int bits = Integer.parseInt(text.substring(slash + 1));
        try {
            Ip base = Ip.of(InetAddress.getByName(text.substring(0, slash)).getAddress());
            return new AddressBlock(base, base.isV4() && text.indexOf(':') < 0 ? bits + V4_BITS : bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address block that was not checked", e);
        }
    }

    boolean has(Ip address) {
        long upper = bits >= Long.SIZE ? -1 : bits == 0 ? 0 : -1L << (Long.SIZE - bits);
        long lower = bits <= Long.SIZE ? 0 : -1L << (2 * Long.SIZE - bits);
        return ((address.high() ^ base.high()) & upper) == 0 && ((address.low() ^ base.low()) & lower) == 0;
    }

    /** Returns whether a number met by chance hardly lies in it. */
    boolean isNarrow() {
        return bits >= V4_BITS + WIDE;
    }
}
