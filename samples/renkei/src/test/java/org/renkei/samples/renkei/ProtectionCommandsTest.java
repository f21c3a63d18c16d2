package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consent, recall, what takes two officers, and the record of reading. */
class ProtectionCommandsTest {
    private Cli cli;
    private String giver;
    private String reader;

    @BeforeEach
    void found(@TempDir Path directory) {
        cli = new Cli(directory);
        cli.found();
        giver = cli.handlerOf("F社", "class-1");
        reader = cli.handlerOf("G社", "class-2");
    }

    @Test
    void what_repeats_for_more_readers_waits_for_an_officer() {
        String other = cli.handlerOf("H社", "general");
        String id = submit("task-force", "--indicator", "alert:domain:c2.example|seen")
                .getString("id");
        String copy = cli.object(
                        "submit",
                        "observation",
                        "--part",
                        "attack",
                        "--label",
                        "AMBER",
                        "--scope",
                        "members",
                        "--summary",
                        "The same again",
                        "--indicator",
                        "alert:domain:c2.example|seen",
                        "--as",
                        reader)
                .getString("id");
        assertThat(cli.run("feed", "--as", other).out()).doesNotContain(copy);
        assertThat(cli.array("held", "list").getJsonObject(0).toString()).contains(copy, id);
        assertThat(cli.run("held", "list", "--as", other).status()).isEqualTo(3);
        assertThat(cli.run("held", "list", "--lang", "ja").out()).contains("同じ内容の情報");
        cli.object("held", "release", copy, "--ground", "its provider agreed");
        assertThat(cli.array("held", "list")).isEmpty();
        assertThat(cli.run("feed", "--as", other).out()).contains(copy);
    }

    @Test
    void what_was_read_is_on_record_and_is_asked_back_until_it_is_gone() {
        String id = submit("task-force").getString("id");
        assertThat(cli.run("feed", "--as", reader).out()).contains(id).doesNotContain("to be given up");
        assertThat(cli.run("audit", "readings", id).status()).isEqualTo(3);
        cli.object("provider", id, "--ground", "to see who holds it");
        assertThat(cli.array("audit", "readings", id)).hasSize(1);
        JsonObject holder = cli.array("audit", "holders", id).getJsonObject(0);
        assertThat(holder.getString("state")).isEqualTo("HOLDS");
        assertThat(holder.getString("tool")).isEqualTo("command-line");
        assertThat(cli.array("recall", "list", "--as", reader)).isEmpty();
        cli.object("withdraw", id, "--as", giver);
        assertThat(cli.run("feed", "--as", reader).out()).contains(id, "to be given up");
        assertThat(cli.array("recall", "list", "--as", reader)).hasSize(1);
        assertThat(cli.object("recall", "confirm", id, "--as", reader).getBoolean("confirmed"))
                .isTrue();
        assertThat(cli.array("recall", "list", "--as", reader)).isEmpty();
        assertThat(cli.array("audit", "holders", id).getJsonObject(0).getString("state"))
                .isEqualTo("CONFIRMED");
        JsonObject check = cli.object("audit", "verify");
        assertThat(check.getInt("entries")).isPositive();
        assertThat(check.containsKey("firstFault") && !check.isNull("firstFault"))
                .isFalse();
        assertThat(cli.run("audit", "verify", "--as", reader).status()).isEqualTo(3);
        assertThat(cli.run("audit", "holders", id, "--lang", "ja").out()).contains("回収済み");
    }

    @Test
    void a_provider_is_asked_and_answers() {
        String id = submit("class-1").getString("id");
        JsonObject asked =
                cli.object("consent", "ask", id, "attack", "--scope", "task-force", "--reason", "others are hit");
        assertThat(asked.getString("status")).isEqualTo("ASKED");
        assertThat(cli.run("due", "--as", giver).out()).contains("consent: " + asked.getString("id"));
        assertThat(cli.run("show", id, "--as", reader).status()).isEqualTo(3);
        JsonObject accepted =
                cli.object("consent", "accept", asked.getString("id"), "--conditions", "no names", "--as", giver);
        assertThat(accepted.getString("words")).isEqualTo("no names");
        assertThat(cli.object("show", id, "--as", reader)).isNotNull();
        assertThat(cli.run("consent", "list").out()).contains("accepted", "no names");
        JsonObject again = cli.object("consent", "ask", id, "attack", "--scope", "members", "--reason", "all are hit");
        assertThat(cli.object("consent", "decline", again.getString("id"), "--reason", "too wide", "--as", giver)
                        .getString("status"))
                .isEqualTo("DECLINED");
        cli.object("consent", "ask", id, "attack", "--scope", "members", "--reason", "again", "--key", "k");
        assertThat(cli.run("consent", "list", "--lang", "ja").out()).contains("同意", "不同意", "回答待ち");
    }

