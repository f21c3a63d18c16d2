package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.error.ErrorCode;
import picocli.CommandLine;

/** What holds for every command. */
class RenkeiTest {
    @TempDir
    private Path directory;

    @Test
    void wrong_use_is_status_2_and_says_what_to_do() {
        Cli cli = new Cli(directory);
        for (String[] args : new String[][] {
            {}, {"member"}, {"fly"}, {"ack"}, {"feed", "--max", "many"}, {"status", "--output", "xml"}
        }) {
            Cli.Answer answer = cli.run(args);
            assertThat(answer.status()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(answer.err()).contains("--help");
            assertThat(answer.out()).isEmpty();
        }
    }

    @Test
    void a_store_that_is_none_is_named_and_not_made() {
        Cli cli = new Cli(directory.resolve("absent"));
        Cli.Answer answer = cli.run("status");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("renkei init");
        assertThat(directory.resolve("absent")).doesNotExist();
        Cli.Answer unnamed = cli.run(Map.of(), "status");
        assertThat(unnamed.err()).contains("RENKEI_STORE");
    }

    @Test
    void what_is_no_id_is_refused_by_the_name_of_its_option() {
        Cli cli = new Cli(directory);
        cli.found();
        Cli.Answer answer = cli.run("show", "NOT AN ID");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("ITEM: it must be an id");
        assertThat(cli.run("show", "sub-none").status()).isEqualTo(3);
        assertThat(cli.run("status", "--as", "han-none").status()).isEqualTo(3);
    }

    @Test
    void errors_and_help_come_in_japanese_too() {
        Cli cli = new Cli(directory);
        Map<String, String> japanese = Map.of("LANG", "ja_JP.UTF-8");
        assertThat(cli.run(japanese, "--help").out()).contains("使い方", "コマンド:", "構成員");
        assertThat(cli.run(japanese, "status").err()).contains("値が規則に合いません");
        assertThat(cli.run("submit", "--help", "--lang", "ja").out()).contains("情報を提供する");
        assertThat(cli.run("--help").out()).contains("Commands:").doesNotContain("コマンド");
    }

    @Test
    void another_language_is_refused() {
        Cli.Answer answer = new Cli(directory).run("version", "--lang", "fr");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("--lang", "ja or en");
    }

    @Test
    void both_languages_have_the_same_texts() {
        Texts japanese = new Texts(Locale.JAPAN);
        Texts english = new Texts(Locale.UK);
        assertThat(japanese.bundle().keySet()).isEqualTo(english.bundle().keySet());
        Pattern place = Pattern.compile("\\{\\d\\}|\\$\\{[A-Z-]+\\}");
        for (String key : english.bundle().keySet()) {
            assertThat(place.matcher(japanese.bundle().getString(key))
                            .results()
                            .map(r -> r.group())
                            .sorted())
                    .as(key)
                    .containsExactlyElementsOf(place.matcher(english.bundle().getString(key))
                            .results()
                            .map(r -> r.group())
                            .sorted()
                            .toList());
        }
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(english.text("error." + code)).isNotBlank();
        }
    }

    @Test
    void no_text_stands_twice() throws IOException {
        for (String name : List.of("texts.properties", "texts_ja.properties")) {
            try (InputStream file = Renkei.class.getResourceAsStream(name)) {
                assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                        .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
                        .extracting(line -> line.substring(0, line.indexOf('=')))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void every_command_and_option_is_explained() {
        explained(Renkei.line(new PrintWriter(new StringWriter()), new Texts(Locale.JAPAN), Map.of()));
    }

    @Test
    void the_version_is_the_build_s() {
        assertThat(new Cli(directory).object("version").getString("version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    private static void explained(CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        assertThat(line.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
        line.getCommandSpec().args().forEach(arg -> assertThat(arg.description())
                .as(name + " " + arg)
                .isNotEmpty());
        line.getSubcommands().values().forEach(RenkeiTest::explained);
    }
}
