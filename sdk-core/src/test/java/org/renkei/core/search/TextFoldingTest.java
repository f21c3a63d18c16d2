package org.renkei.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are one to a reader, and which are not. */
class TextFoldingTest {
    private static final String[] PARTS = {
        "a",
        "P",
        "hxx",
        "p",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "<",
        ">",
        ".",
        "@",
        ":",
        "/",
        "dot",
        "at",
        "ドット",
        "あっと",
        " ",
        "\n",
        "\u3000",
        "\u200b",
        "か",
        "カ",
        "ｶ",
        "ﾞ",
        "゛",
        "\u3099",
        "ヷ",
        "ヴ",
        "ー",
        "Σ",
        "ς",
        "É",
        "［",
        "．",
        "］",
        "𠮷",
        "\ud83d\ude00",
        "H",
        "İ",
        "\u0307",
        "\u0323",
        "\u0331",
        "\u0338"
    };

    @ParameterizedTest
    @CsvSource({
        "ランサムウェア, らんさむうぇあ",
        "ﾗﾝｻﾑｳｪｱ, らんさむうぇあ",
        "ガギグゲゴパ, がぎぐげごぱ",
        "ｶﾞｷﾞｸﾞｹﾞｺﾞﾊﾟ, がぎぐげごぱ",
        "ヴァイパー, ゔぁいぱー",
        "ｳﾞｧｲﾊﾟｰ, ゔぁいぱー",
        "ヵヶ, ゕゖ",
        "いすゞバナヽ, いすゞばなゝ",
        "㈱サンプル, (株)さんぷる",
        "㌔, きろ",
        "ＡＢＣ１２３, abc123",
        "①⑩, 110",
        "第２四半期, 第2四半期"
    })
    void width_and_kind_of_kana_make_no_difference(String text, String folded) {
        assertThat(TextFolding.of(text)).isEqualTo(folded);
    }

    @Test
    void a_voicing_mark_is_one_with_its_letter_however_it_is_written() {
        assertThat("ガ|か\u3099|カﾞ|ｶﾞ|か゛|か\u200b゛".split("\\|"))
                .extracting(TextFolding::of)
                .containsOnly("が");
        assertThat(TextFolding.of("ヷ")).isEqualTo(TextFolding.of("ワ゛")).isEqualTo(TextFolding.of("わ゛"));
    }

    @Test
    void small_kana_are_not_large_ones_and_a_long_vowel_stays_long() {
        assertThat(TextFolding.of("キャ")).isNotEqualTo(TextFolding.of("キヤ"));
        assertThat(TextFolding.of("ツ")).isNotEqualTo(TextFolding.of("ッ"));
        assertThat(TextFolding.of("サーバー")).isEqualTo("さーばー").isNotEqualTo(TextFolding.of("サーバ"));
        assertThat(TextFolding.of("ハ")).isNotEqualTo(TextFolding.of("バ")).isNotEqualTo(TextFolding.of("パ"));
    }

    @ParameterizedTest
    @CsvSource({
        "PowerShell.EXE, powershell.exe",
        "CVE-2024-12345, cve-2024-12345",
        "ÉCOLE, école",
        "ﬁle, file",
        "ΟΔΟΣ, οδοσ",
        "οδος, οδοσ",
        "TITLE, title",
        "H\u0331, \u1e96",
        "İ, i",
        "𐐀, 𐐨"
    })
    void case_makes_no_difference_wherever_a_letter_stands(String text, String folded) {
        assertThat(TextFolding.of(text)).isEqualTo(folded);
    }

