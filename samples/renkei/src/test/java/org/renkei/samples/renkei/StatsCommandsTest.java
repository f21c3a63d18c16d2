package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.Quarter;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** The numbers of a council: five members of each class reported a case each, a hundred days ago. */
class StatsCommandsTest {
    private static final List<Disposition> DECIDED = List.of(
            Disposition.PUBLISHED,
            Disposition.PUBLISHED,
            Disposition.SHARED,
            Disposition.KNOWN_THREAT,
            Disposition.TRANSIENT,
            Disposition.CONSENT_NOT_OBTAINED,
            Disposition.ANALYSIS_STUCK,
            Disposition.ANALYSIS_STUCK);
    private static final LocalDate THEN = DecisionOptions.today().minusDays(100);
    private static final String QUARTER =
            THEN.getYear() + "Q" + Quarter.of(THEN).number();
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    @TempDir
    private Path directory;

    private Cli cli;
    private String member;

    @BeforeEach
    void report() {
        cli = new Cli(directory.resolve("store"));
        try (Earlier earlier = Earlier.open(cli, 100)) {
            List<HandlerId> handlers = Stream.of("class-1", "class-2", "general")
                    .flatMap(name -> Stream.of("A", "B", "C", "D", "E")
                            .map(letter -> earlier.handlerOf(letter + " " + name, name)))
                    .toList();
            member = handlers.get(0).value();
            List<CaseId> reported =
                    handlers.stream().map(handler -> handIn(earlier, handler)).toList();
            Cases cases = earlier.officer().cases();
            for (int i = 0; i < DECIDED.size(); i++) {
                cases.dispose(reported.get(i), DECIDED.get(i), "decided");
            }
            earlier.pass(10);
            cases.merge(reported.get(13), reported.get(14), "the same");
        }
    }

    @Test
    void the_table_has_the_published_layout_in_both_languages() {
        String yesterday = DecisionOptions.today().minusDays(1).toString();
        assertThat(cli.run("stats", "table", "--lang", "ja").out()).isEqualTo("""
                基準日: %s

                取扱結果                                  件数
                総数                                      14
                広く公開、又は範囲を限定して共有          3
                  広く公開                                2
                  範囲を限定して共有                      1
                共有の必要性が低いと判断                  2
                  既知の脅威など                          1
                  一過性の脅威など                        1
                  その他                                  0
                共有を断念                                3
                  情報提供者等の了解が得られなかった      1
                  サンプル不足等により分析が行き詰まった  2
                  その他                                  0
                分析作業中                                6
                """.formatted(yesterday));
        assertThat(cli.run("stats", "table").out().lines())
                .contains("as of: " + yesterday)
                .map(line -> line.replaceAll(" {2,}(?=\\d)", ": "))
                .containsSubsequence(
                        "total: 14",
                        "published or shared within a limited scope: 3",
                        "  published: 2",
                        "countermeasure information not needed: 2",
                        "given up: 3",
                        "  other: 0",
                        "in analysis: 6");
    }

