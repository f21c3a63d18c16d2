package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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
                .contains("2019年", "定足数:", "可決要件:", "委任: true");
        assertThat(cli.run("charter", "on", "yesterday").status()).isEqualTo(2);
    }

    private String on(int fromToday) {
        return cli.object("charter", "on", today.plusDays(fromToday).toString()).getString("id");
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
                was.timeRounding());
        MotionId motion = earlier.put(Earlier.ASSEMBLY, new Proposal.AmendCharter(next, Map.of()), id)
                .id();
        earlier.officer().motions().vote(motion, Vote.FOR);
        earlier.pass(15);
        earlier.officer().motions().close(motion);
    }
}
