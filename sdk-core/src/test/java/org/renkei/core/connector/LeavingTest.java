package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.member.RecordedDecision;
import org.renkei.spi.Change;
import org.renkei.spi.ConnectorException;

/** What becomes of a tool when our member is not in the council any longer, or not as it was. */
class LeavingTest {
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
    void an_expelled_member_s_tool_is_emptied_at_the_next_step() {
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = placed(host);
            expel();
            StepReport report = instance.step();
            assertThat(shop.tool.held).isEmpty();
            assertThat(report.withdrawn()).isEqualTo(2);
            assertThat(report.state()).isEqualTo(StepReport.State.ACTION_NEEDED);
            assertThat(report.fault()).get().extracting(StepReport.Fault::code).isEqualTo("MEMBERSHIP_ENDED");
            assertThat(shop.tool.seen)
                    .filteredOn(Change.Withdraw.class::isInstance)
                    .allSatisfy(change ->
                            assertThat(((Change.Withdraw<?>) change).why()).isEqualTo(Change.Why.LEFT));
            assertThat(instance.step().withdrawn()).as("a second time").isZero();
        }
    }

    @Test
    void a_member_that_resigned_while_the_host_was_down_finds_its_tool_emptied() {
        try (ConnectorHost host = shop.host()) {
            placed(host);
        }
        shop.acme.membership().resign("we are merged into another organisation");
        assertThat(shop.stepOnce().withdrawn()).isEqualTo(2);
        assertThat(shop.tool.held).isEmpty();
    }

    @Test
    void a_tool_that_cannot_be_reached_is_emptied_later() {
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = placed(host);
            expel();
            shop.tool.failures.add(ConnectorException.ambiguous("NO_ANSWER", RecordingTool.REMEDY));
            assertThat(instance.step().state()).isEqualTo(StepReport.State.LATER);
            assertThat(shop.tool.held).isNotEmpty();
            instance.step();
            assertThat(shop.tool.held).isEmpty();
        }
    }

    @Test
    void a_retired_handler_does_not_take_the_protection_of_its_colleagues_away() {
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = placed(host);
            shop.acme.membership().retire(shop.acme.membership().handler().id());
            StepReport report = instance.step();
            assertThat(report.state()).isEqualTo(StepReport.State.ACTION_NEEDED);
            assertThat(report.fault()).get().extracting(StepReport.Fault::code).isEqualTo("NOT_PERMITTED");
            assertThat(shop.tool.held).isNotEmpty();
        }
    }

    @Test
    void a_member_of_another_class_loses_what_that_class_may_not_hold_at_the_next_step() {
        try (ConnectorHost host = shop.host()) {
            ConnectorInstance instance = placed(host);
            shop.officer.membership().changeClass(acme(), new MemberClassId("general"), decision());
            shop.clock.advance(Duration.ofSeconds(1));
            StepReport report = instance.step();
            assertThat(report.state()).isEqualTo(StepReport.State.ACTIVE);
            assertThat(shop.tool.held).isEmpty();
        }
    }

    private ConnectorInstance placed(ConnectorHost host) {
        shop.issue(Indicator.block(IndicatorType.DOMAIN, "evil.example"));
        ConnectorInstance instance = shop.open(host);
        instance.step();
        assertThat(shop.tool.held).hasSize(2);
        return instance;
    }

    private void expel() {
        shop.officer.membership().expel(acme(), decision());
    }

    private MemberId acme() {
        return shop.officer.membership().roster().members().stream()
                .filter(member -> member.name().equals("ACME"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static RecordedDecision decision() {
        return new RecordedDecision(
                new BodyId("steering-committee"), "as the committee saw fit", LocalDate.of(2026, 4, 1));
    }
}