    @Test
    void the_table_is_that_of_any_day_that_is_over() {
        String before = THEN.plusDays(1).toString();
        assertThat(cli.object("stats", "table", "--as-of", before).getInt("total"))
                .as("nothing was merged yet")
                .isEqualTo(15);
        assertThat(cli.object("stats", "table", "--as-of", "2019-05-01", "--as", member)
                        .getInt("total"))
                .isZero();
        assertThat(cli.run("stats", "table", "--as-of", "2019-05-01", "--era", "--lang", "ja")
                        .out())
                .startsWith("基準日: 令和元年5月1日\n")
                .containsPattern("総数 +0\n");
        Cli.Answer early =
                cli.run("stats", "table", "--as-of", DecisionOptions.today().toString());
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err()).contains("asOf: it must be over; choose an earlier one");
        assertThat(cli.run("stats", "table", "--as-of", "2999-01-01", "--lang", "ja")
                        .err())
                .contains("asOf: 既に終了している必要があります");
    }

    @Test
    void programs_get_the_table_with_its_sums() {
        JsonObject table = cli.object("stats", "table", "--era");
        assertThat(table.getString("asOf"))
                .isEqualTo(DecisionOptions.today().minusDays(1).toString());
        assertThat(table.getInt("total")).isEqualTo(14);
        JsonArray outcomes = table.getJsonArray("outcomes");
        assertThat(outcomes.getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("outcome"))
                .containsExactly("TOLD", "NOT_NEEDED", "GIVEN_UP", "IN_ANALYSIS");
        assertThat(sum(outcomes)).isEqualTo(14);
        assertThat(table.getJsonArray("rows")).hasSize(Disposition.values().length);
        assertThat(sum(table.getJsonArray("rows"))).isEqualTo(14);
    }

    @Test
    void the_table_adds_up_in_a_file() throws IOException {
        Path file = directory.resolve("table.csv");
        JsonObject written = cli.object(
                "stats", "table", "--as-of", "2019-05-01", "--era", "--csv", file.toString(), "--charset", "utf-8");
        assertThat(written.getString("file")).isEqualTo(file.toString());
        assertThat(written.getInt("rows")).isEqualTo(13);
        assertThat(Files.readString(file))
                .startsWith("\ufeffas of,disposition,breakdown,count\r\n1 May Reiwa 1,total,,0");
        Path windows = directory.resolve("windows.csv");
        cli.run("stats", "table", "--lang", "ja", "--csv", windows.toString(), "--charset", "cp932");
        List<String[]> rows = Files.readAllLines(windows, WINDOWS).stream()
                .map(row -> row.split(","))
                .toList();
        String yesterday = DecisionOptions.today().minusDays(1).toString();
        assertThat(rows.get(0)).containsExactly("基準日", "取扱結果", "内訳", "件数");
        assertThat(rows.get(1)).containsExactly(yesterday, "総数", "", "14");
        assertThat(rows.get(3)).containsExactly(yesterday, "広く公開、又は範囲を限定して共有", "広く公開", "2");
        assertThat(sum(rows.stream().skip(2).filter(row -> row[2].isEmpty()))).isEqualTo(14);
        for (String outcome : List.of("広く公開、又は範囲を限定して共有", "共有の必要性が低いと判断", "共有を断念")) {
            List<String[]> of =
                    rows.stream().filter(row -> row[1].equals(outcome)).toList();
            assertThat(sum(of.stream().skip(1))).as(outcome).isEqualTo(Integer.parseInt(of.get(0)[3]));
        }
        Cli.Answer again = cli.run("stats", "table", "--csv", file.toString());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("the file to write must not exist");
    }

    @Test
    void a_quarter_is_frozen_with_small_numbers_withheld() {
        assertThat(cli.array("stats", "editions")).isEmpty();
        assertThat(cli.run("stats", "editions", "--lang", "ja").out()).isEqualTo("ありません。\n");
        JsonObject edition = cli.object("stats", "freeze", QUARTER, "within");
        assertThat(edition.getInt("cases")).isEqualTo(14);
        assertThat(edition.getJsonArray("byClass").getValuesAs(JsonObject.class))
                .as("some numbers are told and some are not")
                .anyMatch(cell -> cell.containsKey("cases"))
                .anyMatch(cell -> !cell.containsKey("cases"));
        assertThat(edition.getJsonArray("byClass").getValuesAs(JsonObject.class))
                .filteredOn(cell -> cell.containsKey("cases"))
                .allMatch(cell -> cell.getInt("cases") >= Circle.WITHIN.fewest());
        assertThat(cli.object("stats", "freeze", QUARTER.toLowerCase(Locale.ROOT), "WITHIN"))
                .isEqualTo(edition);
        assertThat(cli.run("stats", "freeze", QUARTER, "outside").out())
                .contains("quarter: " + QUARTER, "for: everybody", "count: 14")
                .contains("x: withheld, because fewer than 20 cases or members are behind it")
                .containsPattern("\nClass 1 member +x\n")
                .containsPattern("\nno sector +x\n");
        assertThat(cli.array("stats", "editions", "--as", member)).hasSize(2).contains(edition);
        String japanese = cli.run("stats", "editions", "--lang", "ja").out();
        assertThat(japanese)
                .contains("四半期: " + QUARTER + "（", "対象: 構成員限り", "対象: 公表用", "確定日: ", "件数: 14")
                .containsPattern("\n第一類[^\n]* +(5|x)\n")
                .containsPattern("\n分野なし +x\n")
                .contains("x: 秘匿。案件の数若しくは報告した構成員の数が 5 未満であるため", "20 未満であるため");
    }

    @Test
    void editions_go_into_a_file_with_the_mark_and_why() throws IOException {
        cli.object("stats", "freeze", QUARTER, "outside");
        Path file = directory.resolve("editions.csv");
        JsonObject written = cli.object("stats", "editions", "--csv", file.toString());
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(written.getInt("rows")).isEqualTo(lines.size() - 1);
        assertThat(lines.get(0)).isEqualTo("\ufeffquarter,for,counted on,breakdown,id,name,count,note");
        String today = DecisionOptions.today().toString();
        assertThat(lines.get(1)).isEqualTo(QUARTER + ",members only," + today + ",total,,,14,");
        assertThat(lines).as("both are counted at once").contains(QUARTER + ",everybody," + today + ",total,,,14,");
        assertThat(lines)
                .anyMatch(line ->
                        line.contains(",sector,finance,") && line.contains(",x,\"x: withheld, because fewer than 20"))
                .anyMatch(line -> line.contains(",sector,,no sector,x,"))
                .anyMatch(line -> line.contains(",class,class-1,Class 1 member,x,"));
        Path windows = directory.resolve("windows.csv");
        cli.run("stats", "editions", "--csv", windows.toString(), "--charset", "cp932", "--lang", "ja");
        assertThat(Files.readString(windows, WINDOWS))
                .startsWith("四半期,対象,確定日,内訳,識別子,名称,件数,備考\r\n")
                .contains(",分野,,分野なし,x,x: 秘匿。", ",公表用,");
    }

    @Test
    void what_is_no_quarter_that_is_over_is_refused() {
        for (String wrong : List.of("2020-1", "2020Q5", "20Q1", "first")) {
            Cli.Answer answer = cli.run("stats", "freeze", wrong, "within");
            assertThat(answer.status()).as(wrong).isEqualTo(2);
            assertThat(answer.err()).contains("QUARTER: it must be a quarter of the calendar such as 2020Q1");
        }
        assertThat(cli.run("stats", "freeze", "2020Q0", "within", "--lang", "ja")
                        .err())
                .contains("QUARTER: 2020Q1 のような暦年の四半期とします");
        assertThat(cli.run("stats", "freeze", "1999Q4", "within").status()).isEqualTo(2);
        Cli.Answer early = cli.run("stats", "freeze", "2999Q1", "within", "--lang", "ja");
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err()).contains("quarter: 既に終了している必要があります");
        assertThat(cli.run("stats", "freeze", QUARTER, "within", "--as", member).status())
                .isEqualTo(3);
        for (String[] args : new String[][] {
            {"stats"}, {"stats", "freeze"}, {"stats", "freeze", QUARTER}, {"stats", "freeze", QUARTER, "everybody"}
        }) {
            assertThat(cli.run(args).status()).as(String.join(" ", args)).isEqualTo(2);
        }
    }

    @Test
    void every_outcome_and_circle_has_its_word() {
        for (Texts texts : List.of(new Texts(Locale.JAPAN), new Texts(Locale.UK))) {
            Stream.<Enum<?>>concat(Arrays.stream(Disposition.Outcome.values()), Arrays.stream(Circle.values()))
                    .forEach(value -> assertThat(texts.word(value)).isNotEqualTo(value.name()));
        }
    }

    private static CaseId handIn(Earlier earlier, HandlerId handler) {
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER, Audience.of(new ScopeId("members")), "by " + handler)
                .build();
        return earlier.as(handler)
                .submissions()
                .submit(
                        SubmissionDraft.builder(SubmissionKind.OBSERVATION, part)
                                .build(),
                        "key")
                .inCase();
    }

    private static int sum(JsonArray rows) {
        return rows.getValuesAs(JsonObject.class).stream()
                .mapToInt(row -> row.getInt("cases"))
                .sum();
    }

    private static int sum(Stream<String[]> rows) {
        return rows.mapToInt(row -> Integer.parseInt(row[3])).sum();
    }
}
