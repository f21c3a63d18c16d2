package org.renkei.plugin.match;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads addresses, without ever asking a resolver. */
final class Address {
    private static final int V4 = 4;
    private static final int V6 = 16;
    private static final int LONGEST_V6 = 45;

    private Address() {}

    /** Returns the four bytes of a dotted address without leading zeros, or null. */
    static byte @Nullable [] v4(String text) {
        byte[] bytes = new byte[V4];
        int at = 0;
        for (int i = 0; i < V4; i++) {
            int from = at;
            int octet = 0;
            while (at < text.length() && at - from < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                octet = octet * 10 + text.charAt(at++) - '0';
            }
            boolean padded = at - from > 1 && text.charAt(from) == '0';
            boolean ends = i == V4 - 1 ? at == text.length() : at < text.length() && text.charAt(at++) == '.';
            if (at == from || octet > 255 || padded || !ends) {
                return null;
            }
            bytes[i] = (byte) octet;
        }
        return bytes;
    }

    /** Returns the sixteen bytes of an address in any spelling, the last four dotted or not, or null. */
    static byte @Nullable [] v6(String text) {
        if (text.length() > LONGEST_V6) {
            return null;
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text, true);
            return all != null && all.length == V6 ? all : null;
        }
        byte[] head = groups(text.substring(0, gap), false);
        byte[] tail = groups(text.substring(gap + 2), true);
        if (head == null || tail == null || head.length + tail.length > V6 - 2) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, V6);
        System.arraycopy(tail, 0, bytes, V6 - tail.length, tail.length);
        return bytes;
    }

    /** Returns the one spelling by which addresses are compared. */
    static String canonical(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns the spelling of the block of {@code bits} bits in which the address lies. */
    static String block(byte[] address, int bits) {
        byte[] bytes = address.clone();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.max(0, Math.min(8, bits - i * 8));
            bytes[i] = (byte) (bytes[i] & (0xFF00 >> kept));
        }
        return canonical(bytes) + "/" + bits;
    }

    private static byte @Nullable [] groups(String text, boolean mayEndDotted) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[parts.length * 2 + 2];
        int length = 0;
        for (int i = 0; i < parts.length && length < V6; i++) {
            byte[] group = mayEndDotted && i == parts.length - 1 && parts[i].indexOf('.') >= 0
                    ? v4(parts[i])
                    : group(parts[i]);
            if (group == null) {
                return null;
            }
            System.arraycopy(group, 0, bytes, length, group.length);
            length += group.length;
        }
        return length / 2 < parts.length ? null : Arrays.copyOf(bytes, length);
    }

    private static byte @Nullable [] group(String text) {
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(c -> Text.hex((char) c))) {
            return null;
        }
        int value = Integer.parseInt(text, 16);
        return new byte[] {(byte) (value >> 8), (byte) value};
    }
}
