package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/** Which charter applied on which day. The assembly amended it: once ten days ago, and once for the time to come. */
class CharterVersionsTest {
    private final LocalDate today = DecisionOptions.today();
    private Cli cli;

    @BeforeEach
    void amend(@TempDir Path directory) {
        cli = new Cli(directory);
        try (Earlier earlier = Earlier.open(cli, 60)) {
            carry(earlier, "council-second", today.minusDays(10));
            carry(earlier, "council-third", today.plusDays(100));
            earlier.pass(20);
            assertThat(earlier.officer().membership().charter().id().value()).isEqualTo("council-second");
        }
    }

    @Test
    void every_version_is_listed_and_the_one_in_force_is_marked() {
        assertThat(cli.array("charter", "versions"))
                .extracting(version -> version.asJsonObject().getString("id"))
                .containsExactly("council-2019", "council-second", "council-third");
        String listed = cli.run("charter", "versions", "--lang", "ja").out();
        assertThat(listed).contains("現行", "第council-second版");
        assertThat(listed.lines().filter(line -> line.endsWith("true")).toList())
                .singleElement()
                .asString()
                .startsWith("council-second");
    }

    @Test
    void what_applied_on_a_day_can_be_read_back() {
        assertThat(on(-30)).isEqualTo("council-2019");
        assertThat(on(-10)).isEqualTo("council-second");
        assertThat(on(0)).isEqualTo(cli.object("charter").getString("id"));
        assertThat(on(100)).isEqualTo("council-third");
        assertThat(cli.run("charter", "on", "2019-04-01", "--lang", "ja").out())
                .contains("2019年", "定足数:", "議決に必要な割合:", "委任: true");
        assertThat(cli.run("charter", "on", "yesterday").status()).isEqualTo(2);
    }

    @Test
    void an_amendment_is_moved_as_a_charter_file(@TempDir Path directory) throws IOException {
        String shown = cli.run("charter", "on", day(100), "--output", "json").out();
        Path file = Files.writeString(
                directory.resolve("next.json"),
                shown.replace("\"council-third\"", "\"council-fourth\"")
                        .replace(day(100), day(200))
                        .replace("\"class-2\"", "\"partner\""));
        cli.handlerOf("A社", "class-2");
        String[] move = {"motion", "amend", "--charter", file.toString(), "--ground", "times have changed"};
        Cli.Answer homeless = cli.run(Map.of("RENKEI_STORE", cli.store().toString(), "LANG", "ja_JP"), move);
        assertThat(homeless.status()).isEqualTo(2);
        assertThat(homeless.err()).contains("新しい版でなくなる類のそれぞれについて", "governance.amendment");
        List<String> whole = new ArrayList<>(List.of(move));
        whole.addAll(List.of("--becomes", "class-2=partner"));
        JsonObject motion = cli.object(whole.toArray(String[]::new));
        assertThat(motion.getString("body")).isEqualTo("general-assembly");
        JsonObject proposal = motion.getJsonObject("proposal");
        assertThat(proposal.getString("kind")).isEqualTo("amend-charter");
        assertThat(proposal.getJsonObject("classes").getString("class-2")).isEqualTo("partner");
        assertThat(cli.run("motion", "list", "--lang", "ja").out()).contains("規約の改正: council-fourth, " + day(200));
        Files.writeString(file, shown.replaceFirst("\"sectoral\"", "\"sectorial\""));
        Cli.Answer mistaken = cli.run(move);
        assertThat(mistaken.status()).isEqualTo(2);
        assertThat(mistaken.err()).contains("(line ", "did you mean 'sectoral'?");
    }

    private String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }

    private String on(int fromToday) {
        return cli.object("charter", "on", day(fromToday)).getString("id");
    }

    private static void carry(Earlier earlier, String id, LocalDate since) {
        Charter was = earlier.officer().membership().charter();
        Charter next = new Charter(
                new CharterId(id),
                new Wording("第" + id + "版", "Version " + id),
                since,
                was.articles(),
                was.rules(),
                was.classes(),
                was.categories(),
                was.sectors(),
                was.bodies(),
                was.scopes(),
                was.questions(),
                was.pledge(),
                was.timeRounding(),
                was.clocks(),
                was.contribution());
        MotionId motion = earlier.put(Earlier.ASSEMBLY, new Proposal.AmendCharter(next, Map.of()), id)
                .id();
        earlier.officer().motions().vote(motion, Vote.FOR);
        earlier.pass(15);
        earlier.officer().motions().close(motion);
    }
}