    @Test
    void what_only_formats_is_gone() {
        assertThat(TextFolding.of("in\u200bvis\u200d\u2060i\u00adble\ufeff")).isEqualTo("invisible");
        assertThat(TextFolding.of("\u202eexe.fdp\u202c")).isEqualTo("exe.fdp");
        assertThat(TextFolding.of("葛\udb40\udd00城\ufe00市")).isEqualTo("葛城市");
        assertThat(TextFolding.of("\ud83d\udc68\u200d\ud83d\udcbb\ufe0f")).isEqualTo("\ud83d\udc68\ud83d\udcbb");
        assertThat(TextFolding.of("\u200b \ufeff")).isEmpty();
        assertThat(TextFolding.of("")).isEmpty();
    }

    @Test
    void whitespace_is_one_blank() {
        assertThat(TextFolding.of(" \ta\r\n\n b\u3000\u00a0c\u2028d\u0085e \u200b f "))
                .isEqualTo("a b c d e f");
        assertThat(TextFolding.of(" \n ")).isEmpty();
    }

    @Test
    void letters_outside_the_first_plane_stay_whole() {
        assertThat(TextFolding.of("𠮷野家")).isEqualTo("𠮷野家");
        assertThat(TextFolding.of("a\ud83d")).isEqualTo("a\ud83d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bad.example/x",
                "hxxp://bad[.]example/x",
                "HXXP://BAD[.]EXAMPLE/X",
                "hXXp[:]//bad(.)example/x",
                "hxxp[://]bad{.}example[/]x",
                "http[:][/][/]bad<.>example/x",
                "hxxp[:]//bad[dot]example/x",
                "hxxp(:)//bad(DOT)example{/}x",
                "hxxp://bad [.] example/x",
                "hxxp://bad[ . ]example/x",
                "hxxp://bad [ dot ] example/x",
                "hxxp://bad[[.]]example/x",
                "ｈｘｘｐ：／／ｂａｄ［．］ｅｘａｍｐｌｅ／ｘ",
                "hxxp://bad（ドット）example/x",
                "hxxp://bad[ﾄﾞｯﾄ]example/x",
                "hx\u200bxp://bad[\u200b.]example/x"
            })
    void a_defanged_address_is_the_plain_one(String text) {
        assertThat(TextFolding.of(text)).isEqualTo("http://bad.example/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user@bad.example",
                "user[at]bad[.]example",
                "user[@]bad.example",
                "User (at) bad (dot) example",
                "user＠bad．example",
                "user{アット}bad[.]example",
                "user（アットマーク）bad[ドット]example"
            })
    void a_defanged_mailbox_is_the_plain_one(String text) {
        assertThat(TextFolding.of(text)).isEqualTo("user@bad.example");
    }

    @Test
    void the_end_of_a_defanged_scheme_may_be_anything() {
        assertThat(TextFolding.of("hxxps[:]//a.example")).isEqualTo("https://a.example");
        assertThat(TextFolding.of("hxxpsで始まる")).isEqualTo("httpsで始まる");
        assertThat(TextFolding.of("192[.]0[.]2[.]1")).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet at noon dot",
                "a[dots]b",
                "[format]",
                "[.",
                ".]",
                "[.)",
                "[]",
                "( )",
                "[at home]",
                "at]",
                "(a.b)",
                "hxx p",
                "(株)"
            })
    void what_is_no_sign_stays(String text) {
        assertThat(TextFolding.of(text)).isEqualTo(text);
    }

    @Test
    void many_brackets_take_no_longer_than_other_letters() {
        int many = 200_000;
        assertThat(TextFolding.of("[".repeat(many) + "." + "]".repeat(many))).isEqualTo(".");
        assertThat(TextFolding.of("[.] ".repeat(many))).isEqualTo(".".repeat(many));
    }

    @Test
    void folding_again_changes_no_letter() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .map(TextFolding::of)
                        .filter(folded -> !TextFolding.of(folded).equals(folded)))
                .isEmpty();
    }

    @Test
    void folding_again_changes_no_text() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, PARTS.length).forEach(part -> text.append(PARTS[part]));
            String folded = TextFolding.of(text.toString());
            assertThat(TextFolding.of(folded)).as(text.toString()).isEqualTo(folded);
        }
    }
}
