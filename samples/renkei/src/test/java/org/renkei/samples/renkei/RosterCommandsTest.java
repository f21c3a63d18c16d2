package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roster on the screen, in files, and out of files. */
class RosterCommandsTest {
    private static final List<Integer> SECTORS = List.of(13, 10, 1, 9, 1, 1, 1, 6, 1, 3, 1, 1, 2);

    @TempDir
    private Path directory;

    private Cli cli;

    @BeforeEach
    void found() {
        cli = new Cli(directory.resolve("store"));
        cli.found();
    }

    @Test
    void the_council_of_2020_prints_its_published_numbers() throws IOException {
        admit(published());
        JsonObject roster = cli.object("roster");
        assertThat(roster.getInt("total")).isEqualTo(225);
        assertThat(roster.getInt("unlisted")).isEqualTo(3);
        assertThat(roster.getString("asOf")).isEqualTo(DecisionOptions.today().toString());
        JsonArray categories = roster.getJsonArray("categories");
        assertThat(ids(categories))
                .containsExactly(
                        "government",
                        "local-government",
                        "critical-infrastructure",
                        "cyber-business",
                        "education-research",
                        "other");
        assertThat(totals(categories)).containsExactly(75, 3, 50, 62, 11, 24);
        assertThat(totals(categories.getJsonObject(0).getJsonArray("subcategories")))
                .containsExactly(26, 49);
        assertThat(totals(categories.getJsonObject(2).getJsonArray("sectors"))).isEqualTo(SECTORS);
        assertThat(roster.getJsonArray("members")).hasSize(225);
        String handler = cli.handlerOf("Reader", "general");
        JsonObject seen = cli.object("roster", "--as", handler);
        assertThat(seen.getJsonArray("members")).hasSize(223);
        assertThat(seen.getInt("unlisted")).isEqualTo(3);
        assertThat(seen.toString()).doesNotContain("unlisted member");
    }

    @Test
    void a_roster_of_an_earlier_day_is_what_it_was_then() {
        JsonObject before = cli.object("roster", "--as-of", "2020-06-05");
        assertThat(before.getInt("total")).isZero();
        assertThat(before.getString("asOf")).isEqualTo("2020-06-05");
        String today = DecisionOptions.today().toString();
        assertThat(cli.object("roster", "--as-of", today).getInt("total")).isEqualTo(1);
        Cli.Answer future = cli.run("roster", "--as-of", "2999-01-01");
        assertThat(future.status()).isEqualTo(2);
        assertThat(future.err()).contains("asOf: it must not lie in the future");
    }

