package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.casework.Disposition;
import org.renkei.api.casework.MergeProposal;

/** Which cases are one, and what became of them. Two vendors report the same server, and a third one something else. */
class CaseCommandsTest {
    private static final String SERVER = "observe:domain:c2.example|seen";

    private Cli cli;
    private String vendor;
    private String first;
    private String second;
    private String elsewhere;
    private String item;

    @BeforeEach
    void report(@TempDir Path directory) {
        cli = new Cli(directory);
        cli.found();
        vendor = cli.handlerOf("F社", "class-1");
        JsonObject receipt = submit(vendor, "a beacon", SERVER);
        first = receipt.getString("inCase");
        item = receipt.getString("id");
        second = submit(cli.handlerOf("G社", "class-2"), "Outbound connections at night", SERVER)
                .getString("inCase");
        elsewhere = submit(vendor, "a mail with a link", "observe:domain:lure.example|sent")
                .getString("inCase");
    }

    @Test
    void what_shares_an_indicator_is_proposed_until_somebody_says_otherwise() {
        JsonArray proposals = cli.array("merge", "proposals", second);
        assertThat(proposals).hasSize(1);
        JsonObject proposal = proposals.getJsonObject(0);
        assertThat(proposal.getString("one")).isEqualTo(second);
        assertThat(proposal.getString("other")).isEqualTo(first);
        JsonObject likeness = proposal.getJsonArray("because").getJsonObject(0);
        assertThat(likeness.getString("kind")).isEqualTo("SHARED_INDICATORS");
        assertThat(likeness.getJsonArray("shared").getString(0)).isEqualTo("domain:c2.example");
        assertThat(likeness.getString("other")).isEqualTo(item);
        assertThat(cli.run("merge", "proposals", second).out())
                .contains("other case", "alike in", first, "shared indicators", "domain:c2.example", item);
        assertThat(cli.run("merge", "proposals", second, "--lang", "ja").out())
                .contains("もう一方の案件", "一致点", first, "共通の指標", "domain:c2.example");
        assertThat(cli.run("merge", "proposals", elsewhere, "--lang", "ja").out())
                .isEqualTo("ありません。\n");
        JsonObject dismissed = cli.object("merge", "dismiss", second, first, "--ground", "a shared host");
        assertThat(dismissed.getString("inCase")).isEqualTo(second);
        assertThat(dismissed.getString("otherCase")).isEqualTo(first);
        assertThat(dismissed.getBoolean("done")).isTrue();
        assertThat(cli.array("merge", "proposals", second)).isEmpty();
    }

    @Test
    void what_is_found_is_shown_with_what_it_has_in_common() {
        JsonObject page = cli.object("search", "ＢＥＡＣＯＮ");
        assertThat(page.getInt("found")).isEqualTo(1);
        assertThat(page.getJsonArray("entries").getJsonObject(0).getString("id"))
                .isEqualTo(item);
        assertThat(cli.run("search", "--indicator", "hxxp://c2[.]example/").out())
                .contains("found: 2", "all counted", item, "in common", "observation");
        assertThat(cli.run("search", "--indicator", "c2[.]example", "--lang", "ja")
                        .out())
                .contains("該当件数: 2", "共通点", "observation");
        assertThat(cli.object("search", "beacon", "--case", elsewhere).getInt("found"))
                .isZero();
        assertThat(cli.object("search", "--until", "2019-01-01").getInt("found"))
                .isZero();
        assertThat(cli.object("search", "--only", "countermeasure").getInt("found"))
                .isZero();
        assertThat(cli.object("search", "--max", "1").getBoolean("more")).isTrue();
        assertThat(cli.run("search", "--case", "no-such-case").status()).isEqualTo(3);
    }

    @Test
    void how_sure_a_case_is_comes_with_how_that_came_about() {
        assertThat(cli.object("case", "assess", first).getString("confidence")).isEqualTo("LOW");
        assertThat(cli.run("case", "assess", first, "--lang", "ja").out())
                .contains("確度: 低", "裏付ける情報", "根拠となった情報", item);
    }

    @Test
    void merged_cases_are_shown_and_listed_as_one_and_parted_again() {
        assertThat(cli.array("case", "list")).hasSize(3);
        assertThat(cli.array("case", "list", "--max", "1")).hasSize(1);
        cli.object("merge", "add", second, first, "--ground", "the same server");
        assertThat(cli.array("case", "list")).hasSize(2);
        assertThat(cli.run("case", "list").out()).containsPattern(first + " +2 +2");
        JsonObject shown = cli.object("case", "show", second);
        assertThat(shown.getString("id")).isEqualTo(first);
        assertThat(shown.getJsonArray("cases")).hasSize(2);
        assertThat(shown.getJsonArray("items")).hasSize(2);
        assertThat(cli.run("case", "show", second).out())
                .contains("id: " + first, "number of cases: 2", "number of items: 2", "disposition: in analysis")
                .contains("- " + second, "- " + item, "merged", "the same server");
        assertThat(cli.run("case", "show", second, "--lang", "ja").out())
                .contains("案件の数: 2", "情報の数: 2", "取扱結果: 分析作業中", "併合時刻", "the same server");
        assertThat(cli.run("case", "show", second, "--as", vendor).out())
                .contains("number of cases: 2")
                .doesNotContain("the same server");
        assertThat(cli.array("merge", "proposals", second)).isEmpty();
        cli.object("merge", "undo", first, second, "--ground", "another server");
        assertThat(cli.object("case", "show", second).getString("id")).isEqualTo(second);
        assertThat(cli.array("case", "list")).hasSize(3);
    }

