package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Detail.FalsePositive;
import org.renkei.api.submission.Detail.FalsePositive.Reason;
import org.renkei.api.submission.OwnFalsePositive;
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
