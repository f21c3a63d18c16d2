package org.renkei.plugin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorHit;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.testkit.connector.SlowMatcher;

/** The fast matcher finds what the slow one finds, on lines made to be near misses. */
class ExactMatcherPropertyTest {
    private static final Comparator<IndicatorHit> IN_ORDER = Comparator.comparingInt(IndicatorHit::start)
            .thenComparingInt(IndicatorHit::end)
            .thenComparing(hit -> hit.indicator().type())
            .thenComparing(hit -> hit.indicator().value());
    private static final List<String> SEPARATORS = List.of(
            " ", " ", " ", "", "\t", "\"", "'", "=", ":", ";", ",", ".", "/", "\\", "|", "(", ")", "[", "]", "<", ">",
            "@", "-", "_", "#", "?", "!", "あ", "。", "「", "{", "`", "0", "a", ". ", ": ", "://", "::", "%", "+", "𠮷");
    private static final List<String> LABELS =
            List.of("evil", "a", "b", "x-1", "_dmarc", "1", "example", "exe", "jp", "com");
    private static final List<String> NAMES =
            List.of("invoice.exe", "invoice 2026.doc", ".profile", "請求書.pdf", "a", "…", "evil-1.exe", "setup (1).exe");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void finds_what_the_slow_one_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Indicator> wanted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            wanted.add(indicator(random));
        }
        IndicatorMatcher fast = new ExactMatcherFactory().build(wanted);
        IndicatorMatcher slow = new SlowMatcher(wanted);
        assertThat(fast.size()).isEqualTo(slow.size());
        int found = 0;
        for (int i = 0; i < 40; i++) {
            String line = line(random, wanted);
            List<IndicatorHit> hits = fast.match(line);
            assertThat(sorted(hits)).as("line <%s>", line).isEqualTo(sorted(slow.match(line)));
            assertThat(hits).isSortedAccordingTo(Comparator.comparingInt(IndicatorHit::start));
            found += hits.size();
        }
        assertThat(found).as("lines that prove something").isPositive();
    }

    private static List<IndicatorHit> sorted(List<IndicatorHit> hits) {
        return hits.stream().sorted(IN_ORDER).toList();
    }

    private static String line(SplittableRandom random, List<Indicator> wanted) {
        StringBuilder line = new StringBuilder();
        int pieces = random.nextInt(1, 9);
        for (int i = 0; i < pieces; i++) {
            line.append(pick(random, SEPARATORS));
            String value = random.nextInt(4) == 0
                    ? indicator(random).value()
                    : pick(random, wanted).value();
            line.append(spelled(random, value));
        }
        return line.append(pick(random, SEPARATORS)).toString();
    }

    private static String spelled(SplittableRandom random, String value) {
        return switch (random.nextInt(8)) {
            case 0 -> value.toUpperCase(Locale.ROOT);
            case 1 -> value.substring(random.nextInt(value.length()));
            case 2 -> value.substring(0, random.nextInt(value.length()) + 1);
            case 3 -> value + pick(random, SEPARATORS) + pick(random, SEPARATORS);
            default -> value;
        };
    }

    private static Indicator indicator(SplittableRandom random) {
        IndicatorType type = pick(random, List.of(IndicatorType.values()));
        for (int attempt = 0; ; attempt++) {
            String value = value(random, type);
            if (type.accepts(value)) {
                return Indicator.block(type, value);
            }
            assertThat(attempt).as("generator of %s", type).isLessThan(1_000);
        }
    }

    private static String value(SplittableRandom random, IndicatorType type) {
        return switch (type) {
            case DOMAIN -> host(random);
            case URL ->
                pick(random, List.of("http", "HTTPS", "ftp", "x+y"))
                        + "://"
                        + host(random)
                        + pick(
                                random,
                                List.of("", "/", "/a", "/A?b=http://" + host(random), "?q", "#f", ":80/x.", "/a,b"));
            case IPV4 -> v4(random);
            case IPV6 -> v6(random);
            case CIDR ->
                random.nextBoolean() ? v4(random) + "/" + random.nextInt(33) : v6(random) + "/" + random.nextInt(129);
            case SHA256 -> digest(random, 32);
            case SHA1 -> digest(random, 20);
            case MD5 -> digest(random, 16);
            case MAIL_ADDRESS ->
                pick(random, List.of("a", "evil", "to=evil", "o'evil", "x{y", "a.b+c", "-")) + "@" + host(random);
            case FILE_NAME -> pick(random, NAMES);
            case VULNERABILITY ->
                pick(random, List.of("CVE-2017-0144", "CVE-2017-01445", "MS17-010", "JVN#12345678", "JVNVU-123-"));
        };
    }

    private static String host(SplittableRandom random) {
        String host = pick(random, LABELS) + "." + pick(random, LABELS);
        return random.nextInt(3) == 0 ? pick(random, LABELS) + "." + host : host;
    }

    private static String v4(SplittableRandom random) {
        return random.nextInt(1, 3) + "." + random.nextInt(2) + ".0." + pick(random, List.of("1", "10", "255", "0"));
    }

    private static String v6(SplittableRandom random) {
        return pick(
                random,
                List.of("2001:db8::1", "2001:db8:0:0:0:0:0:1", "::1", "::", "fe80::a:1", "::ffff:102:304", "1::2:3"));
    }

    private static String digest(SplittableRandom random, int bytes) {
        byte[] value = new byte[bytes];
        value[0] = (byte) random.nextInt(256);
        return HexFormat.of().formatHex(value);
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
