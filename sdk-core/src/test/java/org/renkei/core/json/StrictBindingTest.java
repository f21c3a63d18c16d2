package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.marking.Act;
import org.renkei.core.json.Fixtures.Careless;
import org.renkei.core.json.Fixtures.Everything;

class StrictBindingTest {
    private static final StrictJson JSON = Fixtures.json();

    @Test
    void a_value_comes_back_as_it_went() {
        Everything value = everything("連携 \ud83d\ude00 \"quoted\"\n", List.of(everything("inner", List.of())));

        assertThat(JSON.read(JSON.write(value), Everything.class)).isEqualTo(value);
        assertThat(JSON.readDraft(JSON.write(value), Everything.class)).isEqualTo(value);
        assertThat(JSON.readFile(JSON.write(value), Everything.class, made -> {}))
                .isEqualTo(value);
    }

    @Test
    void values_are_written_in_the_order_of_their_names_without_what_is_absent() {
        Everything value = new Everything(
                "a",
                Optional.empty(),
                1,
                2L,
                0.5,
                true,
                Instant.EPOCH,
                new ItemId("i-1"),
                Set.of(Act.BLOCK),
                Map.of("n", 3L),
                List.of());

        assertThat(new String(JSON.write(value), UTF_8))
                .isEqualTo("{\"acts\":[\"block\"],\"at\":\"1970-01-01T00:00:00Z\",\"counts\":{\"n\":3},\"flag\":true,"
                        + "\"id\":\"i-1\",\"inside\":[],\"large\":2,\"real\":0.5,\"small\":1,\"text\":\"a\"}");
        assertThat(JSON.canonical(value)).isEqualTo(JSON.write(value));
    }

