package org.renkei.plugin.siemexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.spi.BlockSink;
import org.renkei.spi.Change;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;
import org.renkei.testkit.connector.Placements;
import org.renkei.testkit.connector.TestContext;

class SiemConnectorTest {
    private static final Indicator EVIL = Indicator.block(IndicatorType.DOMAIN, "evil.example");

    @TempDir
    Path dir;

    private Path cef;
    private Path log;

    @BeforeEach
    void name_files() {
        cef = dir.resolve("council.cef");
        log = dir.resolve("proxy.log");
    }

    @Test
    void a_line_carries_the_handling_rules_and_survives_awkward_text() throws IOException {
        Indicator kill = Placements.everyType().get(0);
        apply(Placements.upsert("test/i/cm-1/k", "v1", kill));
        String text = Files.readString(cef);
        assertThat(text).endsWith("\n");
        assertThat(text.strip()).doesNotContain("\n", "\r");
        Map<String, String> fields = CefGrammar.parse(text.strip());
        assertThat(fields)
                .containsEntry("event", "council.indicator.add")
                .containsEntry("name", "Block\\these|now=1")
                .containsEntry("severity", "9")
                .containsEntry("externalId", "test/i/cm-1/k")
                .containsEntry("act", "OBSERVE")
                .containsEntry("cs1Label", "councilCase")
                .containsEntry("cs1", "case-1")
                .containsEntry("cs2Label", "tlp")
                .containsEntry("cs2", "TLP:AMBER+STRICT")
                .containsEntry("cs3", "cm-1")
                .containsEntry("cs4", kill.reason().orElseThrow())
                .containsEntry("cs5", kill.value())
                .containsEntry("dhost", kill.value())
                .containsEntry("flexString1", "CONFIRMED")
                .containsEntry("msg", "遮断先|一覧=1");
    }

    @Test
    void adding_updating_and_withdrawing_are_three_events() throws IOException {
        apply(Placements.upsert("k", "v1", EVIL));
        apply(Placements.upsert("k", "v2", EVIL));
        apply(Placements.withdraw("k"));
        assertThat(Files.readAllLines(cef).stream()
                        .map(line -> CefGrammar.parse(line).get("event")))
                .containsExactly(CefLine.ADD, CefLine.UPDATE, CefLine.WITHDRAW);
        assertThat(CefGrammar.parse(Files.readAllLines(cef).get(2)))
                .containsEntry("reason", "GONE")
                .containsEntry("cs2", "TLP:AMBER+STRICT");
    }