    @Test
    void tables_speak_both_languages_and_know_eras() throws IOException {
        admit("name,reading,category,class,listed\n㈱サンプル,サンプル,other,class-2,no\n");
        String japanese = cli.run("roster", "--lang", "ja", "--era").out();
        assertThat(japanese)
                .contains("基準日: 令和", "構成員数: 2", "うち非公表: 1", "事務局", "㈱サンプル", "第二類", "非公表", "入会日")
                .containsPattern("令和\\d+年\\d+月\\d+日");
        assertThat(cli.run("roster", "--as-of", "2019-05-01", "--era", "--lang", "ja")
                        .out())
                .contains("基準日: 令和元年5月1日", "構成員数: 0");
        String english = cli.run("roster").out();
        assertThat(english)
                .contains(
                        "as of: " + DecisionOptions.today(), "total: 2", "of which unlisted: 1", "Class 2", "unlisted");
        assertThat(cli.run("member", "list").out()).contains("㈱サンプル");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "cp932"})
    void a_roster_goes_into_a_file_and_comes_back_the_same(String charset) throws IOException {
        admit("name,reading,category,subcategory,sector,class,rank,listed\n"
                + "\"'=A, \"\"B\"\"\",えー,cyber-business,,,class-1,,yes\n"
                + "-髙﨑銀行,たかさきぎんこう,critical-infrastructure,,finance,general,,no\n"
                + "会計の府,かいけいのふ,government,national-administrative-organ,,general,7,yes\n");
        Path file = directory.resolve("roster.csv");
        assertThat(cli.object("roster", "--csv", file.toString(), "--charset", charset)
                        .getInt("members"))
                .isEqualTo(4);
        Cli other = new Cli(directory.resolve("other"));
        other.object("init", "--secretariat", "別の事務局", "--officer", "佐藤");
        other.object(
                "roster", "import", file.toString(), "--charset", charset, "--ground", "copied", "--on", "2020-06-05");
        assertThat(facts(other, "別の事務局")).isEqualTo(facts(cli, "別の事務局"));
        Cli.Answer again = cli.run("roster", "--csv", file.toString(), "--lang", "ja");
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("書き出すファイルは");
    }

    @Test
    void a_name_that_the_charset_lacks_is_refused_and_nothing_written() throws IOException {
        admit("name,category,class\nA社,other,general\n𠮷野,other,general\n");
        Path file = directory.resolve("roster.csv");
        Cli.Answer answer = cli.run("roster", "--csv", file.toString(), "--charset", "cp932");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("row 4, column name: the charset must have every character");
        assertThat(file).doesNotExist();
    }

    @Test
    void refused_rows_refuse_the_file_and_each_is_named() throws IOException {
        String table = """
                name,category,sector,class,rank,listed
                Fits,other,,general,,
                ,other,,general,,
                A社,no-such-category,,general,,
                B社,critical-infrastructure,,general,,
                C社,other,,GENERAL,,
                D社,other,,general,first,
                E社,other,,general,0,
                F社,other,,general,,maybe
                Ｆits,other,,general,,
                事務局,government,,general,,
                Fits,other,,general,,no
                """;
        long events = cli.object("status").getInt("events");
        Cli.Answer answer = cli.run("roster", "import", file(table), "--ground", "fit");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines().skip(1).map(String::strip))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("row 3, column name: it must be given; give a value"),
                        line -> assertThat(line).startsWith("row 4, column category: it must be a category"),
                        line -> assertThat(line)
                                .startsWith("row 5, column sector: ")
                                .endsWith("name the main sector"),
                        line -> assertThat(line).startsWith("row 6, column class: it must be an id"),
                        line -> assertThat(line).startsWith("row 7, column rank: a whole number"),
                        line -> assertThat(line).startsWith("row 8, column rank: from 1 to 9999"),
                        line -> assertThat(line).startsWith("row 9, column listed: yes or no"),
                        line -> assertThat(line).startsWith("row 10, column name: an organisation is a member once"),
                        line -> assertThat(line).startsWith("row 11, column subcategory: "),
                        line -> assertThat(line).startsWith("row 12, column name: an organisation is a member once"));
        assertThat(answer.err()).doesNotContain("社", "Fits", "no-such-category");
        assertThat(cli.object("status").getInt("events")).isEqualTo(Math.toIntExact(events));
        assertThat(cli.run("roster", "import", file(table), "--ground", "fit", "--lang", "ja")
                        .err())
                .contains("3 行目「名称」: 値が必要です", "7 行目「建制順」: 1 から 9999 までの整数");
    }

    @Test
    void many_refused_rows_are_counted_after_the_first() throws IOException {
        StringBuilder table = new StringBuilder("name,category,class\n");
        for (int i = 0; i < 60; i++) {
            table.append(",other,general\n");
        }
        Cli.Answer answer = cli.run("roster", "import", file(table.toString()), "--ground", "fit");
        assertThat(answer.err().lines()).hasSize(52).last().asString().isEqualTo("  10 more");
    }

    @Test
    void a_file_is_admitted_once() throws IOException {
        admit("name,category,class\nA社,other,general\nB社,other,general\n");
        Cli.Answer twice =
                cli.run("roster", "import", file("name,category,class\nＢ社,other,general\n"), "--ground", "fit");
        assertThat(twice.status()).isEqualTo(2);
        assertThat(twice.err()).contains("row 2, column name: an organisation is a member once");
        assertThat(cli.object("roster").getInt("total")).isEqualTo(3);
    }

    @Test
    void what_is_wrong_with_the_decision_is_not_laid_on_a_row() throws IOException {
        String file = file("name,category,class\nA社,other,general\n");
        Cli.Answer body = cli.run("roster", "import", file, "--ground", "fit", "--body", "parliament");
        assertThat(body.status()).isEqualTo(2);
        assertThat(body.err()).contains("decision.body").doesNotContain("row");
        String general = cli.handlerOf("Member", "general");
        Cli.Answer denied = cli.run("roster", "import", file, "--ground", "fit", "--as", general);
        assertThat(denied.status()).isEqualTo(3);
        assertThat(cli.run("roster", "import", file("name,category,class\n"), "--ground", "fit")
                        .err())
                .contains("the file must hold members");
    }

    @Test
    void an_unmarked_file_of_another_charset_is_named() throws IOException {
        Path file = directory.resolve("sjis.csv");
        Files.writeString(file, "名称,区分,類\n会社,other,general\n", Charset.forName("windows-31j"));
        Cli.Answer answer = cli.run("roster", "import", file.toString(), "--ground", "fit");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("--charset cp932");
        assertThat(cli.object("roster", "import", file.toString(), "--ground", "fit", "--charset", "CP932")
                        .getInt("admitted"))
                .isEqualTo(1);
        assertThat(cli.run("roster", "--charset", "cp932").status()).isEqualTo(2);
        assertThat(cli.run("roster", "--csv", "x", "--charset", "latin1").err()).contains("utf-8 / cp932");
        assertThat(cli.run("roster", "import", directory.resolve("absent").toString(), "--ground", "fit")
                        .status())
                .isEqualTo(5);
    }

    private void admit(String table) throws IOException {
        cli.object("roster", "import", file(table), "--ground", "fit", "--body", "steering-committee");
    }

    private String file(String table) throws IOException {
        return Files.writeString(directory.resolve("in.csv"), table, StandardCharsets.UTF_8)
                .toString();
    }

    /** The members of 5 June 2020 besides the founding secretariat, by what is published of them. */
    private static String published() {
        StringBuilder table = new StringBuilder("name,category,subcategory,sector,class,listed\n");
        rows(table, 25, "government,national-administrative-organ,", 0);
        rows(table, 49, "government,incorporated-administrative-agency,", 1);
        rows(table, 3, "local-government,,", 0);
        List<String> sectors = List.of(
                "information-communication",
                "finance",
                "aviation",
                "airport",
                "railway",
                "electric-power",
                "gas",
                "medical",
                "water",
                "logistics",
                "chemical",
                "credit",
                "petroleum");
        for (int i = 0; i < sectors.size(); i++) {
            rows(table, SECTORS.get(i), "critical-infrastructure,," + sectors.get(i), 0);
        }
        rows(table, 62, "cyber-business,,", 1);
        rows(table, 11, "education-research,,", 0);
        rows(table, 24, "other,,", 1);
        return table.toString();
    }

    private static void rows(StringBuilder table, int count, String place, int unlisted) {
        for (int i = 1; i <= count; i++) {
            boolean listed = i <= count - unlisted;
            table.append("%s %s %d,%s,general,%s%n"
                    .formatted(
                            listed ? "member" : "unlisted member",
                            place.replace(',', ' '),
                            i,
                            place,
                            listed ? "yes" : "no"));
        }
    }

    private static List<String> ids(JsonArray rows) {
        return rows.getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("id"))
                .toList();
    }

    private static List<Integer> totals(JsonArray rows) {
        return rows.getValuesAs(JsonObject.class).stream()
                .map(row -> row.getInt("total"))
                .toList();
    }

    /** Returns what the table says of each member but the one named, in the order of the roster. */
    private static List<Map<String, String>> facts(Cli council, String except) {
        return council.object("roster").getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .filter(member -> !member.getString("name").equals(except))
                .map(member ->
                        List.of("name", "reading", "category", "subcategory", "sector", "rank", "listed").stream()
                                .filter(member::containsKey)
                                .collect(java.util.stream.Collectors.toMap(
                                        field -> field, field -> Objects.requireNonNull(member.get(field))
                                                .toString()
                                                .toLowerCase(Locale.ROOT))))
                .toList();
    }
}
