package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handing in, reading, issuing and taking back. */
class SharingCommandsTest {
    private static final String SAMPLE = "ed01ebfbc9eb5bbea545af4d01bf5f1071661840480439c6e5babe8e080e41aa";

    private Cli cli;
    private String giver;
    private String other;

    @BeforeEach
    void found(@TempDir Path directory) {
        cli = new Cli(directory);
        cli.found();
        giver = cli.handlerOf("F社", "class-1");
        other = cli.handlerOf("G社", "class-2");
    }

    @Test
    void parts_go_to_their_own_readers() {
        JsonObject receipt = submit(
                "two parts",
                "--part",
                "victim",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "secretariat",
                "--summary",
                "who was hit");
        JsonObject own = cli.object("show", receipt.getString("id"), "--as", giver);
        assertThat(own.getJsonObject("draft").getJsonArray("parts")).hasSize(2);
        JsonObject seen =
                cli.object("show", receipt.getString("id"), "--as", other).getJsonObject("submission");
        assertThat(seen.getJsonArray("parts")).hasSize(1);
        assertThat(seen.toString()).doesNotContain("who was hit").contains(SAMPLE);
        assertThat(seen.getString("provider")).isEqualTo(receipt.getString("pseudonym"));
    }

    @Test
    void a_preview_counts_the_readers_and_stores_nothing() {
        JsonObject before = cli.object("status");
        JsonObject preview = cli.object(
                "preview",
                "observation",
                "--as",
                giver,
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                "x");
        assertThat(preview.getJsonArray("parts").getJsonObject(0).getInt("members"))
                .isEqualTo(2);
        assertThat(cli.object("status").getInt("events")).isEqualTo(before.getInt("events"));
    }

    @Test
    void the_same_draft_under_the_same_key_is_stored_once() {
        JsonObject once = submit("once", "--key", "k1");
        assertThat(submit("once", "--key", "k1")).isEqualTo(once);
        Cli.Answer reused = cli.run(
                "submit",
                "observation",
                "--as",
                giver,
                "--key",
                "k1",
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                "other");
        assertThat(reused.status()).isEqualTo(4);
        assertThat(reused.err()).contains("KEY_REUSED", "Choose a new one");
    }

    @Test
    void the_feed_goes_on_where_each_handler_has_stopped() {
        String first = submit("first").getString("id");
        assertThat(read(other).getJsonArray("entries")).hasSize(1);
        assertThat(read(other).getJsonArray("entries")).isEmpty();
        String second = submit("second").getString("id");
        assertThat(cli.object("feed", "--peek", "--as", other).getJsonArray("entries"))
                .hasSize(1);
        JsonObject page = read(other);
        assertThat(page.getJsonArray("entries").getJsonObject(0).getString("id"))
                .isEqualTo(second);
        JsonObject all = cli.object("feed", "--from-start", "--max", "1", "--as", other);
        assertThat(all.getJsonArray("entries").getJsonObject(0).getString("id")).isEqualTo(first);
        assertThat(all.getBoolean("more")).isTrue();
        JsonObject rest = cli.object("feed", "--after", all.getString("next"), "--as", other);
        assertThat(rest.getJsonArray("entries")).hasSize(1);
        assertThat(cli.store().resolve("cursors").resolve(other)).exists();
    }