    @Test
    void a_line_that_a_crash_cut_short_spoils_no_other_and_is_written_again() throws IOException {
        apply(Placements.upsert("a", "v1", EVIL));
        String whole = Files.readString(cef);
        apply(Placements.upsert("b", "v1", EVIL));
        String both = Files.readString(cef);
        for (int cut = whole.length() + 1; cut < both.length(); cut++) {
            Files.writeString(cef, both.substring(0, cut));
            assertThat(apply(List.of(Placements.upsert("a", "v1", EVIL), Placements.upsert("b", "v1", EVIL))))
                    .containsExactly(ItemResult.unchanged(), ItemResult.accepted());
            List<String> lines = Files.readAllLines(cef);
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo(both.lines().toList().get(1));
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_tried_again_later() throws IOException {
        cef = dir.resolve("not-there").resolve("council.cef");
        assertThatThrownBy(() -> apply(Placements.upsert("a", "v1", EVIL)))
                .isInstanceOfSatisfying(ConnectorException.class, e -> assertThat(e.kind())
                        .isEqualTo(ConnectorException.Kind.RETRYABLE));
        Files.createDirectory(cef.getParent());
        assertThat(apply(Placements.upsert("a", "v1", EVIL))).containsExactly(ItemResult.accepted());
    }

    @Test
    void it_plays_the_roles_that_its_settings_name() {
        try (SiemConnector little = connector();
                SiemConnector full = new SiemConnector(
                        new SiemConfig(cef, Optional.of(dir.resolve("block.txt")), Optional.of(log)), context())) {
            assertThat(List.of(little.plays(BlockSink.class), full.plays(BlockSink.class)))
                    .containsExactly(false, true);
            assertThat(full.plays(FeedbackSource.class)).isTrue();
            assertThat(full.probe(Connector.Depth.CONNECT).passed()).isFalse(); // there is no log yet
        }
    }

    @Test
    void one_file_has_one_role() {
        assertThatThrownBy(() -> new SiemConfig(cef, Optional.of(cef), Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void before_anything_is_placed_the_log_waits() throws IOException {
        Files.writeString(log, "2026-04-01T00:00:00Z evil.example\n");
        assertThat(poll(FeedbackSource.START).next()).isEqualTo(FeedbackSource.START);
        apply(Placements.upsert("k", "v1", EVIL));
        assertThat(poll(FeedbackSource.START).records()).hasSize(1);
    }

    @Test
    void a_line_that_is_still_being_written_is_left_for_later() throws IOException {
        apply(Placements.upsert("k", "v1", EVIL));
        Files.writeString(log, "2026-04-01T00:00:00Z see evil.exam");
        FeedbackSource.Page early = poll(FeedbackSource.START);
        assertThat(early.records()).isEmpty();
        Files.writeString(log, "ple now\n", StandardOpenOption.APPEND);
        assertThat(poll(early.next()).records()).hasSize(1);
    }

    @Test
    void a_log_that_was_cut_or_replaced_is_read_from_its_beginning() throws IOException {
        apply(Placements.upsert("k", "v1", EVIL));
        Files.writeString(log, "2026-04-01T00:00:00Z evil.example\n2026-04-01T00:00:01Z other\n");
        FeedbackSource.Page before = poll(FeedbackSource.START);
        Files.writeString(log, "2026-04-02T00:00:00Z evil.example\n");
        FeedbackSource.Page after = poll(before.next());
        assertThat(after.records()).hasSize(1);
        assertThat(after.records().get(0).recordId())
                .isNotEqualTo(before.records().get(0).recordId());
    }

    @Test
    void times_are_read_with_offsets_and_a_line_without_one_follows_the_line_before() throws IOException {
        apply(Placements.upsert("k", "v1", EVIL));
        Files.writeString(log, "2026-04-01T09:00:00+09:00 evil.example\n  evil.example continued\n");
        FeedbackSource.Sighting sighting =
                (FeedbackSource.Sighting) poll(FeedbackSource.START).records().get(0);
        assertThat(sighting.count()).isEqualTo(2);
        assertThat(List.of(sighting.first(), sighting.last())).containsOnly(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void a_log_larger_than_one_reading_is_read_to_its_end() throws IOException {
        apply(Placements.upsert("k", "v1", EVIL));
        String filler = "2026-04-01T00:00:00Z " + "x".repeat(1000) + "\n";
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 9000)
                .forEach(i -> text.append(i % 1000 == 0 ? "2026-04-01T00:00:00Z evil.example\n" : filler));
        Files.writeString(log, text);
        long count = 0;
        FeedbackSource.Page page = poll(FeedbackSource.START);
        for (boolean more = true; more; page = poll(page.next())) {
            count += page.records().stream()
                    .mapToLong(record -> ((FeedbackSource.Sighting) record).count())
                    .sum();
            more = page.more();
        }
        assertThat(count).isEqualTo(9);
    }

    private List<ItemResult> apply(Change<Placement> change) {
        return apply(List.of(change));
    }

    private List<ItemResult> apply(List<Change<Placement>> changes) {
        try (SiemConnector connector = connector()) {
            return connector.apply(changes);
        }
    }

    private FeedbackSource.Page poll(String cursor) {
        try (SiemConnector connector =
                new SiemConnector(new SiemConfig(cef, Optional.empty(), Optional.of(log)), context())) {
            return connector.pollFeedback(cursor, 100);
        }
    }

    private SiemConnector connector() {
        return new SiemConnector(new SiemConfig(cef, Optional.empty(), Optional.empty()), context());
    }

    private TestContext context() {
        return new TestContext(dir);
    }
}
