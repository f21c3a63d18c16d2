package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.audit.Holder;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.spi.Change;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;

class DeliveryTest {
    @TempDir
    Path dir;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(dir);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void countermeasure_information_reaches_the_tool_and_is_acknowledged() {
        Countermeasure issued = shop.issue(block("evil.example"), observe("kill.example"));
        StepReport report = shop.stepOnce();
        assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
        assertThat(report.placed()).isEqualTo(3);
        Placement placed = shop.tool.placement("evil.example");
        assertThat(placed.act()).isEqualTo(Act.BLOCK);
        assertThat(placed.stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(placed.countermeasure()).contains(issued.id());
        assertThat(shop.tool.held.values()).allMatch(change -> change.label() == Tlp.AMBER_STRICT);
        assertThat(shop.officer
                        .retrieval()
                        .acknowledgements(Workshop.item(issued))
                        .delivered())
                .isEqualTo(1);
    }

    @Test
    void what_is_only_to_be_observed_never_gets_into_the_block_list() {
        shop.issue(block("evil.example"), observe("kill.example"), alert("odd.example"));
        StepReport report = shop.stepOnce();
        assertThat(shop.tool.blocked()).containsExactly("evil.example");
        assertThat(shop.tool.placement("kill.example").act()).isEqualTo(Act.OBSERVE);
        assertThat(report.withheld())
                .extracting(Withheld::reason, Withheld::count)
                .containsExactly(tuple(Withheld.Reason.ACT, 2));
    }

    @Test
    void a_value_that_one_countermeasure_names_twice_is_used_as_the_gentler_of_the_two() {
        shop.issue(block("kill.example"), observe("kill.example"));
        shop.stepOnce();
        assertThat(shop.tool.blocked()).isEmpty();
        assertThat(shop.tool.placement("kill.example").act()).isEqualTo(Act.OBSERVE);
    }

    @Test
    void a_destination_that_may_only_alert_blocks_nothing() {
        shop.settings.put("destination.strongestAct", "ALERT");
        shop.issue(block("evil.example"));
        StepReport report = shop.stepOnce();
        assertThat(shop.tool.blocked()).isEmpty();
        assertThat(shop.tool.placement("evil.example").act()).isEqualTo(Act.ALERT);
        assertThat(report.withheld()).extracting(Withheld::reason).containsExactly(Withheld.Reason.ACT);
    }

    @Test
    void what_is_unconfirmed_needs_a_destination_that_takes_it_and_is_never_blocked() {
        shop.observe(shop.beta, Tlp.AMBER_STRICT, Part.ATTACK, block("maybe.example"));
        StepReport first = shop.stepOnce();
        assertThat(shop.tool.held).isEmpty();
        assertThat(first.withheld()).extracting(Withheld::reason).containsExactly(Withheld.Reason.STAGE);
        shop.settings.put("destination.leastStage", "UNCONFIRMED");
        shop.observe(shop.beta, Tlp.AMBER_STRICT, Part.ATTACK, block("perhaps.example"));
        shop.stepOnce();
        assertThat(shop.tool.blocked()).isEmpty();
        assertThat(shop.tool.placement("perhaps.example").act()).isEqualTo(Act.ALERT);
        assertThat(shop.tool.placement("perhaps.example").stage()).isEqualTo(Stage.UNCONFIRMED);
    }

    @Test
    void what_happened_to_a_victim_goes_to_no_tool() {
        shop.settings.put("destination.leastStage", "UNCONFIRMED");
        shop.observe(shop.beta, Tlp.AMBER_STRICT, Part.VICTIM, block("victim.example"));
        assertThat(shop.stepOnce().withheld()).extracting(Withheld::reason).containsExactly(Withheld.Reason.PART);
        assertThat(shop.tool.seen).isEmpty();
    }

    @Test
    void nothing_that_a_plugin_is_given_tells_who_provided_it() {
        shop.settings.put("destination.leastStage", "UNCONFIRMED");
        Receipt receipt = shop.observe(shop.beta, Tlp.AMBER_STRICT, Part.ATTACK, block("maybe.example"));
        shop.stepOnce();
        Change.Upsert<?> given = (Change.Upsert<?>) shop.tool.seen.get(0);
        assertThat(given.toString()
                        + given.key()
                        + given.version()
                        + List.of(((Placement) given.item()).inCase(), ((Placement) given.item()).indicator()))
                .doesNotContain(receipt.pseudonym().value())
                .doesNotContain(shop.beta.membership().self().id().value())
                .doesNotContain("BETA");
        assertThat(Placement.class.getRecordComponents())
                .extracting(component -> component.getName())
                .doesNotContain("provider", "pseudonym", "member");
    }

    @Test
    void a_second_step_does_nothing_and_a_new_host_goes_on() {
        shop.issue(block("a.example"));
        shop.stepOnce();
        int seen = shop.tool.seen.size();
        assertThat(shop.stepOnce().placed()).isZero();
        assertThat(shop.tool.seen).hasSize(seen);
        shop.issue(block("b.example"));
        assertThat(shop.stepOnce().placed()).isEqualTo(2);
        assertThat(shop.tool.placements()).containsOnlyKeys("a.example", "b.example");
    }

    @Test
    void after_a_crash_before_the_checkpoint_everything_comes_again_and_is_recognised() throws IOException {
        Files.createDirectories(dir.resolve("soc"));
        shop.issue(block("a.example"));
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = shop.open(host);
            byte[] before = Files.readAllBytes(dir.resolve("soc/checkpoint"));
            instance.step();
            instance.close();
            Files.write(dir.resolve("soc/checkpoint"), before);
        }
        StepReport again = shop.stepOnce();
        assertThat(List.of(again.placed(), again.unchanged())).containsExactly(0, 2);
    }

