package org.renkei.api.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.InvalidInputException;

class IncidentTypologyTest {
    @TempDir
    private Path directory;

    @Test
    void the_shipped_one_has_the_words_of_the_document() {
        IncidentTypology typology = IncidentTypology.shipped();
        assertThat(typology.within("basis")).hasSize(4);
        assertThat(typology.within("event")).hasSize(5);
        assertThat(typology.within("event.leading")).hasSize(4);
        Map<String, Integer> causes = typology.within("cause").stream()
                .collect(Collectors.toMap(
                        IncidentTerm::code, term -> typology.within(term.code()).size()));
        assertThat(causes)
                .isEqualTo(Map.of(
                        "cause.intentional", 6,
                        "cause.accidental", 8,
                        "cause.environmental", 2,
                        "cause.other", 3));
        assertThat(typology.terms())
                .allMatch(term ->
                        !term.title().ja().isBlank() && !term.title().en().isBlank());
        assertThat(typology.term("cause.environmental.disaster").orElseThrow().deliberate())
                .isFalse();
        assertThat(typology.term("cause.intentional.insider").orElseThrow().deliberate())
                .isTrue();
        assertThat(typology.term("no.such.word")).isEmpty();
    }

    @Test
    void an_operator_reads_another_one() throws IOException {
        Path file = Files.writeString(
                directory.resolve("words.csv"),
                "\ufeffcode,deliberate,ja,en\r\ncause,no,原因,why\r\ncause.quake,no,地震,a quake\r\n");
        IncidentTerm quake = IncidentTypology.read(file).term("cause.quake").orElseThrow();
        assertThat(quake.within()).isEqualTo(Optional.of("cause"));
        assertThat(quake.title().ja()).isEqualTo("地震");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cause.quake,no,地震,a quake",
                "cause,no,原因",
                "cause,maybe,原因,why",
                "Cause,no,原因,why",
                "cause,no,,why",
                "cause,no,原因,why\ncause,no,原因,why"
            })
    void a_line_of_another_form_is_refused_by_its_number(String lines) throws IOException {
        Path file = Files.writeString(directory.resolve("words.csv"), "code,deliberate,ja,en\n" + lines + "\n");
        assertThatThrownBy(() -> IncidentTypology.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("原因");
    }

    @Test
    void a_file_that_is_none_is_refused() {
        assertThatThrownBy(() -> IncidentTypology.read(directory.resolve("absent")))
                .isInstanceOf(InvalidInputException.class);
    }
}
