package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.OwnSubmission;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Submissions;
import org.renkei.spi.FeedbackSource;

class FeedbackRoadTest {
    private static final Instant SEEN = Instant.parse("2026-03-31T22:00:00Z");

    @TempDir
    Path dir;

    private Workshop shop;
    private Countermeasure issued;

    @BeforeEach
    void place_one_indicator() {
        shop = new Workshop(dir);
        shop.settings.put("config.blocks", "false");
        issued = shop.issue(Indicator.block(IndicatorType.DOMAIN, "evil.example"));
        shop.stepOnce();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_hit_becomes_a_sighting_for_the_secretariat_and_the_provider_and_nobody_else() {
        shop.tool.found.add(sighting("r1", 3));
        assertThat(shop.stepOnce().sightings()).isEqualTo(1);
        SubmissionId id = shop.acme.submissions().list().get(0);
        OwnSubmission own = shop.acme.submissions().get(id);
        assertThat(own.draft().kind()).isEqualTo(SubmissionKind.SIGHTING);
        assertThat(own.draft().about()).contains(Workshop.item(issued));
        assertThat(own.inCase()).isEqualTo(issued.inCase());
        assertThat(own.draft().parts().get(0).label()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(own.draft().parts().get(0).details())
                .containsExactly(new Detail.Sighting(issued.indicators().get(0), 3L, SEEN, SEEN.plusSeconds(3)));
        assertThat(sightingsOf(shop.officer)).isEqualTo(1);
        assertThat(sightingsOf(shop.beta)).as("the provider reads every reply").isEqualTo(1);
        assertThat(sightingsOf(shop.gamma)).isZero();
    }

    @Test
    void the_members_release_rule_may_let_others_read_it() {
        shop.settings.put("release.scopes", "task-force");
        shop.tool.found.add(sighting("r1", 3));
        shop.stepOnce();
        assertThat(sightingsOf(shop.gamma)).isEqualTo(1);
    }

    @Test
    void a_record_that_comes_again_is_handed_in_once_even_if_it_grew() {
        shop.tool.found.addAll(List.of(sighting("r1", 3), sighting("r1", 3), sighting("r1", 9)));
        StepReport report = shop.stepOnce();
        assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
        assertThat(shop.acme.submissions().list()).hasSize(1);
        assertThat(shop.stepOnce().sightings()).isZero();
    }

    @Test
    void after_a_crash_before_the_cursor_moved_nothing_is_doubled() throws IOException {
        byte[] before = Files.readAllBytes(dir.resolve("soc/checkpoint"));
        shop.tool.found.add(sighting("r1", 3));
        shop.stepOnce();
        Files.write(dir.resolve("soc/checkpoint"), before);
        shop.tool.found.add(sighting("r2", 1));
        shop.stepOnce();
        assertThat(shop.acme.submissions().list()).hasSize(2);
    }

    @Test
    void what_was_polled_is_handed_in_later_even_if_the_tool_has_forgotten_it() {
        shop.tool.found.addAll(List.of(sighting("r1", 3), sighting("r2", 4)));
        AtomicInteger calls = new AtomicInteger();
        Council unsteady = refusing(calls, 2);
        try (ConnectorHost host = shop.host()) {
            StepReport report = host.open(InstanceSettings.of("soc", shop.settings), unsteady)
                    .step();
            assertThat(report.state()).isEqualTo(StepReport.State.LATER);
        }
        assertThat(shop.acme.submissions().list()).hasSize(1);
        shop.tool.found.clear();
        shop.stepOnce();
        assertThat(shop.acme.submissions().list()).hasSize(2);
        assertThat(shop.stepOnce().sightings()).isZero();
    }

    @Test
    void what_leads_nowhere_is_parked_and_holds_up_nothing() {
        Countermeasure gone = shop.issue(Indicator.block(IndicatorType.DOMAIN, "gone.example"));
        shop.stepOnce();
        String goneKey = key("gone.example");
        shop.officer.casework().withdraw(gone.id());
        FeedbackSource.Feedback odd = new FeedbackSource.Feedback() {
            @Override
            public String recordId() {
                return "r3";
            }

            @Override
            public String placementKey() {
                return key("evil.example");
            }
        };
        shop.tool.found.addAll(List.of(
                new FeedbackSource.Sighting("r1", "other/i/cm-1/0123", 1, SEEN, SEEN),
                new FeedbackSource.Sighting("r2", goneKey, 1, SEEN, SEEN),
                odd,
                new FeedbackSource.Sighting(
                        "r4", key("evil.example").replaceAll("[0-9a-f]{32}$", "0".repeat(32)), 1, SEEN, SEEN),
                sighting("r5", 1)));
        StepReport report = shop.stepOnce();
        assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
        assertThat(report.sightings()).isEqualTo(1);
        assertThat(report.parked().values())
                .containsExactlyInAnyOrder("UNKNOWN_KEY", "ITEM_GONE", "UNKNOWN_FEEDBACK", "INDICATOR_GONE");
    }

    private FeedbackSource.Sighting sighting(String record, long count) {
        return new FeedbackSource.Sighting(record, key("evil.example"), count, SEEN, SEEN.plusSeconds(count));
    }

    private String key(String value) {
        return PlacementKey.of(
                        "soc",
                        PlacementKey.Output.INDICATOR,
                        shop.tool.placement(value).item(),
                        shop.tool.placement(value).indicator())
                .toString();
    }

    private static long sightingsOf(Council reader) {
        return reader.retrieval().feed(FeedQuery.fromStart()).entries().stream()
                .filter(entry -> entry.item() instanceof Item.Shared shared
                        && shared.submission().kind() == SubmissionKind.SIGHTING)
                .count();
    }

    /** Returns ACME's view, which cannot reach the council at one call of {@code submit}. */
    private Council refusing(AtomicInteger calls, int refused) {
        Submissions submissions = Workshop.delegate(Submissions.class, shop.acme.submissions(), "submit", () -> {
            if (calls.incrementAndGet() == refused) {
                throw new CouncilException(ErrorCode.UNREACHABLE, "away");
            }
            return null;
        });
        return Workshop.delegate(Council.class, shop.acme, "submissions", () -> submissions);
    }
}