    @Test
    void a_tool_that_is_away_holds_the_place_until_it_is_back() {
        shop.issue(block("a.example"));
        shop.tool.failures.add(ConnectorException.retryable("AWAY", RecordingTool.REMEDY, Duration.ofSeconds(9)));
        StepReport report = shop.stepOnce();
        assertThat(report.state()).isEqualTo(StepReport.State.LATER);
        assertThat(report.fault().flatMap(StepReport.Fault::after)).contains(Duration.ofSeconds(9));
        assertThat(shop.stepOnce().placed()).isEqualTo(2);
    }

    @Test
    void an_unclear_answer_is_asked_again() {
        shop.issue(block("a.example"));
        shop.tool.failures.add(ConnectorException.ambiguous("NO_ANSWER", RecordingTool.REMEDY));
        assertThat(shop.stepOnce().state()).isEqualTo(StepReport.State.LATER);
        assertThat(shop.stepOnce().placed()).isEqualTo(2);
    }

    @Test
    void a_broken_instance_asks_for_a_person_and_loses_nothing() {
        shop.issue(block("a.example"));
        shop.tool.failures.add(ConnectorException.instanceBroken("TOKEN_REFUSED", RecordingTool.REMEDY));
        StepReport report = shop.stepOnce();
        assertThat(report.state()).isEqualTo(StepReport.State.ACTION_NEEDED);
        assertThat(report.fault().map(StepReport.Fault::code)).contains("TOKEN_REFUSED");
        assertThat(shop.stepOnce().placed()).isEqualTo(2);
    }

    @Test
    void one_poisoned_indicator_in_many_is_parked_and_the_others_are_delivered() {
        shop.settings.put("config.blocks", "false");
        shop.issue(IntStream.range(0, 41)
                .mapToObj(i -> block("h" + i + ".example"))
                .toArray(Indicator[]::new));
        shop.tool.chokesOn = change -> change instanceof Change.Upsert<?> upsert
                && ((Placement) upsert.item()).indicator().value().equals("h17.example");
        StepReport report = shop.stepOnce();
        assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
        assertThat(report.placed()).isEqualTo(40);
        assertThat(Workshop.codes(report)).containsExactly("CHOKED");
        try (ConnectorHost host = shop.host()) {
            assertThat(shop.open(host).parked()).hasSize(1);
        }
    }

