package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalJsonPropertyTest {
    private final StrictJson json = StrictJson.shared();

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doing_it_again_changes_nothing(long seed) {
        byte[] canonical = json.canonicalForm(document(seed).getBytes(UTF_8));

        assertThat(json.canonicalForm(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void another_parser_reads_the_same_value_from_it(long seed) {
        String document = document(seed);
        String canonical = new String(json.canonicalForm(document.getBytes(UTF_8)), UTF_8);

        assertThat(parsed(canonical)).isEqualTo(parsed(document));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void order_of_keys_and_white_space_make_no_difference(long seed) {
        // the same random choices for the value, others for its spelling
        byte[] one = json.canonicalForm(new Writer(seed, 1).document().getBytes(UTF_8));
        byte[] other = json.canonicalForm(new Writer(seed, 2).document().getBytes(UTF_8));

        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_number_reads_back_as_itself_and_no_shorter_text_does(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            double anywhere = Math.abs(Double.longBitsToDouble(random.nextLong()));
            double nearby = Math.scalb(1 + random.nextDouble(), random.nextInt(120) - 60);
            if (Double.isFinite(anywhere)) {
                assertThat(Double.parseDouble(EcmaNumber.text(anywhere))).isEqualTo(anywhere);
            }
            assertThat(Double.parseDouble(EcmaNumber.text(-nearby))).isEqualTo(-nearby);
            String digits = Long.toString(ShortestDecimal.of(nearby).digits());
            assertThat(shorterExists(nearby, digits.length() - 1))
                    .as("a shorter text than %s", digits)
                    .isFalse();
        }
    }

    private static boolean shorterExists(double value, int digits) {
        if (digits == 0) {
            return false;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - digits);
        BigDecimal below = exact.divideToIntegralValue(unit).multiply(unit);
        return below.doubleValue() == value || below.add(unit).doubleValue() == value;
    }

    private static String document(long seed) {
        return new Writer(seed, seed).document();
    }

    /** Reads with numbers as doubles, which is what canonical JSON keeps of them. */
    private static Object parsed(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return plain(reader.readValue());
        }
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Object> map = new TreeMap<>();
                value.asJsonObject().forEach((key, inner) -> map.put(key, plain(inner)));
                yield map;
            }
            case ARRAY ->
                value.asJsonArray().stream()
                        .map(CanonicalJsonPropertyTest::plain)
                        .toList();
            case NUMBER -> ((JsonNumber) value).doubleValue() + 0.0;
            case STRING -> ((JsonString) value).getString();
            case TRUE, FALSE, NULL -> value.toString();
        };
    }

    /** Writes a random value; what it is and how it is spelt are chosen apart. */
    private static final class Writer {
        private static final List<String> TEXTS = List.of(
                "a", "b", "連携", "\ud83d\ude00", "\ufb33", "\"", "\\", "\n", "\u0001", "/", "", "é", "key", "\u20ac");

        private final Random value;
        private final Random spelling;

        Writer(long value, long spelling) {
            this.value = new Random(value);
            this.spelling = new Random(spelling);
        }

        String document() {
            return blank() + any(4) + blank();
        }

        private String any(int depth) {
            return switch (value.nextInt(depth == 0 ? 3 : 6)) {
                case 0 -> text();
                case 1 -> number();
                case 2 -> List.of("true", "false", "null").get(value.nextInt(3));
                case 3 -> array(depth);
                default -> object(depth);
            };
        }

        private String array(int depth) {
            List<String> elements = new ArrayList<>();
            for (int i = value.nextInt(6); i > 0; i--) {
                elements.add(blank() + any(depth - 1) + blank());
            }
            return "[" + (elements.isEmpty() ? blank() : String.join(",", elements)) + "]";
        }

        private String object(int depth) {
            List<String> members = new ArrayList<>();
            for (int i = value.nextInt(20); i > 0; i--) {
                members.add(blank() + string(word() + i) + blank() + ":" + blank() + any(depth - 1) + blank());
            }
            Collections.shuffle(members, spelling);
            return "{" + (members.isEmpty() ? blank() : String.join(",", members)) + "}";
        }

        private String number() {
            return switch (value.nextInt(4)) {
                case 0 -> Integer.toString(value.nextInt());
                case 1 -> Double.toString(value.nextGaussian() * 1e3);
                case 2 -> Long.toString(value.nextLong() >> 11);
                default -> value.nextInt(100) + "." + value.nextInt(1000) + "e" + (value.nextInt(60) - 30);
            };
        }

        private String word() {
            StringBuilder text = new StringBuilder();
            for (int i = value.nextInt(6); i > 0; i--) {
                text.append(TEXTS.get(value.nextInt(TEXTS.size())));
            }
            return text.toString();
        }

        private String text() {
            return string(word());
        }

        private String string(String text) {
            StringBuilder out = new StringBuilder("\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean must = c < 0x20 || c == '"' || c == '\\';
                boolean half = Character.isSurrogate(c);
                // both halves of a pair are spelt alike, so they are never escaped by chance
                if (must || (!half && spelling.nextInt(4) == 0)) {
                    out.append("\\u" + HexFormat.of().toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
            return out.append('"').toString();
        }

        private String blank() {
            return " \n\t\r ".substring(spelling.nextInt(6));
        }
    }
}
