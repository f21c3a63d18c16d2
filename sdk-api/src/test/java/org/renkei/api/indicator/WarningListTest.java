package org.renkei.api.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.api.error.InvalidInputException;

/** What must not be blocked, and what only looks like it. */
class WarningListTest {
    private static final WarningList LIST =
            WarningList.shipped().withOwn(List.of("own.example"), List.of("203.0.113.0/24", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource({
        "IPV4, 8.8.8.8, PUBLIC_RESOLVER",
        "IPV6, 2606:4700:4700::1111, PUBLIC_RESOLVER",
        "CIDR, 8.8.8.0/24, PUBLIC_RESOLVER",
        "DOMAIN, dns.google, PUBLIC_RESOLVER",
        "URL, https://dns.google/, PUBLIC_RESOLVER",
        "URL, https://8.8.8.8, PUBLIC_RESOLVER",
        "IPV4, 104.16.1.1, CONTENT_DELIVERY",
        "CIDR, 104.0.0.0/8, CONTENT_DELIVERY",
        "DOMAIN, cloudfront.net, CONTENT_DELIVERY",
        "DOMAIN, google.com, LARGE_SERVICE",
        "DOMAIN, co.jp, LARGE_SERVICE",
        "IPV4, 192.168.0.1, RESERVED",
        "CIDR, 0.0.0.0/0, PUBLIC_RESOLVER",
        "IPV6, fe80::1, RESERVED",
        "MD5, d41d8cd98f00b204e9800998ecf8427e, EMPTY_FILE",
        "DOMAIN, own.example, OWN_ASSET",
        "DOMAIN, www.own.example, OWN_ASSET",
        "URL, https://www.own.example/a/page, OWN_ASSET",
        "URL, https://203.0.113.9/a/page, OWN_ASSET",
        "MAIL_ADDRESS, a@mail.own.example, OWN_ASSET",
        "IPV4, 203.0.113.200, OWN_ASSET",
        "CIDR, 203.0.0.0/16, OWN_ASSET",
        "IPV6, 2001:db8:1::5, OWN_ASSET"
    })
    void what_others_depend_on_or_is_our_own_is_held_back(IndicatorType type, String value, WarningList.Reason why) {
        assertThat(LIST.holdsBack(Indicator.block(type, value))).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "IPV4, 192.0.2.1",
        "IPV4, 8.8.8.9",
        "IPV6, 2001:db8:2::5",
        "CIDR, 198.51.100.0/24",
        "DOMAIN, d1.cloudfront.net",
        "DOMAIN, notgoogle.com",
        "DOMAIN, lure.co.jp",
        "DOMAIN, disown.example",
        "URL, https://github.com/attacker/tool",
        "URL, https://google.com/?q=lure",
        "URL, https://8.8.8.8/payload",
        "MAIL_ADDRESS, lure@gmail.com",
        "FILE_NAME, own.example",
        "MD5, 00000000000000000000000000000000",
        "VULNERABILITY, CVE-2026-0001"
    })
    void what_somebody_put_there_is_not(IndicatorType type, String value) {
        assertThat(LIST.holdsBack(Indicator.block(type, value))).isEmpty();
    }

    @Test
    void the_shipped_list_can_be_read_whole_and_knows_nothing_of_ours() {
        assertThat(WarningList.shipped().holdsBack(Indicator.block(IndicatorType.IPV4, "203.0.113.200")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void own_assets_of_another_form_are_refused() {
        List<String> wrong = List.of("no domain");
        assertThatThrownBy(() -> LIST.withOwn(wrong, List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LIST.withOwn(List.of(), wrong)).isInstanceOf(InvalidInputException.class);
    }
}
