package org.renkei.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;

class SamenessTest {
    @ParameterizedTest
    @CsvSource({
        "DOMAIN, a.example, DOMAIN, www.a.example",
        "DOMAIN, a.example, URL, https://a.example",
        "DOMAIN, a.example, URL, HTTP://WWW.A.example.:80/#top",
        "IPV4, 192.0.2.1, CIDR, 192.0.2.1/32",
        "IPV4, 192.0.2.1, URL, http://192.0.2.1/",
        "IPV6, 2001:db8::1, CIDR, 2001:db8:0::1/128",
        "IPV6, 2001:db8::1, URL, 'https://[2001:DB8::1]:443/'",
        "CIDR, 192.0.2.0/24, CIDR, 192.0.2.255/24",
        "CIDR, 2001:db8::/33, CIDR, 2001:db8:1::/33",
        "URL, https://a.example/a?b=1, URL, https://a.example:443/%61?b=%31#c",
        "URL, https://a.example/%2f, URL, https://a.example/%2F",
        "URL, https://a.example/?q, URL, https://a.example?q",
        "MAIL_ADDRESS, a@b.example, MAIL_ADDRESS, A@b.example.",
        "FILE_NAME, invoice.exe, FILE_NAME, 'INVOICE.exe. '",
    })
    void spellings_of_one_thing_are_the_same(IndicatorType type, String value, IndicatorType other, String spelling) {
        assertThat(same(other, spelling)).isEqualTo(same(type, value));
    }

    @ParameterizedTest
    @CsvSource({
        "DOMAIN, a.example, DOMAIN, b.a.example",
        "DOMAIN, www.example, DOMAIN, example.example",
        "DOMAIN, a.example, URL, https://a.example/b",
        "DOMAIN, a.example, URL, https://a.example:8443/",
        "DOMAIN, a.example, URL, https://user@a.example/",
        "DOMAIN, a.example, URL, https://a.example/?b",
        "IPV4, 192.0.2.1, CIDR, 192.0.2.1/31",
        "CIDR, 192.0.2.0/24, CIDR, 192.0.2.0/25",
        "CIDR, 2001:db8::/32, CIDR, 2001:db9::/32",
        "URL, https://a.example/a, URL, https://a.example/A",
        "URL, https://a.example/a, URL, http://a.example/a",
        "URL, https://a.example/a%2Fb, URL, https://a.example/a/b",
        "FILE_NAME, a.exe, FILE_NAME, a.exe.txt",
        "FILE_NAME, a@b.example, MAIL_ADDRESS, a@b.example",
    })
    void different_things_are_not(IndicatorType type, String value, IndicatorType other, String different) {
        assertThat(same(other, different)).isNotEqualTo(same(type, value));
    }

    private static String same(IndicatorType type, String value) {
        return Sameness.of(Indicator.block(type, value));
    }
}
