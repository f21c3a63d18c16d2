package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.marking.Act;
import org.renkei.core.json.Fixtures.Closed;
import org.renkei.core.json.Fixtures.Drawing;
import org.renkei.core.json.Fixtures.Figure;

class UnionTest {
    private static final Figure.RedCircle CIRCLE =
            new Figure.RedCircle(1L, Optional.of("z"), Optional.of(Instant.EPOCH), Map.of("a", Act.ALERT));
    private static final Figure.RedCircle BARE = new Figure.RedCircle(2L, Optional.empty(), Optional.empty(), Map.of());

    private static final StrictJson JSON = Fixtures.json();

    @Test
    void every_member_comes_back_as_it_went_and_nests() {
        Drawing drawing = new Drawing(
                List.of(
                        CIRCLE,
                        new Figure.Group(
                                List.of(BARE, new Figure.Group(List.of(), Optional.of(CIRCLE))), Optional.empty())),
                Optional.of(new Closed.Only("w")),
                Optional.of(BARE));

        assertThat(JSON.readDraft(JSON.write(drawing), Drawing.class)).isEqualTo(drawing);
        assertThat(JSON.readFile(JSON.write(drawing), Drawing.class, made -> {}))
                .isEqualTo(drawing);
        assertThat(JSON.canonical(drawing)).isEqualTo(JSON.write(drawing));
    }

    @Test
    void a_member_carries_its_kind_in_the_order_of_the_names() {
        assertThat(new String(JSON.write(CIRCLE), UTF_8))
                .isEqualTo("{\"acts\":{\"a\":\"alert\"},\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"red-circle\","
                        + "\"radius\":1,\"zebra\":\"z\"}");
        assertThat(new String(JSON.write(new Figure.Group(List.of(), Optional.empty())), UTF_8))
                .isEqualTo("{\"figures\":[],\"kind\":\"group\"}");
    }

    @Test
    void a_member_is_read_as_the_union_and_as_itself() {
        byte[] bytes = JSON.write(CIRCLE);

        assertThat(JSON.read(bytes, Figure.class)).isEqualTo(CIRCLE);
        assertThat(JSON.read(bytes, Figure.RedCircle.class)).isEqualTo(CIRCLE);
    }

    @Test
    void kind_may_stand_anywhere() {
        for (String document : List.of(
                "{\"kind\":\"red-circle\",\"radius\":2}",
                "{\"radius\":2,\"kind\":\"red-circle\"}",
                "{\"radius\":2,\"later\":[{\"kind\":\"group\"}],\"zebra\":null,\"\\u006bind\":\"red-\\u0063ircle\"}")) {
            assertThat(JSON.read(document.getBytes(UTF_8), Figure.class)).isEqualTo(BARE);
        }
    }

    @Test
    void an_unknown_kind_is_kept_byte_for_byte() {
        String novel = "{ \"radius\":1.50,\"kind\" : \"hexagon\", \"inner\":[{\"kind\":\"red-circle\"}] }";
        String document = "{\"figures\":[{\"kind\":\"red-circle\",\"radius\":2}," + novel + "]}";

        Drawing drawing = JSON.read(document.getBytes(UTF_8), Drawing.class);

        assertThat(drawing.figures()).containsExactly(BARE, new Figure.Unknown("hexagon", novel));
        assertThat(new String(JSON.write(drawing), UTF_8)).contains(novel);
        assertThat(new String(JSON.canonical(drawing), UTF_8))
                .contains("{\"inner\":[{\"kind\":\"red-circle\"}],\"kind\":\"hexagon\",\"radius\":1.5}");
        assertThat(JSON.read(JSON.write(drawing), Drawing.class)).isEqualTo(drawing);
    }

    @Test
    void a_program_cannot_smuggle_anything_out_as_unknown() {
        for (Figure.Unknown forged : List.of(
                new Figure.Unknown("hexagon", "{\"kind\":\"hexagon\"},{\"kind\":\"red-circle\"}"),
                new Figure.Unknown("hexagon", "{\"kind\":\"red-circle\",\"radius\":1}"),
                new Figure.Unknown("hexagon", "[]"),
                new Figure.Unknown("hexagon", ""),
                new Figure.Unknown("hexagon", "{}"))) {
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> JSON.write(forged)))
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"figures":[{}]}                                    | figures[0].kind   | it must be given and be a string
            {"figures":[{"kind":7}]}                            | figures[0].kind   | it must be given and be a string
            {"figures":[{"kind":null}]}                         | figures[0].kind   | it must be given and be a string
            {"figures":["red-circle"]}                          | figures[0]        | it must be an object
            {"figures":[{"kind":"red-circle"}]}                 | figures[0].radius | it must be given
            {"figures":[{"kind":"red-circle","radius":"1"}]}    | figures[0].radius | it must be a number
            {"figures":[{"kind":"group","figures":[{"kind":"red-circle","radius":1,"acts":{"a":"BLOCK"}}]}]} | figures[0].figures[0].acts.~unknown | it must be one of: observe, alert, block
            {"frame":{"kind":"group"}}                          | frame.kind        | it must be one of: group, red-circle
            {"frame":{"kind":"hexagon"}}                        | frame.kind        | it must be one of: group, red-circle
            {"closed":{"kind":"hexagon"}}                       | closed.kind       | it must be one of: only
            {"closed":{"kind":"only","word":"much too long"}}   | closed.word       | at most 10 characters
            """)
    void a_member_that_does_not_fit_is_refused_with_its_path(String document, String field, String rule) {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> JSON.read(document.getBytes(UTF_8), Drawing.class));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal).hasNoCause();
    }

    @Test
    void a_draft_holds_neither_unknown_kinds_nor_unknown_fields() {
        InvalidInputException kind = draftRefusal("{\"figures\":[{\"kind\":\"hexagon\"}]}");
        InvalidInputException field =
                draftRefusal("{\"figures\":[{\"kind\":\"red-circle\",\"radius\":1,\"zebre\":\"x\"}]}");

        assertThat(kind.field()).isEqualTo("figures[0].kind");
        assertThat(field.field()).isEqualTo("figures[0].~unknown");
        assertThat(field.fix()).isEqualTo("did you mean 'zebra'?");
    }

    private InvalidInputException draftRefusal(String document) {
        return catchThrowableOfType(
                InvalidInputException.class, () -> JSON.readDraft(document.getBytes(UTF_8), Drawing.class));
    }
}