    @Test
    void keys_of_a_map_are_sorted_in_the_canonical_form() {
        Everything value = new Everything(
                "a",
                Optional.empty(),
                1,
                2L,
                0.5,
                true,
                Instant.EPOCH,
                new ItemId("i-1"),
                Set.of(),
                Map.of("\ufb33", 1L, "z", 2L, "\ud83d\ude00", 3L, "a", 4L, "é", 5L, "B", 6L),
                List.of());

        assertThat(new String(JSON.canonical(value), UTF_8))
                .contains("\"counts\":{\"B\":6,\"a\":4,\"z\":2,\"é\":5,\"\ud83d\ude00\":3,\"\ufb33\":1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":5}                              | text             | it must be a string
            {"text":true}                           | text             | it must be a string
            {"text":["a"]}                          | text             | it must be a string
            {"text":"a","small":"5"}                | small            | it must be a number
            {"text":"a","small":4294967297}         | small            | it must be an integer from -2147483648 to 2147483647
            {"text":"a","small":-2147483649}        | small            | it must be an integer from -2147483648 to 2147483647
            {"text":"a","small":1e3}                | small            | it must be an integer from -2147483648 to 2147483647
            {"text":"a","large":1.7}                | large            | it must be an integer from -9223372036854775808 to 9223372036854775807
            {"text":"a","large":9223372036854775808} | large           | it must be an integer from -9223372036854775808 to 9223372036854775807
            {"text":"a","large":99999999999999999999} | large          | it must be an integer from -9223372036854775808 to 9223372036854775807
            {"text":"a","real":"0.5"}               | real             | it must be a number
            {"text":"a","flag":"true"}              | flag             | it must be true or false
            {"text":"a","flag":1}                   | flag             | it must be true or false
            {"text":"a","at":12}                    | at               | it must be a string
            {"text":"a","at":"yesterday"}           | at               | it must be a time such as 2026-01-31T09:30:00Z
            {"text":"a","id":"NO ID"}               | id               | it must be 1 to 80 characters of a-z 0-9 . _ : - beginning with a letter or digit
            {"text":"a","acts":"block"}             | acts             | it must be an array
            {"text":"a","acts":["BLOCK"]}           | acts[0]          | it must be one of: observe, alert, block
            {"text":"a","acts":["block",null]}      | acts             | no element may be null
            {"text":"a","counts":[]}                | counts           | it must be an object
            {"text":"a","counts":{"large":"1"}}     | counts.large     | it must be a number
            {"text":"a","counts":{"any":1.5}}       | counts.~unknown  | it must be an integer from -9223372036854775808 to 9223372036854775807
            {"text":"a","inside":[{"text":"b"},{"text":null}]} | inside[1].text | it must be given
            {"text":"a","inside":[{"text":"b","inside":[{}]}]} | inside[0].inside[0].text | it must be given
            {"text":"a","inside":[[]]}              | inside[0]        | it must be an object
            {"text":null}                           | text             | it must be given
            {}                                      | text             | it must be given
            []                                      | document         | it must be an object
            "text"                                  | document         | it must be an object
            null                                    | document         | it must not be null
            """)
    void a_value_of_another_type_is_refused_with_the_path_to_its_field(String document, String field, String rule) {
        InvalidInputException refusal = refusal(document);

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal).hasNoCause();
        assertThat(refusal.getSuppressed()).isEmpty();
    }

    @Test
    void the_edges_of_integers_are_kept() {
        String document = "{\"text\":\"a\",\"small\":-2147483648,\"large\":9223372036854775807,\"real\":5}";

        Everything value = JSON.read(document.getBytes(UTF_8), Everything.class);

        assertThat(value.small()).isEqualTo(Integer.MIN_VALUE);
        assertThat(value.large()).isEqualTo(Long.MAX_VALUE);
        assertThat(value.real()).isEqualTo(5.0);
    }

    @Test
    void the_canonical_form_refuses_an_integer_that_no_double_holds() {
        Everything value = JSON.read("{\"text\":\"a\",\"large\":9007199254740993}".getBytes(UTF_8), Everything.class);

        assertThatThrownBy(() -> JSON.canonical(value))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("/large"));
        assertThat(new String(JSON.write(value), UTF_8)).contains("9007199254740993");
    }

    @Test
    void a_draft_with_an_unknown_field_is_refused_with_the_nearest_name() {
        InvalidInputException near = draftRefusal("{\"text\":\"a\",\"inside\":[{\"text\":\"b\",\"smal\":1}]}");
        InvalidInputException far = draftRefusal("{\"text\":\"a\",\"approvedByTheSecretariat\":true}");

        assertThat(near.field()).isEqualTo("inside[0].~unknown");
        assertThat(near.fix()).isEqualTo("did you mean 'small'?");
        assertThat(far.field()).isEqualTo("~unknown");
        assertThat(far.fix()).startsWith("use only: acts, at, counts").doesNotContain("approved");
    }

    @Test
    void a_newer_peer_may_send_fields_that_we_do_not_know() {
        String document = "{\"later\":{\"a\":[1,{\"text\":5}]},\"text\":\"a\",\"more\":[[[]]],\"last\":null}";

        assertThat(JSON.read(document.getBytes(UTF_8), Everything.class).text()).isEqualTo("a");
    }

    @Test
    void what_a_constructor_throws_besides_never_gets_out() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> JSON.read("{\"text\":\"s3cret\",\"fails\":true}".getBytes(UTF_8), Careless.class));

        assertThat(refusal.field()).isEqualTo("document");
        assertThat(refusal.getMessage()).doesNotContain("s3cret");
        assertThat(refusal).hasNoCause();
    }

    @Test
    void a_word_that_there_is_not_is_refused_with_the_nearest_one() {
        InvalidInputException near = refusal("{\"text\":\"a\",\"acts\":[\"alert\",\"blok\"]}");
        InvalidInputException far = refusal("{\"text\":\"a\",\"acts\":[\"levitate\"]}");

        assertThat(near.field()).isEqualTo("acts[1]");
        assertThat(near.fix()).isEqualTo("did you mean 'block'?");
        assertThat(far.fix()).isEqualTo("choose one of them");
    }

    @Test
    void a_file_is_refused_with_the_line_of_each_of_its_errors() {
        InvalidInputException first = catchThrowableOfType(
                InvalidInputException.class,
                () -> JSON.readFile(
                        "{\n\"text\":5,\n\"acts\":[\"block\",\n\"block\"],\"small\":1.5,\n\"inside\":[{}]}"
                                .getBytes(UTF_8),
                        Everything.class,
                        made -> {}));

        assertThat(Stream.concat(Stream.of(first), Arrays.stream(first.getSuppressed())))
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "'text' is refused: it must be a string (line 2, column 8); send a string",
                        "'acts[1]' is refused: each may stand there once (line 4, column 1); remove the repetition",
                        "'small' is refused: it must be an integer from -2147483648 to 2147483647 (line 4, column 18);"
                                + " send an integer from -2147483648 to 2147483647",
                        "'inside[0].text' is refused: it must be given (line 5, column 11); give a value");
    }

    @Test
    void what_is_checked_besides_is_refused_with_its_line_too() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> JSON.readFile("{\"text\":\"a\",\n\"large\":7}".getBytes(UTF_8), Everything.class, made -> {
                    throw new InvalidInputException("large", "at most " + (made.large() - 1), "lower it");
                }));

        assertThat(refusal).hasMessage("'large' is refused: at most 6 (line 2, column 9); lower it");
    }

    @Test
    void what_a_constructor_throws_besides_never_gets_out_of_a_file() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> JSON.readFile(
                        "{\"text\":\"s3cret\",\"fails\":true}".getBytes(UTF_8), Careless.class, made -> {}));

        assertThat(refusal.field()).isEqualTo("document");
        assertThat(refusal.getMessage()).doesNotContain("s3cret");
        assertThat(refusal).hasNoCause();
    }

    @Test
    void a_class_without_a_form_is_refused_instead_of_becoming_an_empty_object() {
        assertThatThrownBy(() -> JSON.write(new Fixtures.Opaque()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Opaque has no form on the wire");
        assertThatThrownBy(() -> JSON.read(new byte[0], Object.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_lone_surrogate_is_not_written() {
        Everything value = everything("half \ud83d", List.of());

        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> JSON.write(value));

        assertThat(refusal.rule()).isEqualTo(GateRule.LONE_SURROGATE.rule());
        assertThat(refusal.getMessage()).doesNotContain("half");
    }

    static Everything everything(String text, List<Everything> inside) {
        return new Everything(
                text,
                Optional.of("b"),
                1,
                1L << 40,
                -0.125,
                false,
                Instant.parse("2026-01-31T09:30:00.123456789Z"),
                new ItemId("item-1"),
                Set.of(Act.ALERT, Act.BLOCK),
                Map.of("x", 1L),
                inside);
    }

    private InvalidInputException refusal(String document) {
        return catchThrowableOfType(
                InvalidInputException.class, () -> JSON.read(document.getBytes(UTF_8), Everything.class));
    }

    private InvalidInputException draftRefusal(String document) {
        return catchThrowableOfType(
                InvalidInputException.class, () -> JSON.readDraft(document.getBytes(UTF_8), Everything.class));
    }
}
