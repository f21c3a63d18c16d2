package org.renkei.core.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the mail addresses that a profile names one by one; those in its domains are found by their domain. */
final class MailAddresses {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_HOST = 253;

    private final Set<String> own;

    MailAddresses(List<String> own) {
        this.own = own.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .map(MailAddresses::untagged)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Finds them in {@code reading}. */
    void find(Reading reading) {
        String lower = reading.lower();
        for (int at = lower.indexOf('@'); at >= 0 && !own.isEmpty(); at = lower.indexOf('@', at + 1)) {
            int start = at;
            while (at - start < LONGEST_LOCAL_PART && isLocal(reading.near(start - 1))) {
                start--;
            }
            start = reading.behindEscape(start, at);
            int end = at + 1;
            while (end - at < LONGEST_HOST && (reading.near(end) == '.' || Script.isLabel(reading.near(end)))) {
                end++;
            }
            while (reading.near(end - 1) == '.') {
                end--;
            }
            String address = untagged(lower.substring(start, end));
            if (own.contains(address)) {
                reading.found(start, end, new Thing(Thing.Sort.MAIL_ADDRESS, address));
            }
        }
    }

    /** Returns whether {@code c}, in lower case, is usual in front of the {@code @}. */
    static boolean isLocal(char c) {
        return Script.isBetween(c, 'a', 'z') || Script.isBetween(c, '0', '9') || "._+-".indexOf(c) >= 0;
    }

    /** Returns {@code address} without {@code +tag}. */
    private static String untagged(String address) {
        int plus = address.indexOf('+');
        int at = address.lastIndexOf('@');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
