package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charter files: shown, edited, checked, and founded by. */
class CharterCommandsTest {
    @TempDir
    private Path directory;

    private Cli cli;
    private Path file;
    private String shown;

    @BeforeEach
    void show() throws IOException {
        cli = new Cli(directory.resolve("store"));
        cli.found();
        shown = cli.run("charter", "show", "--output", "json").out();
        file = Files.writeString(directory.resolve("own.json"), shown);
    }

    @Test
    void a_charter_that_was_shown_is_a_file_that_passes() {
        Cli.Answer answer = cli.run("charter", "check", file.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("charter: council-2019", "title: Cybersecurity Council of 2019", "since: 2019-04-01");
        JsonObject summary = cli.object("charter", "check", file.toString());
        assertThat(summary.getInt("classes")).isEqualTo(4);
        assertThat(summary.getInt("bodies")).isEqualTo(3);
        assertThat(summary.getInt("articles")).isPositive();
        assertThat(summary.getInt("rules")).isPositive();
    }

    @Test
    void the_same_is_shown_with_and_without_the_word() {
        assertThat(cli.run("charter", "--output", "json").out()).isEqualTo(shown);
        assertThat(cli.run("charter", "show").out())
                .isEqualTo(cli.run("charter").out())
                .contains("record-decisions");
    }

    @Test
    void a_check_needs_no_council() {
        Cli.Answer answer = cli.run(Map.of("LANG", "ja_JP.UTF-8"), "charter", "check", file.toString());
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("サイバーセキュリティ協議会", "機関: 3");
    }

    @Test
    void every_mistake_is_named_with_line_key_and_the_nearest_name() throws IOException {
        edit("\"record-decisions\"", "\"record-decision\"");
        edit("\"class-2\"\n      ]", "\"class-3\"\n      ]");
        edit("\"sectoral\": true", "\"sectoral\": \"yes\"");
        Cli.Answer answer = cli.run("charter", "check", file.toString());
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.matches(" {2}\\S+: it must be .* \\(line \\d+, column \\d+\\); .*"))
                .anyMatch(line -> line.endsWith("did you mean 'record-decisions'?"))
                .anyMatch(line -> line.startsWith("  categories[4].sectoral: it must be true or false"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "record-decisions" | "record-decision"   | 'record-decisions' ではありませんか
            "record-decisions" | "levitate-upwards"  | この中から選んでください
            "timeRounding"     | "time-rounding"     | 'timeRounding' ではありませんか
            "source"           | "Quelle"            | 使える項目: id, source, wording
            "PT1H"             | "P40D"              | PT0S から P31D まで
            "PT1H"             | "1 hour"            | PT1H30M のような期間
            "PT1H"             | ["PT1H"]            | 文字列で書きます
            "PT1H"             | null                | 必須です
            "PT1H"             | 'PT1H'              | ここに置けない文字があります
            "PT1H"             | PT1H                | 文字列は二重引用符で囲んでください
            "2019-04-01"       | "2019-04-31"        | 2026-01-31 のような日付
            "class-2"          | "class-1"           | 同じものを二度書くことはできません
            "coordinate",      |                     | 協議会を運営できる類が少なくとも一つ必要です
            "membership.acting"| "membership.action" | 'membership.action' ではありませんか
            "finance"          | "金融"              | 識別子を確認してください
            "Finance"          | ""                  | 空白だけにはできません
            "since"            | "id"                | 同じキーを二度書くことはできません
            true               | "true"              | true 又は false で書きます
            """, quoteCharacter = '`')
    void a_mistake_is_explained_in_japanese_too(String from, String to, String told) throws IOException {
        edit(from, to == null ? "" : to);
        Cli.Answer answer = cli.run("charter", "check", file.toString(), "--lang", "ja");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("行目、", told);
        assertThat(answer.err().replaceAll("'[^']*'|[a-z-]+(, [a-z-]+)+", ""))
                .as("words of the other language")
                .doesNotContainPattern("[a-z]+ [a-z]+");
    }

    @Test
    void a_sentence_that_has_no_translation_stays_whole() {
        assertThat(new Texts(java.util.Locale.JAPAN).refusal("the moon must be full (line 3, column 1)"))
                .startsWith("the moon must be full");
        assertThat(new Texts(java.util.Locale.UK).refusal("it must be given")).isEqualTo("it must be given");
    }

    @Test
    void a_council_is_founded_by_a_file() throws IOException {
        edit("\"council-2019\"", "\"our-council-7\"");
        Cli ours = new Cli(directory.resolve("ours"));
        ours.object("init", "--charter", file.toString());
        assertThat(ours.object("charter").getString("id")).isEqualTo("our-council-7");
    }

    @Test
    void a_file_with_a_mistake_founds_nothing() throws IOException {
        edit("\"bodies\"", "\"bodys\"");
        Cli ours = new Cli(directory.resolve("ours"));
        Cli.Answer answer = ours.run("init", "--charter", file.toString());
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("bodys", "did you mean 'bodies'?");
        assertThat(directory.resolve("ours")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_told_from_a_pack_that_is_not() {
        Cli ours = new Cli(directory.resolve("ours"));
        assertThat(ours.run("init", "--charter", "absent.json").err()).contains("it must be a file that can be read");
        assertThat(ours.run("init", "--charter", "council-1789").err()).contains("comes with this version");
        assertThat(ours.run("charter", "check", "absent.json").status()).isEqualTo(2);
    }

    private void edit(String from, String to) throws IOException {
        String before = Files.readString(file);
        int at = before.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        Files.writeString(file, before.substring(0, at) + to + before.substring(at + from.length()));
    }
}