    @Test
    void a_provider_grants_fewer_or_in_advance() {
        String id = submit("class-1").getString("id");
        String asked = cli.object("consent", "ask", id, "attack", "--scope", "members", "--reason", "all are hit")
                .getString("id");
        JsonObject granted = cli.object("consent", "accept", asked, "--scope", "task-force", "--as", giver)
                .getJsonObject("granted");
        assertThat(granted.getJsonArray("scopes")).hasSize(1);
        assertThat(granted.getJsonArray("scopes").getString(0)).isEqualTo("task-force");
        cli.object(
                "consent", "advance", "--part", "attack", "--scope", "members", "--until", "2999-12-31", "--as", giver);
        assertThat(cli.object("consent", "ask", id, "attack", "--scope", "members", "--reason", "now")
                        .getBoolean("inAdvance"))
                .isTrue();
        assertThat(cli.object("consent", "end-advance", "--as", giver).toString())
                .doesNotContain("members");
    }

    @Test
    void a_seal_and_a_purge_take_two_officers() {
        String secretariat = cli.object("status").getString("member");
        String second = cli.object("handler", "appoint", secretariat, "高橋").getString("id");
        cli.object("pledge", "sign", "--as", second);
        String id = submit("task-force", "--seal").getString("id");
        Cli.Answer refused = cli.run("provider", id, "--ground", "curious");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("two officers");
        assertThat(cli.object("joint", "open-seal", id, "--ground", "to warn it")
                        .getBoolean("done"))
                .isFalse();
        assertThat(cli.array("joint", "waiting")).hasSize(1);
        assertThat(cli.object("joint", "open-seal", id, "--ground", "agreed", "--as", second)
                        .getBoolean("done"))
                .isTrue();
        cli.object("provider", id, "--ground", "to warn it");
        assertThat(cli.object("reach", id, "--as", giver).getJsonArray("disclosures"))
                .hasSize(2);
        cli.object("joint", "purge", id, "--ground", "personal data");
        assertThat(cli.object("joint", "purge", id, "--ground", "agreed", "--as", second)
                        .getBoolean("done"))
                .isTrue();
        assertThat(cli.run("show", id, "--as", giver).status()).isEqualTo(3);
    }

    @Test
    void a_report_grows() {
        String id = submit("task-force", "--incident", "event.leading.intrusion", "--incident", "cause.other.x=unsure")
                .getString("id");
        cli.object(
                "update",
                id,
                "--as",
                giver,
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                "something odd",
                "--text",
                "it spreads");
        cli.object(
                "update",
                id,
                "--final",
                "--as",
                giver,
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                "something odd",
                "--text",
                "it was stopped");
        JsonObject history = cli.object("history", id, "--as", reader);
        assertThat(history.getJsonArray("history")).hasSize(3);
        assertThat(history.getJsonArray("history").getJsonObject(2).toString())
                .contains("FINAL", "it was stopped", "it spreads");
        assertThat(cli.run("history", id, "--as", reader, "--lang", "ja").out()).contains("第一報", "続報", "最終報");
        assertThat(cli.run(
                                "update",
                                id,
                                "--as",
                                giver,
                                "--part",
                                "attack",
                                "--label",
                                "AMBER+STRICT",
                                "--scope",
                                "task-force",
                                "--summary",
                                "more")
                        .status())
                .isEqualTo(4);
    }

    @Test
    void a_consultation_becomes_an_observation() {
        String question = cli.object(
                        "submit",
                        "consultation",
                        "--as",
                        reader,
                        "--part",
                        "attack",
                        "--label",
                        "AMBER+STRICT",
                        "--scope",
                        "class-1",
                        "--summary",
                        "is this odd?")
                .getString("id");
        String seen = cli.object("observe", question, "--scope", "task-force", "--as", reader)
                .getString("id");
        assertThat(cli.object("show", seen, "--as", giver)
                        .getJsonObject("submission")
                        .getString("kind"))
                .isEqualTo("OBSERVATION");
    }

    @Test
    void the_words_for_incidents_come_in_both_languages() {
        assertThat(cli.run("typology", "--lang", "ja").out()).contains("ヒヤリハット", "cause.intentional.ddos");
    }

    @Test
    void asking_and_answering_take_one_line_each() {
        String question = cli.object("ask", "is this odd?", "--scope", "class-1", "--as", reader)
                .getString("id");
        assertThat(cli.run("show", question, "--as", giver).out()).contains("is this odd?");
        String advice = cli.object(
                        "feedback", question, "seen_too", "--scope", "secretariat", "--text", "it is", "--as", giver)
                .getString("id");
        assertThat(cli.run("show", advice, "--as", reader).out()).contains("seen here too", "it is");
        assertThat(cli.object("show", advice, "--as", reader)
                        .getJsonObject("submission")
                        .getJsonArray("parts")
                        .getJsonObject(0)
                        .getString("label"))
                .isEqualTo("TLP:AMBER+STRICT");
    }

    private JsonObject submit(String scope, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "submit",
                "observation",
                "--as",
                giver,
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                scope,
                "--summary",
                "something odd"));
        args.addAll(List.of(more));
        return cli.object(args.toArray(String[]::new));
    }
}