    @Test
    void what_is_decided_on_a_case_is_shown_with_its_ground() {
        JsonObject done = cli.object("case", "dispose", first, "known-threat", "--ground", "reported last year");
        assertThat(done.getString("id")).isEqualTo(first);
        assertThat(done.getString("disposition")).isEqualTo("KNOWN_THREAT");
        assertThat(cli.array("case", "list")).hasSize(2);
        JsonObject shown = cli.object("case", "show", first);
        assertThat(shown.getString("disposition")).isEqualTo("KNOWN_THREAT");
        assertThat(shown.getJsonArray("history").getJsonObject(0).getString("ground"))
                .isEqualTo("reported last year");
        assertThat(cli.run("case", "show", first, "--lang", "ja").out())
                .contains("取扱結果: 共有不要（既知の脅威など）", "理由", "reported last year");
        assertThat(cli.run("case", "show", first, "--as", vendor).out())
                .contains("disposition: not needed: known threat")
                .doesNotContain("reported last year");
        cli.object("case", "dispose", first, "IN_ANALYSIS", "--ground", "it came back");
        assertThat(cli.array("case", "list")).hasSize(3);
    }

    @Test
    void an_unknown_word_is_answered_with_those_that_are_known() {
        Cli.Answer english = cli.run("case", "dispose", first, "solved", "--ground", "done");
        assertThat(english.status()).isEqualTo(2);
        assertThat(english.err())
                .contains("DISPOSITION: it must be one of: in-analysis, published, shared, known-threat, transient,")
                .contains("not-needed-otherwise, consent-not-obtained, analysis-stuck, given-up-otherwise;");
        assertThat(cli.run("case", "dispose", first, "solved", "--ground", "done", "--lang", "ja")
                        .err())
                .contains("DISPOSITION: 次のいずれかとします: in-analysis, published,", "この中から選んでください");
        assertThat(cli.run("case", "dispose", "--help").out()).contains("in-analysis, published");
    }

    @Test
    void what_may_not_be_found_is_refused_in_both_languages() {
        assertRefused(2, "it must be another case", "別の案件", "merge", "add", first, first);
        assertRefused(4, "these two were not merged", "この二つは直接には併合されていません", "merge", "undo", first, second);
        cli.object("merge", "add", first, second, "--ground", "the same");
        assertRefused(4, "these two are one", "この二つは併合されています", "merge", "dismiss", first, second);
        String question = cli.object("ask", "Is this known?", "--scope", "secretariat", "--as", vendor)
                .getString("inCase");
        assertRefused(4, "it is no attack case", "攻撃案件ではありません", "case", "dispose", question, "published");
        assertRefused(3, "NOT_FOUND", "NOT_FOUND", "merge", "add", first, "case-none");
        assertRefused(3, "NOT_PERMITTED", "NOT_PERMITTED", "merge", "add", first, second, "--as", vendor);
        assertRefused(3, "NOT_PERMITTED", "NOT_PERMITTED", "case", "dispose", first, "published", "--as", vendor);
        assertThat(cli.run("case", "show", "case-none").status()).isEqualTo(3);
        assertThat(cli.run("case", "show", "NO ID").err()).contains("CASE: it must be an id");
        for (String[] args : new String[][] {
            {"case"},
            {"case", "show"},
            {"case", "list", "--max", "0"},
            {"case", "dispose", first, "published"},
            {"merge"},
            {"merge", "add", first, second},
            {"merge", "dismiss", first, "--ground", "alone"}
        }) {
            assertThat(cli.run(args).status()).as(String.join(" ", args)).isEqualTo(2);
        }
    }

    @Test
    void every_disposition_and_likeness_has_its_word() {
        for (Texts texts : List.of(new Texts(Locale.JAPAN), new Texts(Locale.UK))) {
            assertThat(Arrays.stream(Disposition.values()).map(texts::word))
                    .doesNotContainAnyElementsOf(Arrays.stream(Disposition.values())
                            .map(Disposition::name)
                            .toList())
                    .doesNotHaveDuplicates();
            for (MergeProposal.Kind kind : MergeProposal.Kind.values()) {
                assertThat(texts.word(kind)).isNotEqualTo(kind.name());
            }
        }
    }

    private void assertRefused(int status, String english, String japanese, String... args) {
        for (String language : List.of("en", "ja")) {
            String[] all = Arrays.copyOf(args, args.length + 4);
            List<String> more = List.of("--ground", "because", "--lang", language);
            for (int i = 0; i < more.size(); i++) {
                all[args.length + i] = more.get(i);
            }
            Cli.Answer answer = cli.run(all);
            assertThat(answer.status()).as(String.join(" ", all)).isEqualTo(status);
            assertThat(answer.err()).contains(language.equals("ja") ? japanese : english);
        }
    }

    private JsonObject submit(String handler, String summary, String indicator) {
        return cli.object(
                "submit",
                "observation",
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                summary,
                "--indicator",
                indicator,
                "--as",
                handler);
    }
}
