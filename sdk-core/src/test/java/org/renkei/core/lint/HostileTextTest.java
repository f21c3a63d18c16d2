package org.renkei.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.lint.Finding;
import org.renkei.api.submission.SubmissionDraft;

/** Text that was made to be slow, or to break something, is read like any other. */
class HostileTextTest {
    private static final int LONGEST_TEXT = 65_536;

    private static final List<String> PIECES = List.of(
            "&",
            "&#",
            "&#12459",
            "=?",
            "=?a?b?",
            "=?utf-8?q?",
            "?=",
            "%",
            "%u",
            "%41",
            "%E3%82",
            "=41",
            "=\n",
            "\\u30ab",
            "\\x",
            "xn--",
            "xn--a",
            "カ",
            "ｶﾞ",
            "Ａ",
            "ﬃ",
            "\u0301",
            "e\u0301\u0301",
            "\u200b",
            "\ud840\udc00",
            "a a ",
            "K a n ",
            "カナリア電",
            "canary.exampl",
            "canary.example",
            "canary.example.",
            "a.",
            "@",
            "a@",
            "::",
            "fd00:",
            "10.",
            "10.1.2.3.",
            "1",
            "0x",
            "0x0",
            "\\",
            "\\\\",
            "\\\\a\\b",
            "users\\",
            "users/a b ",
            "/home/",
            "smb://",
            "\n",
            "> \n",
            "[",
            "[.",
            "(dot)",
            " dot ",
            " at ",
            " .",
            "。",
            ",DC=",
            "4b ",
            "4b:",
            "4B6",
            "Ab",
            "Ab/",
            "A0+/",
            "tel 03-",
            "山田さん",
            "カナリア電力",
            "(株)",
            " co.",
            "\r\n",
            "\t",
            "\u3000",
            "192.0.2.",
            "user1",
            "host-1.example ",
            "[organisation 1]");

    static Stream<String> repeated() {
        return PIECES.stream();
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void a_piece_again_and_again_takes_no_time_worth_mentioning(String piece) {
        String text = piece.repeat(LONGEST_TEXT / piece.length());

        assertThat(Drafts.LINT.check(Drafts.draft(text))).allMatch(finding -> finding.to() <= text.length());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findings_lie_apart_and_accepting_them_all_leaves_nothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        SubmissionDraft draft = Drafts.draft(text.toString());

        List<Finding> findings = Drafts.LINT.check(draft);
        for (int i = 1; i < findings.size(); i++) {
            assertThat(findings.get(i).from())
                    .isGreaterThanOrEqualTo(findings.get(i - 1).to());
        }
        SubmissionDraft redacted = Drafts.accepted(draft).draft();
        assertThat(Drafts.LINT.check(redacted))
                .as("findings in %s, made of %s", redacted, text)
                .isEmpty();
    }
}
