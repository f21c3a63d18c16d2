package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that a spreadsheet would take for formulas, and all others. */
class SpreadsheetTextTest {
    private static final String SIGNS = "'=+-@\t\r\n\u0000＝＋－＠A会";

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+81", "-x", "@A1", "\tx", "\rx", "\nx", "\u0000x", "＝1", "＋1", "－1", "＠1", "'=1", "''-1"
            })
    void what_could_begin_a_formula_gets_an_apostrophe(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A社", "A-B", "1+1", "'A", "' =1", "ー", "〜"})
    void everything_else_stays(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_text_comes_back_and_none_begins_a_formula(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        String guarded = SpreadsheetText.guarded(text.toString());
        assertThat(SpreadsheetText.plain(guarded)).isEqualTo(text.toString());
        assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\\u0000＝＋－＠].*");
    }
}
