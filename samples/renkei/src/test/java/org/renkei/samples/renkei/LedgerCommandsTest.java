package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.id.HandlerId;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.ledger.StandingLevel;

/** Terms, standings and what follows. A vendor has been in the task force for years, and has given nothing. */
class LedgerCommandsTest {
    private Cli cli;
    private String vendor;
    private String member;
    private JsonArray terms;
    private String before;

    @BeforeEach
    void gather(@TempDir Path directory) {
        cli = new Cli(directory);
        try (Earlier earlier = Earlier.open(cli, 800)) {
            HandlerId handler = earlier.handlerOf("A社", "class-1");
            vendor = handler.value();
            member = earlier.memberOf(handler).id().value();
        }
        terms = cli.array("ledger", "terms");
        before = terms.getJsonObject(terms.size() - 2).getString("first");
    }

    @Test
    void the_terms_that_have_begun_are_listed() {
        assertThat(terms.getJsonObject(0).getString("first")).isEqualTo("2019-04-01");
        assertThat(terms.getJsonObject(0).getString("last")).isEqualTo("2019-09-30");
        String today = DecisionOptions.today().toString();
        JsonObject running = terms.getJsonObject(terms.size() - 1);
        assertThat(running.getString("first")).isLessThanOrEqualTo(today);
        assertThat(running.getString("last")).isGreaterThanOrEqualTo(today);
        assertThat(cli.run("ledger", "terms").out()).contains("first day", "last day", "2019-09-30");
        assertThat(cli.run("ledger", "terms", "--lang", "ja").out()).contains("初日", "最終日", "2019-04-01");
    }

    @Test
    void our_own_standing_is_that_of_the_running_term_unless_a_day_is_named() {
        JsonObject own = cli.object("ledger", "own", "--as", vendor);
        assertThat(own.getJsonObject("term")).isEqualTo(terms.getJsonObject(terms.size() - 1));
        assertThat(own.getString("level")).isEqualTo("RUNNING");
        assertThat(own.getJsonObject("measures").getInt("points")).isZero();
        JsonObject past = cli.object("ledger", "own", "--term", before, "--as", vendor);
        assertThat(past.getString("level")).isEqualTo("BELOW");
        assertThat(cli.run("ledger", "own", "--as", vendor).out())
                .contains("class: class-1", "standing: not met yet", "points: 0");
        assertThat(cli.run("ledger", "own", "--term", before, "--as", vendor, "--lang", "ja")
                        .out())
                .contains("初日: " + before, "判定: 基準を満たさない", "点数: 0", "採用された案件: 0");
    }

    @Test
    void who_came_within_the_term_is_not_measured() {
        String newcomer = cli.handlerOf("B社", "class-1");
        JsonObject own = cli.object("ledger", "own", "--as", newcomer);
        assertThat(own.getString("level")).isIn("NOT_MEASURED", "RUNNING");
        assertThat(cli.run("ledger", "own").status())
                .as("the secretariat has not to give")
                .isEqualTo(3);
    }

    @Test
    void contributions_stand_below_the_numbers() {
        String id = cli.object(
                        "submit",
                        "observation",
                        "--part",
                        "attack",
                        "--label",
                        "AMBER+STRICT",
                        "--scope",
                        "task-force",
                        "--summary",
                        "beacon",
                        "--indicator",
                        "observe:domain:example.com|why",
                        "--as",
                        vendor)
                .getString("id");
        assertThat(cli.object("ledger", "own", "--as", vendor).getJsonArray("entries"))
                .hasSize(1);
        assertThat(cli.run("ledger", "own", "--as", vendor).out()).contains("outcome", id, "not confirmed yet");
        assertThat(cli.run("ledger", "own", "--as", vendor, "--lang", "ja").out())
                .contains("結果", id, "確認待ち");
    }

    @Test
    void standings_are_numbers_for_officers_and_outcomes_for_those_who_may_see_them() {
        JsonArray numbers = cli.array("ledger", "standings", "--term", before);
        assertThat(numbers).hasSize(1);
        assertThat(numbers.getJsonObject(0)).containsKey("measures");
        assertThat(cli.run("ledger", "standings", "--term", before).out()).contains("points", member, "below");
        String colleague = cli.handlerOf("B社", "class-2");
        assertThat(cli.run("ledger", "standings", "--term", before, "--as", colleague, "--lang", "ja")
                        .out())
                .contains("判定", member, "基準を満たさない")
                .doesNotContain("点数");
        String last = terms.getJsonObject(terms.size() - 1).getString("last");
        Cli.Answer early = cli.run("ledger", "standings", "--term", last, "--as", colleague, "--lang", "ja");
        assertThat(early.status()).isEqualTo(3);
        assertThat(early.err()).contains("他の構成員の判定は、期の終了後に示されます");
        Cli.Answer hidden = cli.run(
                "ledger", "standings", "--term", before, "--as", cli.handlerOf("C社", "general"), "--lang", "ja");
        assertThat(hidden.status()).isEqualTo(3);
        assertThat(hidden.err()).contains("規約上、他の構成員の判定は閲覧できません");
    }

    @Test
    void a_change_of_class_is_moved_for_who_gave_too_little() {
        JsonArray motions = cli.array("ledger", "propose", "--term", before);
        assertThat(motions).hasSize(1);
        JsonObject motion = motions.getJsonObject(0);
        assertThat(motion.getString("body")).isEqualTo("steering-committee");
        assertThat(motion.getJsonObject("proposal").getString("kind")).isEqualTo("change-class");
        assertThat(cli.array("ledger", "propose", "--term", before)).isEqualTo(motions);
        assertThat(cli.run("ledger", "propose", "--term", before, "--lang", "ja")
                        .out())
                .contains("類の変更: " + member + ", general", "投票受付中");
        assertThat(cli.object("status", "--as", vendor).getString("memberClass"))
                .isEqualTo("class-1");
        assertThat(cli.run("ledger", "propose", "--term", before, "--as", vendor)
                        .status())
                .isEqualTo(3);
        String last = terms.getJsonObject(terms.size() - 1).getString("last");
        Cli.Answer early = cli.run("ledger", "propose", "--term", last, "--lang", "ja");
        assertThat(early.status()).isEqualTo(4);
        assertThat(early.err()).contains("STATE_CONFLICT: 期が終了していません", last);
    }

    @Test
    void a_day_outside_every_term_is_refused() {
        for (String wrong : List.of("2019-03-31", "2999-01-01")) {
            Cli.Answer answer = cli.run("ledger", "own", "--term", wrong, "--as", vendor);
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err()).contains("--term: it must be a day of a term that has begun", "ledger terms");
        }
        assertThat(cli.run("ledger", "standings", "--term", "2019-03-31", "--lang", "ja")
                        .err())
                .contains("既に始まった期に含まれる日とします");
        for (String[] args : new String[][] {
            {"ledger"}, {"ledger", "standings"}, {"ledger", "propose"}, {"ledger", "own", "--term", "now"}
        }) {
            assertThat(cli.run(args).status()).as(String.join(" ", args)).isEqualTo(2);
        }
    }

    @Test
    void every_outcome_has_its_word() {
        for (Texts texts : List.of(new Texts(Locale.JAPAN), new Texts(Locale.UK))) {
            for (StandingLevel level : StandingLevel.values()) {
                assertThat(texts.word(level)).isNotEqualTo(level.name());
            }
            for (LedgerEntry.Outcome outcome : LedgerEntry.Outcome.values()) {
                assertThat(texts.word(outcome)).isNotEqualTo(outcome.name());
            }
        }
    }
}