    @Test
    void one_handler_s_cursor_is_of_no_use_to_another() {
        String cursor = read(other).getString("next");
        Cli.Answer answer = cli.run("feed", "--after", cursor, "--as", giver);
        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.err()).contains("--from-start");
    }

    @Test
    void feedback_and_sightings_name_what_they_are_about() {
        String item = submit("seen?").getString("id");
        JsonObject feedback = cli.object(reply("feedback", item, "here too", "--verdict", "seen_too"));
        JsonObject sighting = cli.object(reply(
                "sighting",
                item,
                "in a log",
                "--count",
                "3",
                "--first",
                "2026-04-01T00:00:00Z",
                "--last",
                "2026-04-01T01:00:00Z",
                "--indicator",
                "block:sha256:" + SAMPLE));
        assertThat(read(giver).getJsonArray("entries")).hasSize(2);
        assertThat(cli.object("show", feedback.getString("id"), "--as", giver).toString())
                .contains("SEEN_TOO");
        assertThat(cli.object("show", sighting.getString("id"), "--as", giver).toString())
                .contains("\"count\":3");
    }

    @Test
    void half_a_sighting_is_refused() {
        String item = submit("seen?").getString("id");
        Cli.Answer half = cli.run(reply("sighting", item, "x", "--count", "3"));
        assertThat(half.status()).isEqualTo(2);
        assertThat(half.err()).contains("--count, --first and --last go together");
    }

    private String[] reply(String kind, String about, String summary, String... more) {
        List<String> words = new ArrayList<>(List.of("submit", kind, "--as", other, "--about", about));
        words.addAll(List.of("--part", "attack", "--label", "AMBER+STRICT", "--scope", "task-force"));
        words.addAll(List.of("--summary", summary));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void countermeasures_are_issued_acknowledged_and_taken_back() {
        String inCase = submit("a case").getString("inCase");
        String id = issue(inCase).getString("id");
        assertThat(cli.object("status", id).getJsonArray("silent")).hasSize(2);
        cli.object("ack", id, "--as", other);
        JsonObject said = cli.object("status", id);
        assertThat(said.getInt("read")).isEqualTo(1);
        assertThat(said.getJsonArray("silent")).hasSize(1);
        cli.object("withdraw", id);
        assertThat(cli.run("show", id, "--as", other).status()).isEqualTo(3);
    }

    @Test
    void what_was_taken_back_or_narrowed_is_gone_for_others() {
        String item = submit("mine").getString("id");
        cli.object("readdress", item, "attack", "--scope", "secretariat", "--as", giver);
        assertThat(cli.run("show", item, "--as", other).status()).isEqualTo(3);
        cli.object("readdress", item, "attack", "--scope", "task-force", "--as", giver);
        assertThat(cli.run("show", item, "--as", other).status()).isZero();
        cli.object("withdraw", item, "--as", giver);
        assertThat(cli.run("show", item, "--as", other).status()).isEqualTo(3);
        assertThat(cli.object("show", item, "--as", giver).getBoolean("withdrawn"))
                .isTrue();
    }

    @Test
    void only_those_entitled_learn_the_provider() {
        String item = submit("whose?").getString("id");
        assertThat(cli.object("provider", item, "--ground", "to call back").getString("provider"))
                .startsWith("mem-");
        Cli.Answer denied = cli.run("provider", item, "--ground", "curious", "--as", other);
        assertThat(denied.status()).isEqualTo(3);
        assertThat(denied.err()).contains("protection.identity").doesNotContain("F社");
    }

    @Test
    void a_text_may_come_from_a_file(@TempDir Path directory) throws Exception {
        Path text = Files.writeString(directory.resolve("text.txt"), "一行目\n二行目");
        JsonObject receipt = submit("long", "--text-file", text.toString());
        assertThat(cli.object("show", receipt.getString("id"), "--as", other).toString())
                .contains("一行目\\n二行目");
    }

    @Test
    void text_of_others_cannot_steer_the_terminal() {
        String item = submit("x", "--text", "\u001b[2Jcleared \u202egnp.exe").getString("id");
        String shown = cli.run("show", item, "--as", other).out();
        assertThat(shown).contains("cleared").doesNotContain("\u001b").doesNotContain("\u202e");
    }

    private JsonObject read(String handler) {
        return cli.object("feed", "--as", handler);
    }

    private JsonObject submit(String summary, String... more) {
        java.util.List<String> args = new java.util.ArrayList<>(java.util.List.of(
                "submit",
                "observation",
                "--as",
                giver,
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                summary,
                "--indicator",
                "block:sha256:" + SAMPLE,
                "--indicator",
                "observe:domain:example.com|do not block"));
        args.addAll(java.util.List.of(more));
        return cli.object(args.toArray(String[]::new));
    }

    private JsonObject issue(String inCase) {
        return cli.object(
                "issue",
                "--case",
                inCase,
                "--label",
                "AMBER",
                "--scope",
                "members",
                "--title-ja",
                "表題",
                "--title-en",
                "title",
                "--action-ja",
                "対応",
                "--action-en",
                "act",
                "--urgency",
                "urgent",
                "--indicator",
                "block:sha256:" + SAMPLE,
                "--asks-ja",
                "件数",
                "--asks-en",
                "how often",
                "--concerns",
                "finance");
    }
}