    @Test
    void a_rejected_indicator_is_parked_and_the_place_moves_on() {
        shop.issue(block("a.example"));
        shop.tool.answers = change -> Optional.of(ItemResult.rejected("TOO_LONG"));
        assertThat(Workshop.codes(shop.stepOnce())).containsExactly("TOO_LONG");
        assertThat(shop.stepOnce().parked()).isEmpty();
    }

    @Test
    void what_is_deferred_or_answered_in_an_unknown_way_holds_the_place() {
        for (ItemResult answer : List.of(ItemResult.deferred(Duration.ofSeconds(5)), ItemResult.of("QUEUED_SOMEHOW"))) {
            shop.issue(block("a.example"));
            shop.tool.answers = change -> Optional.of(answer);
            assertThat(shop.stepOnce().state()).isEqualTo(StepReport.State.LATER);
            shop.tool.answers = change -> Optional.empty();
            assertThat(shop.stepOnce().placed()).isPositive();
        }
    }

    @Test
    void a_fault_of_the_plugin_is_tried_three_times_and_then_parked() {
        shop.settings.put("config.blocks", "false");
        shop.issue(block("a.example"), block("b.example"));
        shop.tool.answers = change -> {
            if (((Change.Upsert<?>) change).item() instanceof Placement placement
                    && placement.indicator().value().equals("a.example")) {
                throw new IllegalStateException("canary");
            }
            return Optional.empty();
        };
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = shop.open(host);
            assertThat(instance.step().state()).isEqualTo(StepReport.State.LATER);
            assertThat(instance.step().state()).isEqualTo(StepReport.State.LATER);
            StepReport third = instance.step();
            assertThat(third.state()).isEqualTo(StepReport.State.ACTIVE);
            assertThat(Workshop.codes(third)).containsExactly("PLUGIN_FAULT");
            assertThat(third.toString()).doesNotContain("canary");
        }
        assertThat(shop.tool.placements()).containsOnlyKeys("b.example");
    }

    @Test
    void what_the_council_takes_back_leaves_the_tool() {
        Countermeasure issued = shop.issue(block("a.example"));
        shop.issue(block("b.example"));
        shop.stepOnce();
        shop.officer.casework().withdraw(issued.id());
        StepReport report = shop.stepOnce();
        assertThat(report.withdrawn()).isEqualTo(2);
        assertThat(shop.tool.placements()).containsOnlyKeys("b.example");
        assertThat(shop.tool.blocked()).containsExactly("b.example");
        assertThat(shop.officer.audit().holders(Workshop.item(issued)))
                .extracting(Holder::state)
                .containsExactly(Holder.State.CONFIRMED);
    }

    @Test
    void a_tool_that_does_not_let_go_confirms_nothing_until_it_does() {
        Countermeasure issued = shop.issue(block("a.example"));
        shop.stepOnce();
        shop.officer.casework().withdraw(issued.id());
        shop.tool.failures.add(ConnectorException.retryable("AWAY", RecordingTool.REMEDY, Duration.ofSeconds(9)));
        shop.stepOnce();
        assertThat(shop.officer.audit().holders(Workshop.item(issued)))
                .extracting(Holder::state)
                .containsExactly(Holder.State.RECALLED);
        shop.stepOnce();
        assertThat(shop.tool.held).isEmpty();
        assertThat(shop.officer.audit().holders(Workshop.item(issued)))
                .extracting(Holder::state)
                .containsExactly(Holder.State.CONFIRMED);
    }

    @Test
    void what_has_expired_leaves_the_tool_by_itself_and_what_is_early_waits_for_its_time() {
        shop.issue(block("a.example").validBetween(Workshop.START.plusSeconds(600), Workshop.START.plusSeconds(1200)));
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = shop.open(host);
            StepReport early = instance.step();
            assertThat(early.withheld()).extracting(Withheld::reason).contains(Withheld.Reason.NOT_YET_VALID);
            assertThat(shop.tool.held).isEmpty();
            shop.clock.advance(Duration.ofMinutes(10));
            assertThat(instance.step().placed()).isEqualTo(2);
            assertThat(shop.tool.blocked()).containsExactly("a.example");
            shop.clock.advance(Duration.ofMinutes(10));
            assertThat(instance.step().withdrawn()).isEqualTo(2);
            assertThat(shop.tool.held).isEmpty();
        }
        assertThat(shop.tool.seen.get(shop.tool.seen.size() - 1))
                .isInstanceOfSatisfying(
                        Change.Withdraw.class, gone -> assertThat(gone.why()).isEqualTo(Change.Why.EXPIRED));
    }

    @Test
    void a_destination_that_more_people_can_read_now_is_cleared_of_what_they_may_not() {
        shop.issue(block("a.example"));
        shop.stepOnce();
        shop.settings.put("destination.readers", "PUBLIC");
        assertThat(shop.stepOnce().withdrawn()).isEqualTo(2);
        assertThat(shop.tool.held).isEmpty();
        assertThat(((Change.Withdraw<?>) shop.tool.seen.get(shop.tool.seen.size() - 1)).why())
                .isEqualTo(Change.Why.WITHHELD);
    }

    @Test
    void what_others_put_into_the_tool_is_left_alone() {
        shop.issue(block("a.example"));
        shop.stepOnce();
        Change.Upsert<?> foreign = new Change.Upsert<>("other/i/cm-1/0123", "v", Tlp.CLEAR, "theirs");
        shop.tool.held.put(foreign.key(), foreign);
        shop.stepOnce();
        assertThat(shop.tool.held).containsKey(foreign.key());
    }

    @Test
    void settings_of_the_connector_that_changed_need_a_word_about_the_checkpoint() {
        shop.issue(block("a.example"));
        shop.stepOnce();
        shop.settings.put("config.blocks", "false");
        assertThatThrownBy(shop::stepOnce)
                .isInstanceOfSatisfying(
                        CouncilException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT))
                .hasMessageContaining("restart=BEGIN");
        shop.settings.put("restart", "BEGIN");
        assertThat(shop.stepOnce().unchanged()).isEqualTo(1);
        assertThat(shop.stepOnce().unchanged()).isZero(); // it is said once
    }

    @Test
    void an_instance_is_open_once() {
        try (ConnectorHost host = shop.host();
                ConnectorHost other = shop.host()) {
            shop.open(host);
            assertThatThrownBy(() -> shop.open(other))
                    .isInstanceOfSatisfying(
                            CouncilException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_LOCKED));
        }
        assertThat(shop.tool.closed).isEqualTo(2);
    }

    @Test
    void a_checkpoint_of_another_handler_begins_again_and_doubles_nothing() {
        shop.issue(block("a.example"));
        shop.stepOnce();
        try (ConnectorHost host = shop.host()) {
            StepReport report = host.open(InstanceSettings.of("soc", shop.settings), shop.beta)
                    .step();
            assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
            assertThat(report.unchanged()).isEqualTo(2);
        }
    }

    private static Indicator block(String domain) {
        return Indicator.block(IndicatorType.DOMAIN, domain);
    }

    private static Indicator alert(String domain) {
        return Indicator.alert(IndicatorType.DOMAIN, domain, "not sure");
    }

    private static Indicator observe(String domain) {
        return Indicator.observe(IndicatorType.DOMAIN, domain, "kill switch: blocking it lets the malware run");
    }
}
