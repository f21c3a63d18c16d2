package org.renkei.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.Council;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;
import org.renkei.core.BrokenCharters.Broken;
import org.renkei.core.json.StrictJson;

/** What is said about a charter file that a person got wrong. */
class CharterFilesTest {
    static List<Broken> broken() {
        return BrokenCharters.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_mistake_is_refused_with_line_key_rule_and_the_nearest_name(Broken broken) {
        InvalidInputException refusal = refusal(broken.text());

        assertThat(refusal.field()).isEqualTo(broken.key());
        assertThat(refusal.rule()).contains(broken.rule()).contains(" (line " + broken.line() + ", column ");
        assertThat(refusal.fix()).contains(broken.fix());
        assertThat(refusal.getSuppressed()).as("one mistake, one error").isEmpty();
        assertThat(refusal).hasNoCause();
    }

    @Test
    void there_are_mistakes_of_every_kind() {
        assertThat(broken()).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }

    @Test
    void a_file_without_a_mistake_is_the_charter_that_any_other_reader_would_make_of_it() {
        byte[] text = BrokenCharters.SOUND.getBytes(UTF_8);

        Charter read = CharterFiles.read(text);

        assertThat(read)
                .isEqualTo(StrictJson.shared().readDraft(text, Charter.class))
                .isEqualTo(CharterFiles.shipped(new CharterId("council-2019")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"council-2019", "successor"})
    void what_is_shipped_passes(String id) {
        assertThat(CharterFiles.shipped(new CharterId(id)).id()).isEqualTo(new CharterId(id));
    }

    @Test
    void ten_mistakes_are_told_at_once_in_the_order_of_their_lines() {
        String text = BrokenCharters.SOUND.replace("\"consult\"", "\"consul\"").replace("\"en\":", "\"eng\":");

        InvalidInputException first = refusal(text);

        List<InvalidInputException> all = Stream.concat(Stream.of(first), Arrays.stream(first.getSuppressed()))
                .map(InvalidInputException.class::cast)
                .toList();
        assertThat(all).hasSize(10);
        assertThat(all.get(0).field()).isEqualTo("title.eng");
        assertThat(all.get(0).fix()).isEqualTo("did you mean 'en'?");
        assertThat(all).extracting(CharterFilesTest::line).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void mistakes_of_different_kinds_are_told_together() {
        String text = BrokenCharters.SOUND
                .replace("\"sectoral\": true", "\"sectoral\": 1")
                .replaceFirst("\"consult\"", "\"consul\"")
                .replace("\"PT1H\"", "\"1 hour\"");

        InvalidInputException first = refusal(text);

        assertThat(first.field()).isEqualTo("classes[0].abilities[0]");
        assertThat(first.getSuppressed())
                .extracting(other -> ((InvalidInputException) other).field())
                .containsExactly("categories[4].sectoral", "timeRounding");
    }

    @Test
    void a_mistake_is_never_repeated_unless_it_looks_like_an_id() {
        String text = BrokenCharters.SOUND
                .replace("\"since\"", "\"山田太郎の電話\"")
                .replaceFirst("\"consult\"", "\"山田太郎\"")
                .replace("\"TLP:CLEAR\"", "\"Taro Yamada\"");

        InvalidInputException first = refusal(text);

        assertThat(Stream.concat(Stream.of(first), Arrays.stream(first.getSuppressed())))
                .hasSize(3)
                .extracting(Throwable::getMessage)
                .noneMatch(message -> message.contains("山田") || message.contains("Yamada"));
    }

    @Test
    void a_file_is_read_by_its_path(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("own.json"), BrokenCharters.SOUND);

        assertThat(Council.charter(file).id()).isEqualTo(new CharterId("council-2019"));
        Files.writeString(file, BrokenCharters.SOUND.replace("\r", "").replace("\n", "\r\n"));
        assertThatCode(() -> Council.charter(file)).doesNotThrowAnyException();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_without_its_name(@TempDir Path directory) {
        for (Path file : List.of(directory.resolve("secret-name.json"), directory)) {
            InvalidInputException refusal =
                    catchThrowableOfType(InvalidInputException.class, () -> Council.charter(file));

            assertThat(refusal.field()).isEqualTo("charter");
            assertThat(refusal.getMessage()).doesNotContain("secret-name");
            assertThat(refusal).hasNoCause();
        }
    }

    @Test
    void a_file_beyond_the_limit_is_not_read_to_its_end(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("large.json"), " ".repeat(5 << 20));

        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> Council.charter(file));

        assertThat(refusal.rule()).startsWith("the document is larger than the limit");
    }

    private static InvalidInputException refusal(String text) {
        return catchThrowableOfType(InvalidInputException.class, () -> CharterFiles.read(text.getBytes(UTF_8)));
    }

    private static int line(InvalidInputException refusal) {
        return Integer.parseInt(refusal.rule().replaceAll("(?s).*\\(line (\\d+), column \\d+\\)", "$1"));
    }
}
