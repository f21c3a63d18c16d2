package org.renkei.plugin.match;

import java.util.Locale;

/** Which characters make up which tokens, and the one hash over them. */
final class Text {
    private static final int ASCII = 128;
    private static final boolean[] HOST = new boolean[ASCII];
    private static final boolean[] URL = new boolean[ASCII];
    private static final boolean[] LOCAL_PART = new boolean[ASCII];

    static {
        for (char c = '!'; c <= '~'; c++) {
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            HOST[c] = alphanumeric || "._-".indexOf(c) >= 0;
            URL[c] = "\"<>\\^`{|}".indexOf(c) < 0;
            LOCAL_PART[c] = "\"(),:;<>@[\\]".indexOf(c) < 0;
        }
    }

    private Text() {}

    static boolean host(char c) {
        return c < ASCII && HOST[c];
    }

    static boolean alphanumeric(char c) {
        return c < ASCII && HOST[c] && c != '.' && c != '_' && c != '-';
    }

    static boolean url(char c) {
        return c < ASCII && URL[c];
    }

    static boolean localPart(char c) {
        return c < ASCII && LOCAL_PART[c];
    }

    static boolean scheme(char c) {
        return c == '+' || (host(c) && c != '_');
    }

    static boolean address(char c) {
        return c == ':' || c == '.' || alphanumeric(c);
    }

    static boolean hex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean name(int c) {
        return c == '_' || c == '-' || Character.isLetterOrDigit(c);
    }

    /** Makes characters equal that differ in case only. */
    static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Hashes a region without regard to case; {@code salt} keeps kinds of tokens apart. */
    static long hash(int salt, String text, int start, int end) {
        long hash = salt + 1L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ fold(text.charAt(i))) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** Writes a URL in the form by which URLs are compared, or returns it as it is if it is none. */
    static String canonicalUrl(String url) {
        int authority = url.indexOf("://");
        if (authority < 0) {
            return url;
        }
        int end = authority + 3;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String slash = end < url.length() && url.charAt(end) == '/' ? "" : "/";
        return url.substring(0, end).toLowerCase(Locale.ROOT) + slash + url.substring(end);
    }
}
