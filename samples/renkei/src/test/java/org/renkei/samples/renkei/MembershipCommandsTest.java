package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members, handlers, pledges, and the council as a whole. */
class MembershipCommandsTest {
    private Cli cli;
    private String officer;

    @BeforeEach
    void found(@TempDir Path directory) {
        cli = new Cli(directory.resolve("deep").resolve("store"));
        officer = cli.found();
    }

    @Test
    void a_council_is_founded_once() {
        assertThat(officer).startsWith("han-");
        Cli.Answer again = cli.run("init");
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("--store", "it holds a council already");
    }

    @Test
    void members_are_admitted_moved_and_expelled() {
        JsonObject admitted = cli.object(
                "member",
                "admit",
                "D社",
                "--category",
                "critical-infrastructure",
                "--sector",
                "finance",
                "--class",
                "general",
                "--reading",
                "ディーしゃ",
                "--ground",
                "ok",
                "--body",
                "steering-committee",
                "--decided-on",
                "2020-06-05",
                "--unlisted");
        String id = admitted.getString("id");
        assertThat(admitted.getBoolean("listed")).isFalse();
        assertThat(cli.object("member", "class", id, "class-2", "--ground", "ok")
                        .getString("memberClass"))
                .isEqualTo("class-2");
        assertThat(cli.object("member", "expel", id, "--ground", "breach").getString("status"))
                .isEqualTo("EXPELLED");
        assertThat(cli.object("member", "list").getInt("total")).isEqualTo(1);
        assertThat(cli.run("member", "expel", id, "--ground", "again").status()).isEqualTo(4);
    }

    @Test
    void a_value_that_does_not_fit_the_charter_is_named() {
        Cli.Answer answer = cli.run(
                "member",
                "admit",
                "D社",
                "--category",
                "critical-infrastructure",
                "--class",
                "general",
                "--ground",
                "ok");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("sector: ", "name the main sector");
        Cli.Answer body = cli.run(
                "member",
                "admit",
                "D社",
                "--category",
                "other",
                "--class",
                "general",
                "--ground",
                "ok",
                "--body",
                "parliament");
        assertThat(body.status()).isEqualTo(2);
        assertThat(body.err()).contains("decision.body");
    }

    @Test
    void handlers_come_and_go() {
        String general = cli.handlerOf("A社", "general");
        String member = cli.object("status", "--as", general).getString("member");
        String second = cli.object("handler", "appoint", member, "second", "--post", "CISO", "--as", general)
                .getString("id");
        assertThat(cli.array("handler", "list", "--as", general)).hasSize(2);
        cli.object("handler", "retire", second);
        Cli.Answer retired = cli.run("feed", "--as", second);
        assertThat(retired.status()).isEqualTo(3);
        assertThat(retired.err()).contains("membership.acting");
        assertThat(cli.run("handler", "list", member).out()).contains("CISO", "false");
    }

    @Test
    void the_pledge_is_shown_before_it_is_signed() {
        assertThat(cli.run("pledge", "show", "--lang", "ja").out()).contains("漏らし");
        assertThat(cli.object("status").getBoolean("pledged")).isTrue();
    }

    @Test
    void the_charter_shows_the_ids_that_commands_take() {
        assertThat(cli.run("charter").out()).contains("steering-committee", "task-force", "critical-infrastructure");
    }

    @Test
    void a_backup_becomes_the_same_council_elsewhere(@TempDir Path directory) {
        cli.handlerOf("A社", "general");
        JsonObject before = cli.object("status");
        String file = directory.resolve("council.backup").toString();
        cli.object("backup", file);
        Cli elsewhere = new Cli(directory.resolve("elsewhere"));
        assertThat(elsewhere.object("restore", file)).isEqualTo(before);
        assertThat(elsewhere.object("status")).isEqualTo(before);
        Cli.Answer twice = elsewhere.run("restore", file);
        assertThat(twice.status()).isEqualTo(4);
    }

    @Test
    void who_is_not_named_is_the_founding_officer() {
        assertThat(cli.object("status").getString("handler")).isEqualTo(officer);
        String general = cli.handlerOf("A社", "general");
        Cli.Answer asThem =
                cli.run(java.util.Map.of("RENKEI_STORE", cli.store().toString(), "RENKEI_AS", general), "status");
        assertThat(asThem.out()).contains(general);
    }
}
