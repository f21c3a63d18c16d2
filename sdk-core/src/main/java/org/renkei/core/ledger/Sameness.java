package org.renkei.core.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;

/**
 * One text for all spellings of one indicator. Two that a person or a tool would take for the same thing have the same text: other
 * zeros, capitals, signs that cannot be seen, a full block of one address, a URL that is no more than its host.
 */
public final class Sameness {
    private static final Pattern URL =
            Pattern.compile("([^:]+)://(?:([^/?#@]*)@)?(\\[[^/?#]*]|[^/?#:]*)(?::([0-9]*))?([^#]*)(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern TRAILING = Pattern.compile("[\\s.]+$");
    private static final Pattern DOTS = Pattern.compile("\\.+$");
    private static final String WWW = "www.";
    private static final int SCHEME = 1;
    private static final int USER = 2;
    private static final int HOST = 3;
    private static final int PORT = 4;
    private static final int REST = 5;
    private static final int BYTE = 8;

    private Sameness() {}

    /** Returns the text that stands for {@code indicator} in comparisons; it is not for people. */
    public static String of(Indicator indicator) {
        String value = indicator.value();
        return switch (indicator.type()) {
            case DOMAIN -> host(value);
            case URL -> url(value);
            case IPV4, IPV6 -> address(value, Integer.MAX_VALUE);
            case CIDR ->
                address(
                        value.substring(0, value.indexOf('/')),
                        Integer.parseInt(value.substring(value.indexOf('/') + 1)));
            case MAIL_ADDRESS ->
                tagged(indicator.type(), DOTS.matcher(lower(value)).replaceFirst(""));
            case FILE_NAME -> tagged(indicator.type(), fileName(value));
            case SHA256, SHA1, MD5, VULNERABILITY -> tagged(indicator.type(), lower(value));
        };
    }

    /** A host goes by its name with and without "www". */
    private static String host(String name) {
        String host = DOTS.matcher(lower(name)).replaceFirst("");
        boolean alias = host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0;
        return tagged(IndicatorType.DOMAIN, alias ? host.substring(WWW.length()) : host);
    }

    /** RFC 3986 section 6.2: case, default port, escapes that need not be; a fragment never leaves the browser. */
    private static String url(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return tagged(IndicatorType.URL, url);
        }
        String scheme = lower(parts.group(SCHEME));
        String host = server(parts.group(HOST));
        String port = parts.group(PORT) == null ? "" : parts.group(PORT);
        boolean plainPort = port.isEmpty() || port.equals(usualPort(scheme));
        String rest = unescaped(parts.group(REST));
        boolean bare = rest.isEmpty() || rest.equals("/");
        if (bare && plainPort && parts.group(USER) == null) {
            return host;
        }
        return tagged(
                IndicatorType.URL,
                scheme + "://" + (parts.group(USER) == null ? "" : parts.group(USER) + "@") + host
                        + (plainPort ? "" : ":" + port) + (rest.startsWith("/") ? rest : "/" + rest));
    }

    private static String server(String host) {
        if (host.startsWith("[")) {
            return address(host.substring(1, host.length() - 1), Integer.MAX_VALUE);
        }
        String name = DOTS.matcher(host).replaceFirst("");
        return IndicatorType.IPV4.accepts(name) ? address(name, Integer.MAX_VALUE) : host(name);
    }

    private static String usualPort(String scheme) {
        return switch (scheme) {
            case "http" -> "80";
            case "https" -> "443";
            case "ftp" -> "21";
            default -> "";
        };
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char meant = (char) Integer.parseInt(escape.group(1), 16);
            boolean free = (Character.isLetterOrDigit(meant) && meant < 0x80) || "-._~".indexOf(meant) >= 0;
            return free ? String.valueOf(meant) : "%" + escape.group(1).toUpperCase(Locale.ROOT);
        });
    }

    /** An address, or a block of them with the bits behind its length put to zero. */
    private static String address(String literal, int length) {
        byte[] bytes;
        try {
            bytes = InetAddress.getByName(literal).getAddress(); // a literal: no name is looked up
        } catch (UnknownHostException e) {
            return tagged(IndicatorType.CIDR, lower(literal) + "/" + length);
        }
        for (int bit = length; bit < bytes.length * BYTE; bit++) {
            bytes[bit / BYTE] &= (byte) ~(0x80 >> bit % BYTE);
        }
        String block = length >= bytes.length * BYTE ? "" : "/" + length;
        return tagged(IndicatorType.CIDR, HexFormat.of().formatHex(bytes) + block);
    }

    /** As file systems and people compare: Unicode's compatible form, no case, nothing unseen, no blanks or dots at the end. */
    private static String fileName(String name) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        return TRAILING.matcher(lower(seen)).replaceFirst("");
    }

    private static String tagged(IndicatorType type, String value) {
        return type + "\n" + value;
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
