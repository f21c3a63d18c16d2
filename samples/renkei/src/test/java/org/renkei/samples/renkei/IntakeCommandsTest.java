package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.Intake;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.AdmissionDraft;

/** Rounds and applications. The first round is over and has two applications; the second is open. */
class IntakeCommandsTest {
    private final LocalDate today = DecisionOptions.today();
    private Cli cli;
    private String first;
    private String second;

    @BeforeEach
    void announce(@TempDir Path directory) {
        cli = new Cli(directory);
        try (Earlier earlier = Earlier.open(cli, 30)) {
            Intake intake = earlier.officer().intake();
            intake.announce(round("第一期", -29, -25));
            earlier.pass(2);
            first = intake.apply(draft("A社"), "a").id().value();
            second = intake.apply(draft("B市"), "b").id().value();
            intake.announce(round("第二期", -20, 20));
        }
    }

    @Test
    void rounds_are_announced_listed_and_do_not_overlap() {
        JsonObject third =
                cli.object("round", "announce", "第三期", "--opens", day(40), "--closes", day(50), "--decides", day(60));
        assertThat(third.getString("state")).isEqualTo("ANNOUNCED");
        assertThat(third.getString("decides")).isEqualTo(day(60));
        assertThat(cli.array("round", "list"))
                .extracting(round -> round.asJsonObject().getString("state"))
                .containsExactly("CLOSED", "OPEN", "ANNOUNCED");
        Cli.Answer overlap = cli.run("round", "announce", "x", "--opens", day(45), "--closes", day(46));
        assertThat(overlap.status()).isEqualTo(2);
        assertThat(overlap.err()).contains("rounds must not overlap");
        assertThat(cli.run("round", "announce", "x", "--opens", day(9), "--closes", day(9), "--lang", "ja")
                        .err())
                .contains("募集期は重複できません", "他の募集期と重ならない日を選んでください");
        assertThat(cli.run("round", "list", "--lang", "ja").out()).contains("決定予定日", "第一期", "受付終了", "受付中", "受付開始前");
    }

    @Test
    void who_comes_between_two_rounds_is_told_when_the_next_one_opens(@TempDir Path directory) {
        Cli other = new Cli(directory);
        other.found();
        other.object("round", "announce", "第一期", "--opens", day(40), "--closes", day(50));
        Cli.Answer early = other.run(applying("C社", "k"));
        assertThat(early.status()).isEqualTo(3);
        assertThat(early.err()).contains("membership.intake", day(40), day(50));
    }

    @Test
    void what_the_charter_asks_and_the_applicant_left_out_is_asked_in_both_languages() {
        String[] silent = {
            "apply",
            "C社",
            "--category",
            "other",
            "--class",
            "general",
            "--statement",
            "参加を希望する",
            "--answer",
            "activity=監視"
        };
        Cli.Answer english = cli.run(silent);
        assertThat(english.status()).isEqualTo(2);
        assertThat(english.err())
                .contains("--answer ID=TEXT", "confidentiality  How will confidentiality be kept")
                .doesNotContain("activity");
        List<String> asked = new ArrayList<>(List.of(silent));
        asked.addAll(List.of("--lang", "ja"));
        assertThat(cli.run(asked.toArray(String[]::new)).err())
                .contains("規約の次の質問に回答がありません", "confidentiality  守秘義務を守るための体制");
        assertThat(open()).isEmpty();
    }

    @Test
    void an_application_is_entered_once_shown_and_taken_back() {
        JsonObject entered = cli.object(applying("C社", "k1"));
        String id = entered.getString("id");
        assertThat(cli.object(applying("C社", "k1"))).isEqualTo(entered);
        assertThat(cli.run(applying("D社", "k1")).status()).isEqualTo(4);
        assertThat(cli.object("application", "show", id)
                        .getJsonObject("admission")
                        .getString("name"))
                .isEqualTo("C社");
        assertThat(open()).containsExactly("RECEIVED");
        assertThat(cli.object("application", "withdraw", id).getString("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(cli.run("application", "show", id, "--lang", "ja").out())
                .contains("募集期: round-", "状態: 取下げ", "activity: 監視と対応");
    }

    @Test
    void an_application_is_approved_after_its_round_and_membership_begins_on_its_day() {
        JsonObject approved = approve(first, day(0));
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        assertThat(approved.getJsonObject("decision").getString("decidedOn")).isEqualTo(day(-1));
        assertThat(cli.run("member", "list").out()).contains("A社", approved.getString("member"));
        JsonObject waiting = approve(second, day(7));
        assertThat(waiting.getString("effectiveOn")).isEqualTo(day(7));
        assertThat(cli.run("member", "list").out()).doesNotContain("B市");
        assertThat(cli.run("application", "approve", first, "--effective", day(0), "--ground", "again")
                        .status())
                .isEqualTo(4);
    }

    @Test
    void an_application_is_declined_on_a_ground_that_is_kept() {
        String ground = "may hinder the council's activity";
        JsonObject declined =
                cli.object("application", "decline", second, "--ground", ground, "--body", "steering-committee");
        assertThat(declined.getJsonObject("decision").getString("ground")).isEqualTo(ground);
        String round = declined.getString("round");
        assertThat(cli.run("application", "list", round, "--lang", "ja").out()).contains("受付済み", "不承認", "B市");
        Cli.Answer assembly =
                cli.run("application", "decline", first, "--ground", ground, "--body", "general-assembly");
        assertThat(assembly.status()).isEqualTo(3);
        assertThat(assembly.err()).contains("governance.powers");
    }

    @Test
    void nothing_is_decided_while_the_round_is_open_and_nobody_else_looks() {
        String id = cli.object(applying("C社", "k")).getString("id");
        Cli.Answer early = cli.run("application", "approve", id, "--effective", day(30), "--ground", "fit");
        assertThat(early.status()).isEqualTo(3);
        assertThat(early.err()).contains(day(20));
        String member = cli.handlerOf("E社", "class-1");
        assertThat(cli.run("application", "show", id, "--as", member).status()).isEqualTo(3);
        assertThat(cli.run("round", "list", "--as", member).status()).isZero();
    }

    private JsonObject approve(String application, String effective) {
        return cli.object(
                "application", "approve", application, "--effective", effective, "--on", day(-1), "--ground", "fit");
    }

    private List<String> open() {
        String round = cli.array("round", "list").getJsonObject(1).getString("id");
        return cli.array("application", "list", round).stream()
                .map(application -> application.asJsonObject().getString("status"))
                .toList();
    }

    private static String[] applying(String name, String key) {
        return new String[] {
            "apply",
            name,
            "--category",
            "critical-infrastructure",
            "--sector",
            "finance",
            "--class",
            "general",
            "--statement",
            "参加を希望する",
            "--answer",
            "activity=監視と対応",
            "--answer",
            "confidentiality=二名に限る",
            "--key",
            key
        };
    }

    private String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }

    private IntakeRoundDraft round(String title, int opens, int closes) {
        return new IntakeRoundDraft(title, today.plusDays(opens), today.plusDays(closes), Optional.empty());
    }

    private static ApplicationDraft draft(String name) {
        return new ApplicationDraft(
                AdmissionDraft.builder(name, new CategoryId("other"), new MemberClassId("general"))
                        .build(),
                "We wish to take part.",
                Map.of("activity", "monitoring", "confidentiality", "two people"));
    }
}
