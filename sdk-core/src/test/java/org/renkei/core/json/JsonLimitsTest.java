package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.api.error.InvalidInputException;

class JsonLimitsTest {
    private static final JsonLimits SMALL = new JsonLimits(60, 2, 3, 4, 3, 2);

    private final StrictJson json = new StrictJson(SMALL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[]]                    | [[[]]]                     | TOO_DEEP
            123                     | 1234                       | NUMBER_TOO_LONG
            -12                     | -123                       | NUMBER_TOO_LONG
            1e9                     | 1e10                       | NUMBER_TOO_LONG
            "abcd"                  | "abcde"                    | STRING_TOO_LONG
            {"abcd":1}              | {"abcde":1}                | STRING_TOO_LONG
            [1,2,3]                 | [1,2,3,4]                  | TOO_MANY_ELEMENTS
            {"a":1,"b":2}           | {"a":1,"b":2,"c":3}        | TOO_MANY_KEYS
            """)
    void a_limit_is_the_most_that_passes(String most, String more, GateRule rule) {
        json.check(most.getBytes(UTF_8));

        assertThat(refusal(more).rule()).startsWith(rule.rule());
    }

    @Test
    void the_body_is_measured_before_it_is_looked_at() {
        json.check(" ".repeat(59).concat("1").getBytes(UTF_8));

        assertThat(refusal("[".repeat(61)).rule()).startsWith(GateRule.BODY_TOO_LARGE.rule());
    }

    @Test
    void each_object_and_array_is_counted_for_itself() {
        json.check("[[1,2,3],[1,2,3],{\"a\":1,\"b\":2}]".getBytes(UTF_8));

        assertThat(refusal("[[],{\"a\":1,\"b\":2,\"c\":3}]").field()).isEqualTo("/1");
    }

    @Test
    void limits_that_could_not_be_kept_are_refused() {
        assertThat(refused(() -> new JsonLimits(0, 1, 1, 1, 1, 1))).isEqualTo("body");
        assertThat(refused(() -> new JsonLimits(1, 257, 1, 1, 1, 1))).isEqualTo("depth");
        assertThat(refused(() -> new JsonLimits(1, 1, 1_001, 1, 1, 1))).isEqualTo("number");
        assertThat(refused(() -> new JsonLimits(1, 1, 1, -1, 1, 1))).isEqualTo("string");
        assertThat(refused(() -> new JsonLimits(1, 1, 1, 1, 0, 1))).isEqualTo("elements");
        assertThat(refused(() -> new JsonLimits(1, 1, 1, 1, 1, Integer.MAX_VALUE)))
                .isEqualTo("keys");
    }

    @Test
    void one_limit_can_be_widened_for_a_peer_that_sends_more() {
        JsonLimits wide = SMALL.withBody(1_000).withElements(100);

        new StrictJson(wide).check(("[" + "0,".repeat(99) + "0]").getBytes(UTF_8));
        assertThat(wide.keys()).isEqualTo(SMALL.keys());
    }

    private static String refused(ThrowingCallable limits) {
        return catchThrowableOfType(InvalidInputException.class, limits).field();
    }

    private InvalidInputException refusal(String document) {
        return catchThrowableOfType(InvalidInputException.class, () -> json.check(document.getBytes(UTF_8)));
    }
}
