package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's report names a shared host, which a member finds harmless in its own network. */
class FalsePositiveCommandsTest {
    private Cli cli;
    private String vendor;
    private String marker;
    private String item;

    @BeforeEach
    void report(@TempDir Path directory) {
        cli = new Cli(directory);
        cli.found();
        vendor = cli.handlerOf("F社", "class-1");
        marker = cli.handlerOf("G社", "class-2");
        item = cli.object(
                        "submit",
                        "observation",
                        "--part",
                        "attack",
                        "--label",
                        "AMBER+STRICT",
                        "--summary",
                        "a beacon",
                        "--scope",
                        "task-force",
                        "--indicator",
                        "observe:domain:cdn.example|seen",
                        "--as",
                        vendor)
                .getString("id");
    }

    @Test
    void a_mark_is_listed_in_both_languages_and_reaches_the_vendor_until_it_is_withdrawn() {
        JsonObject receipt = mark("cdn.example", "SHARED_SERVICE");
        JsonArray standing = cli.array("false-positive", "list", "--as", marker);
        assertThat(standing).hasSize(1);
        assertThat(standing.getJsonObject(0).getString("item")).isEqualTo(item);
        assertThat(cli.run("false-positive", "list", "--as", marker).out())
                .contains("cdn.example", "many share it", receipt.getString("id"));
        assertThat(cli.run("false-positive", "list", "--as", marker, "--lang", "ja")
                        .out())
                .contains("cdn.example", "多くの者が共用");
        assertThat(cli.run("show", receipt.getString("id"), "--as", vendor).out())
                .contains("cdn.example", "many share it");
        assertThat(cli.array("false-positive", "list", "--as", vendor)).isEmpty();
        cli.object("withdraw", receipt.getString("id"), "--as", marker);
        assertThat(cli.array("false-positive", "list", "--as", marker)).isEmpty();
    }

    @Test
    void what_the_item_does_not_name_is_refused_in_the_readers_language() {
        assertThat(cli.run(
                                "false-positive",
                                "mark",
                                item,
                                "other.example",
                                "--reason",
                                "OWN_ASSET",
                                "--scope",
                                "secretariat",
                                "--as",
                                marker,
                                "--lang",
                                "ja")
                        .err())
                .contains("情報が指標として挙げている値でなければなりません");
        assertThat(cli.run(
                                "false-positive",
                                "mark",
                                item,
                                "cdn.example",
                                "--reason",
                                "OTHER",
                                "--scope",
                                "secretariat",
                                "--as",
                                marker,
                                "--lang",
                                "ja")
                        .err())
                .contains("言葉で説明する必要があります");
    }

    private JsonObject mark(String value, String reason) {
        return cli.object(
                "false-positive",
                "mark",
                item,
                value,
                "--reason",
                reason,
                "--until",
                "2099-12-31",
                "--scope",
                "secretariat",
                "--as",
                marker);
    }
}
