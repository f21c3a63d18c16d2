package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.InvalidInputException;

/** The examples of RFC 8785, as they stand there. */
class CanonicalJsonTest {
    private final StrictJson json = StrictJson.shared();

    @Test
    void the_sample_of_section_3_2_2_has_the_bytes_of_section_3_2_4() {
        String sample = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50,
                              2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        String expected = "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d6265727322"
                + "3a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c"
                + "22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";

        assertThat(HexFormat.of().formatHex(json.canonicalForm(sample.getBytes(UTF_8))))
                .isEqualTo(expected);
    }

    @Test
    void keys_are_sorted_as_in_section_3_2_3() {
        String sample = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""";

        assertThat(canonical(sample))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbers_are_written_as_in_appendix_b(String bits, String expected) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(EcmaNumber.text(value)).isEqualTo(expected);
        assertThat(canonical(expected)).as("what was written is canonical").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-9007199254740993", "18446744073709551615", "[1,1234567890123456789]"})
    void an_integer_that_no_double_holds_is_refused(String document) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> json.canonicalForm(document.getBytes(UTF_8)));

        assertThat(refusal.rule()).isEqualTo(GateRule.INEXACT_INTEGER.rule());
        assertThat(refusal.field()).isEqualTo(document.startsWith("[") ? "/1" : "");
    }

    @Test
    void only_what_json_must_escape_is_escaped() {
        assertThat(canonical("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\\\/\\u007f\\u2028\\ud83d\\ude00\""))
                .isEqualTo("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028\ud83d\ude00\"");
    }

    @Test
    void white_space_goes_and_empty_containers_stay() {
        assertThat(canonical(" { \"b\" : [ ] , \"a\" : { } } ")).isEqualTo("{\"a\":{},\"b\":[]}");
    }

    private String canonical(String document) {
        return new String(json.canonicalForm(document.getBytes(UTF_8)), UTF_8);
    }
}
