package org.renkei.api.indicator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A block of addresses: an address of it, and how many of its bits all of them share. <b>Threads:</b> immutable. */
final class AddressBlock {
    private final byte[] address;
    private final int bits;

    private AddressBlock(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Returns the block that a literal names; empty if it names none. Nothing is looked up. */
    static Optional<AddressBlock> of(String literal) {
        boolean known = IndicatorType.IPV4.accepts(literal)
                || IndicatorType.IPV6.accepts(literal)
                || IndicatorType.CIDR.accepts(literal);
        if (!known) {
            return Optional.empty();
        }
        int slash = literal.indexOf('/');
        try {
            byte[] address = InetAddress.getByName(slash < 0 ? literal : literal.substring(0, slash))
                    .getAddress();
            int all = address.length * 8;
            return Optional.of(new AddressBlock(
                    address, slash < 0 ? all : Math.min(all, Integer.parseInt(literal.substring(slash + 1)))));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Returns whether some address is in both. */
    boolean overlaps(AddressBlock other) {
        if (address.length != other.address.length) {
            return false;
        }
        int shared = Math.min(bits, other.bits);
        for (int bit = 0; bit < shared; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (other.address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
