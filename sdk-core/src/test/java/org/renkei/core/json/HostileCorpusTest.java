package org.renkei.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.submission.SubmissionDraft;

class HostileCorpusTest {
    private static final StrictJson JSON = StrictJson.shared();

    static List<HostileDocuments.Hostile> documents() {
        return HostileDocuments.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void is_refused_with_its_rule_and_place(HostileDocuments.Hostile hostile) {
        InvalidInputException refusal = refusal(hostile.bytes());

        assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_JSON);
        assertThat(refusal.rule()).startsWith(hostile.rule().rule() + " (line 1");
        assertThat(refusal.field()).isEqualTo(hostile.pointer());
        assertThat(refusal.fix()).isEqualTo(hostile.rule().fix());
        assertThat(refusal).hasNoCause();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void is_refused_alike_by_every_way_in(HostileDocuments.Hostile hostile) {
        String expected = refusal(hostile.bytes()).getMessage();

        assertThat(catchThrowableOfType(
                        InvalidInputException.class, () -> JSON.read(hostile.bytes(), SubmissionDraft.class)))
                .hasMessage(expected);
        assertThat(catchThrowableOfType(
                        InvalidInputException.class, () -> JSON.readDraft(hostile.bytes(), SubmissionDraft.class)))
                .hasMessage(expected);
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> JSON.canonicalForm(hostile.bytes())))
                .hasMessage(expected);
    }

    @Test
    void the_corpus_covers_every_rule_of_the_gate() {
        List<GateRule> covered = documents().stream()
                .map(HostileDocuments.Hostile::rule)
                .distinct()
                .toList();

        assertThat(documents()).hasSizeGreaterThan(80);
        assertThat(covered)
                .containsAll(Arrays.stream(GateRule.values())
                        // the first has a test of its own, the second belongs to the canonical form
                        .filter(rule -> rule != GateRule.STRING_TOO_LONG && rule != GateRule.INEXACT_INTEGER)
                        .toList());
    }

    @Test
    void what_it_refuses_passes_when_the_one_fault_is_mended() {
        List<String> mended = List.of(
                "[".repeat(64) + "]".repeat(64),
                "1".repeat(64),
                "{\"summary\":1,\"Summary\":2}",
                " [ 1 , -0 , 0.5e-7 , true , false , null ] \r\n",
                "\"\\ud83d\\ude00 \\u0000 \\/ 連携 \u007f\"",
                "1.7e308",
                "\"" + "a".repeat((1 << 20) - 2) + "\"",
                "[" + "0,".repeat(9_999) + "0]");

        for (String document : mended) {
            JSON.check(document.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(JSON.canonicalForm(mended.get(3).getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("[1,0,5e-8,true,false,null]");
    }

    @Test
    void the_error_names_line_and_column_in_characters() {
        InvalidInputException refusal = refusal("{\n  \"連携\": 1,\n  \"連\": x}".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.rule()).endsWith("(line 3, column 8)");
    }

    private InvalidInputException refusal(byte[] document) {
        return catchThrowableOfType(InvalidInputException.class, () -> JSON.check(document));
    }

    @BeforeAll
    static void read_something_so_that_names_are_known() {
        assertThatThrownBy(() -> JSON.read("{}".getBytes(StandardCharsets.UTF_8), SubmissionDraft.class))
                .isInstanceOf(InvalidInputException.class);
    }
}
