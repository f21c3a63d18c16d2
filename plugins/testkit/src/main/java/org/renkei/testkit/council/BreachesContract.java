package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.breach.BreachDraft;
import org.renkei.api.breach.BreachReport;
import org.renkei.api.breach.Breaches;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.RecordedDecision;

/** Reports that confidentiality was broken: who makes them, who sees them, and how they end. */
public interface BreachesContract extends CouncilContract {
    @Test
    default void a_report_reaches_officers_with_what_happened_and_who_reported() {
        try (Scene scene = Scene.open(this)) {
            Seat accused = scene.seat("Accused", Charter2019.CLASS_1);
            Seat reporter = scene.unpledged(scene.admit(Scene.draft("Reporter", Charter2019.GENERAL)));
            Instant when = scene.tick();
            BreachReport report = breaches(reporter)
                    .report(new BreachDraft(accused.id(), Optional.of(accused.handler()), "Read\naloud"));
            assertThat(report)
                    .isEqualTo(new BreachReport(
                            report.id(),
                            accused.id(),
                            Optional.of(accused.handler()),
                            reporter.id(),
                            reporter.handler(),
                            when,
                            Optional.of("Read\naloud"),
                            Optional.empty()));
            assertThat(report.state()).isEqualTo(BreachReport.State.OPEN);
            BreachReport second = breaches(reporter).report(against(accused.id()));
            assertThat(breaches(scene.officer()).list()).containsExactly(report, second);
            assertThat(breaches(scene.officer()).get(report.id())).isEqualTo(report);
        }
    }

    @Test
    default void nobody_but_officers_reads_or_closes_reports() {
        try (Scene scene = Scene.open(this)) {
            Seat accused = scene.seat("Accused", Charter2019.CLASS_1);
            Seat reporter = scene.seat("Reporter", Charter2019.GENERAL);
            BreachId report = breaches(reporter).report(against(accused.id())).id();
            for (Seat seat : List.of(accused, reporter, scene.seat("Third", Charter2019.CLASS_2))) {
                for (BreachId id : List.of(report, new BreachId("no-such-report"))) {
                    assertForbidden(scene, Rule.DECISIONS, () -> breaches(seat).get(id));
                    assertForbidden(scene, Rule.DECISIONS, () -> breaches(seat).close(id, Scene.DECISION));
                }
                assertForbidden(scene, Rule.DECISIONS, breaches(seat)::list);
            }
            Seat unsigned = scene.unpledged(scene.officer().member());
            assertForbidden(scene, Rule.PLEDGE, breaches(unsigned)::list);
            assertForbidden(scene, Rule.PLEDGE, () -> breaches(unsigned).get(report));
            assertForbidden(scene, Rule.PLEDGE, () -> breaches(unsigned).close(report, Scene.DECISION));
        }
    }

    @Test
    default void a_report_is_not_there_for_the_accused_even_if_it_runs_the_council() {
        try (Scene scene = Scene.open(this)) {
            Seat second = scene.seat("Second secretariat", Charter2019.SECRETARIAT);
            Seat reporter = scene.seat("Reporter", Charter2019.GENERAL);
            BreachReport report =
                    breaches(reporter).report(against(scene.officer().id()));
            assertThat(breaches(scene.officer()).list()).isEmpty();
            assertNotFound(scene, () -> breaches(scene.officer()).get(report.id()));
            assertNotFound(scene, () -> breaches(scene.officer()).close(report.id(), Scene.DECISION));
            assertNotFound(scene, () -> breaches(scene.officer()).get(new BreachId("no-such-report")));
            assertThat(breaches(second).list()).containsExactly(report);
        }
    }

    @Test
    default void a_report_names_a_member_and_a_handler_of_that_member() {
        try (Scene scene = Scene.open(this)) {
            Seat reporter = scene.seat("Reporter", Charter2019.GENERAL);
            Seat accused = scene.seat("Accused", Charter2019.GENERAL);
            List<BreachDraft> misfits = List.of(
                    against(new MemberId("no-such-member")),
                    new BreachDraft(accused.id(), Optional.of(reporter.handler()), "What"),
                    new BreachDraft(accused.id(), Optional.of(new HandlerId("no-such-handler")), "What"));
            for (BreachDraft misfit : misfits) {
                assertNotFound(scene, () -> breaches(reporter).report(misfit));
            }
        }
    }

    @Test
    default void the_duty_and_the_report_outlast_membership() {
        try (Scene scene = Scene.open(this)) {
            Seat reporter = scene.seat("Reporter", Charter2019.GENERAL);
            Seat accused = scene.seat("Accused", Charter2019.GENERAL);
            scene.officer().view().membership().retire(accused.handler());
            scene.expel(accused.id());
            BreachReport report = breaches(reporter)
                    .report(new BreachDraft(accused.id(), Optional.of(accused.handler()), "Afterwards"));
            scene.officer().view().membership().retire(reporter.handler());
            assertForbidden(scene, Rule.ACTING, () -> breaches(reporter).report(against(accused.id())));
            scene.expel(reporter.id());
            assertForbidden(scene, Rule.ACTING, () -> breaches(accused).report(against(reporter.id())));
            assertForbidden(scene, Rule.ACTING, breaches(accused)::list);
            assertThat(breaches(scene.officer()).list()).containsExactly(report);
        }
    }

    @Test
    default void a_report_is_closed_once_on_a_decision_of_the_council() {
        try (Scene scene = Scene.open(this)) {
            Seat reporter = scene.seat("Reporter", Charter2019.GENERAL);
            Seat accused = scene.seat("Accused", Charter2019.GENERAL);
            BreachId id = breaches(reporter).report(against(accused.id())).id();
            Breaches officer = breaches(scene.officer());
            RecordedDecision nobody = new RecordedDecision(new BodyId("no-such-body"), "because", Scene.TODAY);
            RecordedDecision tomorrow =
                    new RecordedDecision(Charter2019.STEERING_COMMITTEE, "because", Scene.TODAY.plusDays(1));
            assertRefused(scene, () -> officer.close(id, nobody), ErrorCode.INVALID_INPUT);
            assertRefused(scene, () -> officer.close(id, tomorrow), ErrorCode.INVALID_INPUT);
            BreachReport closed = officer.close(id, Scene.DECISION);
            assertThat(closed.state()).isEqualTo(BreachReport.State.CLOSED);
            assertThat(closed.decision()).contains(Scene.DECISION);
            assertThat(officer.list()).containsExactly(closed);
            assertRefused(scene, () -> officer.close(id, Scene.DECISION), ErrorCode.STATE_CONFLICT);
            assertNotFound(scene, () -> officer.close(new BreachId("no-such-report"), Scene.DECISION));
        }
    }

    private static BreachDraft against(MemberId member) {
        return new BreachDraft(member, Optional.empty(), "What happened");
    }

    private static Breaches breaches(Seat seat) {
        return seat.view().breaches();
    }
}
