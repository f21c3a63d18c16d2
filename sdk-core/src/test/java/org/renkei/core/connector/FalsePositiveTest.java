package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail.FalsePositive;
import org.renkei.api.submission.Detail.FalsePositive.Reason;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.spi.FeedbackSource;

class FalsePositiveTest {
    @TempDir
    Path dir;

    private Workshop shop;
    private Countermeasure issued;

    @BeforeEach
    void place_two_indicators() {
        shop = new Workshop(dir);
        shop.settings.put("config.blocks", "false");
        issued = shop.issue(
                Indicator.block(IndicatorType.DOMAIN, "evil.example"),
                Indicator.block(IndicatorType.DOMAIN, "cdn.example"));
        shop.stepOnce();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_is_marked_in_the_tool_goes_quiet_there_and_reaches_the_provider() {
        shop.tool.found.add(mark("r1", "cdn.example", Reason.SHARED_SERVICE));
        assertThat(shop.stepOnce().falsePositives()).isEqualTo(1);
        StepReport next = shop.stepOnce();
        assertThat(next.withdrawn()).isEqualTo(1);
        assertThat(next.withheld()).contains(new Withheld(Workshop.item(issued), 1, Withheld.Reason.FALSE_POSITIVE));
        assertThat(shop.tool.placements().keySet()).containsExactly("evil.example");
        OwnFalsePositive own = shop.acme.submissions().falsePositives().get(0);
        assertThat(own.item()).isEqualTo(Workshop.item(issued));
        assertThat(own.mark())
                .isEqualTo(new FalsePositive(
                        issued.indicators().get(1), Reason.SHARED_SERVICE, Optional.empty(), Optional.empty()));
        assertThat(shop.beta.retrieval().get(Workshop.item(own.id())))
                .isInstanceOfSatisfying(Item.Shared.class, shared -> assertThat(
                                shared.submission().parts().get(0).details())
                        .containsExactly(own.mark()));
        assertThat(shop.gamma.submissions().falsePositives()).isEmpty();
    }

    @Test
    void a_mark_that_is_taken_back_lets_the_tool_alert_again_even_after_a_restart() {
        shop.tool.found.add(mark("r1", "cdn.example", Reason.OTHER));
        shop.stepOnce();
        shop.stepOnce();
        SubmissionId id = shop.acme.submissions().falsePositives().get(0).id();
        shop.acme.submissions().withdraw(id);
        assertThat(shop.stepOnce().placed()).isEqualTo(1);
        assertThat(shop.tool.placements().keySet()).containsExactlyInAnyOrder("evil.example", "cdn.example");
        assertThat(shop.stepOnce().falsePositives()).isZero();
    }

    @Test
    void a_mark_that_comes_to_its_end_lets_the_tool_alert_and_block_again() {
        shop.settings.put("config.blocks", "true");
        shop.settings.put("restart", "BEGIN");
        shop.stepOnce();
        assertThat(shop.tool.blocked()).containsExactlyInAnyOrder("evil.example", "cdn.example");
        Instant end = shop.clock.instant().plus(Duration.ofDays(7));
        shop.acme
                .submissions()
                .submit(
                        SubmissionDraft.builder(SubmissionKind.FEEDBACK, until(end))
                                .about(Workshop.item(issued))
                                .build(),
                        "week");
        StepReport quiet = shop.stepOnce();
        assertThat(quiet.withheld())
                .containsOnlyOnce(new Withheld(Workshop.item(issued), 1, Withheld.Reason.FALSE_POSITIVE));
        assertThat(shop.tool.blocked()).containsExactly("evil.example");
        shop.clock.advance(Duration.ofDays(7));
        shop.stepOnce();
        assertThat(shop.tool.blocked()).containsExactlyInAnyOrder("evil.example", "cdn.example");
        assertThat(shop.tool.placements()).containsOnlyKeys("evil.example", "cdn.example");
    }

    @Test
    void that_the_tool_went_quiet_is_known_even_if_the_step_ended_early() {
        shop.tool.found.add(mark("r1", "cdn.example", Reason.REASSIGNED));
        shop.stepOnce();
        Retrieval silent = Workshop.delegate(Retrieval.class, shop.acme.retrieval(), "feed", () -> {
            throw new CouncilException(ErrorCode.UNREACHABLE, "away");
        });
        Council away = Workshop.delegate(Council.class, shop.acme, "retrieval", () -> silent);
        try (ConnectorHost host = shop.host()) {
            assertThat(host.open(InstanceSettings.of("soc", shop.settings), away)
                            .step()
                            .state())
                    .isEqualTo(StepReport.State.LATER);
        }
        SubmissionId id = shop.acme.submissions().falsePositives().get(0).id();
        assertThat(shop.tool.placements()).containsOnlyKeys("evil.example");
        shop.acme.submissions().withdraw(id);
        shop.stepOnce();
        assertThat(shop.tool.placements()).containsOnlyKeys("evil.example", "cdn.example");
    }

    private PartDraft until(Instant end) {
        return PartDraft.builder(
                        Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(new ScopeId("secretariat")), "a shared host")
                .detail(new FalsePositive(
                        issued.indicators().get(1), Reason.SHARED_SERVICE, Optional.empty(), Optional.of(end)))
                .build();
    }

    private FeedbackSource.FalsePositive mark(String record, String value, Reason reason) {
        String key = PlacementKey.of(
                        "soc",
                        PlacementKey.Output.INDICATOR,
                        shop.tool.placement(value).item(),
                        shop.tool.placement(value).indicator())
                .toString();
        return new FeedbackSource.FalsePositive(record, key, reason);
    }
}
