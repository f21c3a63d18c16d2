package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leak lint on the command line. */
class LintCommandTest {
    private Cli cli;
    private String giver;
    private Path profile;

    @BeforeEach
    void found(@TempDir Path directory) throws IOException {
        cli = new Cli(directory.resolve("store"));
        cli.found();
        giver = cli.handlerOf("F社", "class-1");
        profile = Files.writeString(directory.resolve("profile.json"), """
                {"organisations": [{"name": "株式会社カナリア電力", "variants": ["Canary Power"]}],
                 "domains": ["canary.example"]}
                """);
    }

    @Test
    void what_gives_us_away_is_shown_with_a_proposal() {
        JsonArray found = cli.array(draft("lint"));
        assertThat(found).hasSize(2);
        assertThat(found.getJsonObject(0).getString("text")).isEqualTo("ｶﾅﾘｱ電力");
        assertThat(found.getJsonObject(1).getString("text")).isEqualTo("www[.]canary[.]example");
        assertThat(cli.run(draft("lint", "--lang", "ja")).out()).contains("組織", "ドメイン", "置換案");
    }

    @Test
    void nothing_is_handed_in_undecided() {
        Cli.Answer refused = cli.run(draft("submit", "--as", giver));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("finding 1 of 2 is undecided").doesNotContain("canary");
        assertThat(cli.run(draft("submit", "--lang", "ja", "--as", giver)).err())
                .contains("2件のうち1番の指摘");
        assertThat(cli.run("feed").out()).doesNotContain("sent mail");
    }

    @Test
    void what_is_handed_in_is_as_decided_and_what_is_kept_is_on_record() throws IOException {
        String id = cli.object(draft("submit", "--as", giver, "--replace-rest", "--keep", "2=the attacker made it"))
                .getString("id");
        assertThat(cli.object("show", id).toString())
                .contains("got sent mail from www[.]canary[.]example")
                .doesNotContain("ｶﾅﾘｱ");
        List<String> record = Files.readAllLines(profile.resolveSibling("profile.json.kept"));
        assertThat(record).hasSize(1);
        assertThat(record.get(0))
                .contains("\"kind\": \"DOMAIN\"", "the attacker made it", "parts[0].summary")
                .doesNotContain("canary");
    }

    @Test
    void decisions_can_be_seen_before_anything_is_handed_in() {
        JsonObject shown = cli.object(draft("lint", "--replace", "1=an operator", "--replace", "2"));
        assertThat(shown.getJsonArray("parts").getJsonObject(0).getString("summary"))
                .startsWith("an operator ")
                .doesNotContain("canary");
        assertThat(shown.getJsonArray("kept")).isEmpty();
    }

    @Test
    void decisions_that_make_no_sense_are_refused() throws IOException {
        assertThat(cli.run(draft("lint", "--replace", "3")).err()).contains("from 1 to 2");
        assertThat(cli.run(draft("lint", "--keep", "1")).err()).contains("needs a reason");
        assertThat(cli.run(draft("lint", "--keep", "1=so", "--replace", "1")).err())
                .contains("decided on once");
        assertThat(cli.run(draft("lint", "--replace-rest", "--keep", "1=it is Canary Power"))
                        .err())
                .doesNotContain("Canary Power");
        Files.writeString(profile, "{\"organisations\": [{\"name\": \"Canary Power\"}], \"domain\": []}");
        Cli.Answer refused = cli.run(draft("lint"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("domains").doesNotContain("Canary Power");
    }

    private String[] draft(String command, String... more) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "observation",
                "--profile",
                profile.toString(),
                "--part",
                "attack",
                "--label",
                "AMBER+STRICT",
                "--scope",
                "task-force",
                "--summary",
                "ｶﾅﾘｱ電力 got sent mail from www[.]canary[.]example"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
