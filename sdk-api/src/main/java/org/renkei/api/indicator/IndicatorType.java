package org.renkei.api.indicator;

import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of thing an indicator names, with the form its value must have. */
public enum IndicatorType {
    /** A host name in lower case, IDNA A-labels, without a trailing dot. */
    DOMAIN("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
    /** An absolute URL. */
    URL("[a-zA-Z][a-zA-Z0-9+.-]{1,30}://[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]{1,2000}"),
    /** An IPv4 address in dotted form without leading zeros. */
    IPV4(Form.OCTETS),
    /** An IPv6 address in lower case, compressed as RFC 5952 asks. */
    IPV6("(?=.*:)[0-9a-f:]{2,39}"),
    /** An address block, such as {@code 192.0.2.0/24}. */
    CIDR(Form.OCTETS + "/([0-9]|[12][0-9]|3[0-2])|(?=.*:)[0-9a-f:]{2,39}/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8])"),
    /** The SHA-256 of a file, 64 hexadecimal digits in lower case. */
    SHA256("[0-9a-f]{64}"),
    /** The SHA-1 of a file, 40 hexadecimal digits in lower case. */
    SHA1("[0-9a-f]{40}"),
    /** The MD5 of a file, 32 hexadecimal digits in lower case. */
    MD5("[0-9a-f]{32}"),
    /** A mail address with its domain in lower case. */
    MAIL_ADDRESS("[\\x21-\\x7e&&[^\"(),:;<>@\\[\\\\\\]]]{1,64}@[a-z0-9._-]{1,253}"),
    /** A file's name without its path. */
    FILE_NAME("[^/\\\\\\p{Cntrl}]{1,255}"),
    /** A vulnerability identifier, such as {@code CVE-2017-0144} or {@code MS17-010}. */
    VULNERABILITY("CVE-[0-9]{4}-[0-9]{4,}|MS[0-9]{2}-[0-9]{3}|JVN[A-Z0-9#-]{3,30}");

    private final Pattern form;

    IndicatorType(String form) {
        this.form = Pattern.compile(form);
    }

    /** Returns whether {@code value} has the form of this type. */
    public boolean accepts(String value) {
        return value.length() <= Indicator.LONGEST_VALUE && form.matcher(value).matches();
    }

    /** Returns the word for this type in tools and texts, such as {@code mail-address}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shared by several forms. */
    private static final class Form {
        static final String OCTETS = "((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|(?=$|/))){4}";

        private Form() {}
    }
}
