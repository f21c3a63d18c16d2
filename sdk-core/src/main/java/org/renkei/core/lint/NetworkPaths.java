package org.renkei.core.lint;

import java.util.List;
import java.util.Set;

/** Finds hosts and shares by network paths. What is named by an address or in a foreign domain is not inside any network. */
final class NetworkPaths {
    private static final int LONGEST_NAME = 64;

    private static final List<String> SCHEMES = List.of("smb://", "cifs://", "file://");

    private static final Set<String> COMMON_HOSTS = Set.of(
            "localhost",
            "tsclient",
            "server",
            "servername",
            "host",
            "hostname",
            "computer",
            "computername",
            "target",
            "remote",
            "device",
            "globalroot",
            "wsl",
            "wsl$");

    private static final Set<String> COMMON_SHARES =
            Set.of("c$", "d$", "admin$", "ipc$", "print$", "sysvol", "netlogon", "share", "pipe", "c", "davwwwroot");

    /** Finds them in {@code reading}. */
    void find(Reading reading) {
        String lower = reading.lower();
        for (int at = lower.indexOf("\\\\"); at >= 0; ) {
            int host = Homes.separatorsEnd(reading, at);
            if (isBeginning(reading, at, host)) {
                target(reading, host, (host - at) / 2);
            }
            at = lower.indexOf("\\\\", host);
        }
        for (String scheme : SCHEMES) {
            for (int at = lower.indexOf(scheme); at >= 0; at = lower.indexOf(scheme, at + scheme.length())) {
                target(reading, at + scheme.length(), 1);
            }
        }
    }

    /** Two backslashes, or four where each is escaped; behind a drive they are one that is escaped. */
    private static boolean isBeginning(Reading reading, int start, int end) {
        char before = reading.near(start - 1);
        boolean drive = before == ':'
                && Script.of(reading.near(start - 2)) == Script.LETTER
                && Script.of(reading.near(start - 3)) != Script.LETTER;
        return !drive
                && !Script.isLabel(before)
                && before != '%'
                && before != ')'
                && (end - start == 2 || end - start == 4);
    }

    /** Looks at the host at {@code host} and the share behind it, with {@code width} separators between them. */
    private static void target(Reading reading, int host, int width) {
        int hostEnd = host;
        while (hostEnd - host < LONGEST_NAME
                && (Script.isLabel(reading.near(hostEnd)) || "._".indexOf(reading.near(hostEnd)) >= 0)) {
            hostEnd++;
        }
        int share = Homes.separatorsEnd(reading, hostEnd);
        String name = reading.lower().substring(host, hostEnd);
        if (share - hostEnd != width || !isInside(name) || !Homes.isNamePart(reading.near(share))) {
            return;
        }
        reading.found(host, hostEnd, new Thing(Thing.Sort.HOST, name));
        int wordEnd = Homes.wordEnd(reading, share);
        int shareEnd = reading.near(wordEnd) == '$' ? wordEnd + 1 : wordEnd;
        String shared = reading.lower().substring(share, shareEnd);
        if (shareEnd > share && !COMMON_SHARES.contains(shared) && !Placeholders.isOne(shared)) {
            reading.found(share, shareEnd, new Thing(Thing.Sort.SHARE, shared));
        }
    }

    private static boolean isInside(String host) {
        int dot = host.indexOf('.');
        return host.length() > 1
                && host.chars().anyMatch(Character::isLetter)
                && (dot < 0 || (dot > 0 && Names.isInternal(host)))
                && !COMMON_HOSTS.contains(host)
                && !Placeholders.isOne(host);
    }
}
