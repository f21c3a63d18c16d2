package org.renkei.plugin.siemexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Detail;
import org.renkei.core.connector.ConnectorHost;
import org.renkei.core.connector.InstanceSettings;
import org.renkei.core.connector.StepReport;

/** The whole road: issued, placed, found in a log, and told to the council; the kill switch is watched and never blocked. */
class RoundTripTest {
    private static final String KILL_SWITCH = "kill-switch.example";

    @TempDir
    Path dir;

    @Test
    void a_kill_switch_is_looked_for_and_never_blocked_and_what_is_seen_comes_back() throws IOException {
        Files.writeString(dir.resolve("proxy.log"), """
            2026-04-01T00:00:01Z query kill-switch.example
            2026-04-01T00:00:02Z query a.kill-switch.example
            2026-04-01T00:00:09Z query KILL-SWITCH.example.
            2026-04-01T00:00:10Z to 198.51.100.7:445
            """);
        try (SmallCouncil small = new SmallCouncil();
                ConnectorHost host = ConnectorHost.builder(dir.resolve("state"))
                        .matcher("slow")
                        .build()) {
            Indicator killSwitch =
                    Indicator.observe(IndicatorType.DOMAIN, KILL_SWITCH, "blocking it lets the malware run");
            Countermeasure issued = small.issue(killSwitch, Indicator.block(IndicatorType.IPV4, "198.51.100.7"));
            StepReport report = host.open(settings(), small.member).step();
            assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
            assertThat(report.sightings()).isEqualTo(2);
            assertThat(Files.readString(dir.resolve("block.txt")))
                    .contains("\n198.51.100.7\n")
                    .doesNotContain(KILL_SWITCH);
            Map<String, String> line = CefGrammar.parse(
                    Files.readAllLines(dir.resolve("council.cef")).get(0));
            assertThat(line).containsEntry("cs5", KILL_SWITCH).containsEntry("act", "OBSERVE");
            assertThat(line).containsEntry("cs3", issued.id().value()).containsEntry("cs2", "TLP:AMBER");
            assertThat(small.member.submissions().list().stream()
                            .flatMap(id -> small.member.submissions().get(id).draft().parts().stream())
                            .flatMap(part -> part.details().stream()))
                    .contains(new Detail.Sighting(
                            killSwitch,
                            2L,
                            Instant.parse("2026-04-01T00:00:01Z"),
                            Instant.parse("2026-04-01T00:00:09Z")));
        }
    }

    @Test
    void what_is_taken_back_leaves_file_and_list() throws IOException {
        try (SmallCouncil small = new SmallCouncil()) {
            Countermeasure issued = small.issue(Indicator.block(IndicatorType.IPV4, "198.51.100.7"));
            step(small);
            assertThat(Files.readString(dir.resolve("block.txt"))).contains("198.51.100.7");
            small.officer.casework().withdraw(issued.id());
            assertThat(step(small).withdrawn()).isEqualTo(2);
            assertThat(Files.readString(dir.resolve("block.txt"))).doesNotContain("198.51.100.7");
            List<String> lines = Files.readAllLines(dir.resolve("council.cef"));
            assertThat(CefGrammar.held(lines)).isEmpty();
            assertThat(step(small).withdrawn()).isZero();
            assertThat(Files.readAllLines(dir.resolve("council.cef"))).isEqualTo(lines);
        }
    }

    private StepReport step(SmallCouncil small) {
        try (ConnectorHost host =
                ConnectorHost.builder(dir.resolve("state")).matcher("slow").build()) {
            return host.open(settings(), small.member).step();
        }
    }

    private InstanceSettings settings() {
        return InstanceSettings.of(
                "soc",
                Map.of(
                        "connector", "siem-example",
                        "destination.owner", "SOC",
                        "destination.readers", "ORG",
                        "destination.strongestAct", "BLOCK",
                        "destination.leastStage", "CONFIRMED",
                        "config.cef", dir.resolve("council.cef").toString(),
                        "config.blocklist", dir.resolve("block.txt").toString(),
                        "config.log", dir.resolve("proxy.log").toString()));
    }
}
