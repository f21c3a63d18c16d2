package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.contact.ContactWarning;

/** Contact chains, the change of staff, and reports of breaches. */
class PeopleCommandsTest {
    private Cli cli;
    private String officer;
    private String handler;
    private String member;

    @BeforeEach
    void found(@TempDir Path directory) {
        cli = new Cli(directory.resolve("store"));
        officer = cli.found();
        handler = cli.handlerOf("A社", "general");
        member = cli.object("status", "--as", handler).getString("member");
    }

    @Test
    void a_chain_is_set_point_by_point_and_shown() {
        JsonObject chain = cli.object(
                "contact",
                "set",
                "--level",
                "working",
                "--handler",
                handler,
                "--channel",
                "phone:03-0000-0000",
                "--channel",
                "bulletin-board:room 7",
                "--hours",
                "mon-fri 09:00-17:30 Asia/Tokyo",
                "--level",
                "EXECUTIVE",
                "--organisation",
                secretariat(),
                "--as",
                handler);
        assertThat(chain.getJsonArray("points")).hasSize(2);
        assertThat(cli.object("contact", "show", "--as", handler)).isEqualTo(chain);
        assertThat(cli.object("contact", "show", member)).isEqualTo(chain);
        assertThat(cli.run("contact", "show", member).out())
                .contains("PHONE:03-0000-0000, BULLETIN_BOARD:room 7")
                .contains("mon,tue,wed,thu,fri 09:00-17:30 Asia/Tokyo")
                .contains("always");
        JsonArray steps = cli.array("contact", "show", member, "--at", "2026-04-01T00:00:00Z");
        assertThat(steps.getJsonObject(0).getBoolean("reachable")).isTrue();
        assertThat(steps.getJsonObject(1).getBoolean("reachable")).isFalse();
        assertThat(cli.run("contact", "show", member, "--at", "2026-04-01T00:00:00Z")
                        .out())
                .contains(handler, "true", "false");
        assertThat(cli.object("contact", "set", member, "--none").getJsonArray("points"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_a_point_is_named_by_its_option() {
        refused("--level", "contact", "set");
        refused("--level", "contact", "set", "--none", "--level", "csirt", "--handler", handler);
        refused("--handler", "contact", "set", "--level", "csirt", "--channel", "fax:1");
        refused("--handler", "contact", "set", "--level", "csirt", "--handler", handler, "--organisation", member);
        refused("--channel", "contact", "set", "--level", "csirt", "--handler", handler, "--channel", "pigeon:1");
        refused("--channel", "contact", "set", "--level", "csirt", "--handler", handler, "--channel", "fax");
        refused("--hours", "contact", "set", "--level", "csirt", "--handler", handler, "--hours", "mon");
        refused("--hours", "contact", "set", "--level", "csirt", "--handler", handler, "--hours", "yday 09:00-10:00");
        refused("--hours", "contact", "set", "--level", "csirt", "--handler", handler, "--hours", "mon 9-10");
        refused("--all", "contact", "warnings", member, "--all");
    }

    @Test
    void warnings_come_in_both_languages() {
        assertThat(cli.run("contact", "warnings", "--as", handler).out()).contains("NO_CHAIN", "No chain is set");
        assertThat(cli.run("contact", "warnings", "--as", handler, "--lang", "ja")
                        .out())
                .contains("NO_CHAIN", "連絡先の順序が登録されていません");
        assertThat(cli.array("contact", "warnings", "--all")).hasSize(2);
        assertThat(cli.run("contact", "warnings", "--all", "--as", handler).status())
                .isEqualTo(3);
        for (ContactWarning.Code code : ContactWarning.Code.values()) {
            assertThat(new Texts(Locale.JAPAN).text("warning." + code)).isNotBlank();
        }
    }

    @Test
    void staff_rotate_in_one_step() {
        JsonObject rotation = cli.object(
                "handler",
                "rotate",
                member,
                "--in",
                "B. New|CSIRT",
                "--in",
                "C. New",
                "--out",
                handler,
                "--as",
                handler);
        JsonArray appointed = rotation.getJsonArray("appointed");
        assertThat(appointed.getJsonObject(0).getString("post")).isEqualTo("CSIRT");
        assertThat(rotation.getJsonArray("owingPledge")).hasSize(2);
        assertThat(cli.run("feed", "--as", handler).status()).isEqualTo(3);
        String newcomer = appointed.getJsonObject(0).getString("id");
        String table = cli.run("handler", "rotate", member, "--in", "D. New", "--out", newcomer)
                .out();
        assertThat(table).contains("owes a pledge", "D. New", "B. New");
    }

    @Test
    void a_breach_is_reported_to_officers(@TempDir Path directory) throws Exception {
        String accused = cli.handlerOf("B社", "general");
        String accusedMember = cli.object("status", "--as", accused).getString("member");
        Path text = Files.writeString(directory.resolve("what.txt"), "Told\na stranger");
        JsonObject report = cli.object(
                "breach",
                "report",
                accusedMember,
                "--handler",
                accused,
                "--text-file",
                text.toString(),
                "--as",
                handler);
        assertThat(report.getString("what")).isEqualTo("Told\na stranger");
        assertThat(cli.array("breach", "list")).containsExactly(report);
        assertThat(cli.run("breach", "list").out()).contains("OPEN", "Told a stranger", handler);
        assertThat(cli.run("breach", "list", "--as", accused).status()).isEqualTo(3);
        assertThat(cli.run("breach", "report", accusedMember, "--as", handler).err())
                .contains("what");
    }

    private void refused(String field, String... args) {
        Cli.Answer answer = cli.run(args);
        assertThat(answer.status()).as(String.join(" ", args)).isEqualTo(2);
        assertThat(answer.err()).contains(field + ": ");
    }

    private String secretariat() {
        return cli.object("status", "--as", officer).getString("member");
    }
}
