package org.renkei.plugin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorHit;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.spi.MatcherFactory;

class ExactMatcherTest {
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static Stream<Arguments> values_and_the_lines_of_the_log_that_hold_them() {
        return Stream.of(
                lines(
                        "host, not what lies below or beside it",
                        IndicatorType.DOMAIN,
                        "evil.example",
                        2,
                        3,
                        4,
                        6,
                        13,
                        14),
                lines("URL to its end", IndicatorType.URL, "http://evil.example/drop/a.exe", 3),
                lines("address, not inside a longer number", IndicatorType.IPV4, "198.51.100.7", 9),
                lines("address in another spelling", IndicatorType.IPV6, "2001:db8::bad", 12),
                lines("block", IndicatorType.CIDR, "198.51.100.64/26", 10),
                lines("mail address", IndicatorType.MAIL_ADDRESS, "billing@evil.example", 13),
                lines("file name with a space, in Japanese", IndicatorType.FILE_NAME, "請求書 2026.exe", 15),
                lines("file name, not the end of a longer one", IndicatorType.FILE_NAME, "invoice.exe", 16),
                lines("hash in upper case", IndicatorType.SHA256, SHA256, 16),
                lines("hash, not inside a longer one", IndicatorType.MD5, "098f6bcd4621d373cade4e832627b4f6", 17),
                lines("vulnerability", IndicatorType.VULNERABILITY, "CVE-2017-0144", 19),
                lines("bulletin in lower case", IndicatorType.VULNERABILITY, "MS17-010", 21));
    }

    @ParameterizedTest
    @MethodSource("values_and_the_lines_of_the_log_that_hold_them")
    void finds_whole_tokens_in_the_log(Indicator wanted, List<Integer> expected) throws IOException {
        IndicatorMatcher matcher = matcher(wanted);
        List<String> log = log();
        assertThat(IntStream.rangeClosed(1, log.size())
                        .filter(n -> !matcher.match(log.get(n - 1)).isEmpty()))
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> values_and_near_misses() {
        return Stream.of(
                spot("full stop", IndicatorType.DOMAIN, "evil.example", "see evil.example.", "evil.example"),
                spot("Japanese around it", IndicatorType.DOMAIN, "evil.example", "接続先evil.exampleを遮断", "evil.example"),
                spot("root dot", IndicatorType.DOMAIN, "evil.example", "evil.example. 300 IN A", "evil.example"),
                spot("underscore", IndicatorType.DOMAIN, "evil.example", "x_evil.example", ""),
                spot("reverse zone", IndicatorType.IPV4, "192.0.2.1", "192.0.2.1.in-addr.arpa", ""),
                spot("port", IndicatorType.IPV4, "192.0.2.1", "192.0.2.1:443", "192.0.2.1"),
                spot("mapped", IndicatorType.IPV4, "192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1"),
                spot("brackets", IndicatorType.IPV6, "2001:db8::1", "[2001:DB8::1]:443", "2001:DB8::1"),
                spot("mail header", IndicatorType.IPV6, "2001:db8::1", "[IPv6:2001:db8::1]", "2001:db8::1"),
                spot("not an address", IndicatorType.IPV6, "2001:db8::1", "12001:db8::1", ""),
                spot("path is exact", IndicatorType.URL, "http://evil.example/A", "http://EVIL.example/a", ""),
                spot(
                        "no path is a slash",
                        IndicatorType.URL,
                        "http://evil.example",
                        "<http://evil.example/>",
                        "http://evil.example/"),
                spot(
                        "inside another",
                        IndicatorType.URL,
                        "http://e.example/",
                        "http://p.example/?u=http://e.example/",
                        "http://e.example/"),
                spot(
                        "parenthesis",
                        IndicatorType.URL,
                        "http://e.example/a",
                        "(http://e.example/a).",
                        "http://e.example/a"),
                spot("longer path", IndicatorType.URL, "http://e.example/a", "http://e.example/ab", ""),
                spot("key and value", IndicatorType.MAIL_ADDRESS, "a@e.example", "to=A@E.example,", "A@E.example"),
                spot("longer name", IndicatorType.MAIL_ADDRESS, "a@e.example", "ba@e.example", ""),
                spot(
                        "file of a hash",
                        IndicatorType.MD5,
                        "098f6bcd4621d373cade4e832627b4f6",
                        "098F6BCD4621D373CADE4E832627B4F6.bin",
                        "098F6BCD4621D373CADE4E832627B4F6"),
                spot("file before a suffix", IndicatorType.FILE_NAME, "a.exe", "a.exe.config", ""),
                spot("file at the end", IndicatorType.FILE_NAME, "a.exe", "ran C:\\A.EXE.", "A.EXE"),
                spot("JVN", IndicatorType.VULNERABILITY, "JVN#12345678", "see JVN#12345678!", "JVN#12345678"));
    }

    @ParameterizedTest
    @MethodSource("values_and_near_misses")
    void says_where_it_found_it(Indicator wanted, String line, String expected) {
        List<IndicatorHit> hits = matcher(wanted).match(line);
        assertThat(hits.stream().map(hit -> line.substring(hit.start(), hit.end())))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(hits).allMatch(hit -> hit.indicator().equals(wanted));
    }

    @Test
    void the_same_indicator_twice_counts_once_and_two_of_one_value_are_two() {
        Indicator block = Indicator.block(IndicatorType.DOMAIN, "evil.example");
        Indicator observe = Indicator.observe(IndicatorType.DOMAIN, "evil.example", "kill switch");
        IndicatorMatcher matcher = matcher(block, block, observe);
        assertThat(matcher.size()).isEqualTo(2);
        assertThat(matcher.match("evil.example").stream().map(IndicatorHit::indicator))
                .containsExactly(block, observe);
    }

    @Test
    void the_service_loader_knows_it() {
        assertThat(ServiceLoader.load(MatcherFactory.class).stream()
                        .map(found -> found.get().name()))
                .containsExactly("exact");
    }

    @Test
    void a_hundred_thousand_indicators_are_all_found() {
        List<Indicator> many = IntStream.range(0, 100_000)
                .mapToObj(i -> Indicator.block(IndicatorType.DOMAIN, "h" + i + ".example"))
                .toList();
        IndicatorMatcher matcher = new ExactMatcherFactory().build(many);
        assertThat(many).allMatch(wanted -> matcher.match("query " + wanted.value() + " IN A")
                .equals(List.of(new IndicatorHit(wanted, 6, 6 + wanted.value().length()))));
        assertThat(matcher.match("query h100000.example IN A")).isEmpty();
    }

    private static IndicatorMatcher matcher(Indicator... wanted) {
        return new ExactMatcherFactory().build(List.of(wanted));
    }

    private static Arguments lines(String name, IndicatorType type, String value, Integer... lines) {
        return argumentSet(name, Indicator.block(type, value), List.of(lines));
    }

    private static Arguments spot(String name, IndicatorType type, String value, String line, String found) {
        return argumentSet(name, Indicator.block(type, value), line, found);
    }

    private static List<String> log() throws IOException {
        try (InputStream in = ExactMatcherTest.class.getResourceAsStream("mixed.log")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
