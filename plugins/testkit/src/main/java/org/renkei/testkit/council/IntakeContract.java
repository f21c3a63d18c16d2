package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;
import static org.renkei.testkit.council.Refusals.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Question;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.MemberId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.Intake;
import org.renkei.api.intake.IntakeRound;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.intake.IntakeState;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.RecordedDecision;

/** How organisations become members: intake rounds and applications. */
public interface IntakeContract extends CouncilContract {
    @Test
    default void a_round_is_announced_opens_and_closes_by_the_days_of_japan() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            IntakeRound round = intake.announce(round(1, 3));
            assertThat(round.state()).isEqualTo(IntakeState.ANNOUNCED);
            // it is 10:23 of 5 January in Japan; the 6th begins there at 15:00 UTC
            scene.pass(Duration.ofHours(13).plusMinutes(36));
            assertThat(intake.rounds().get(0).state()).isEqualTo(IntakeState.ANNOUNCED);
            scene.pass(Duration.ofMinutes(1));
            assertThat(intake.rounds().get(0).state()).isEqualTo(IntakeState.OPEN);
            scene.pass(Duration.ofDays(3).minusMinutes(2));
            assertThat(intake.rounds().get(0).state()).isEqualTo(IntakeState.OPEN);
            scene.pass(Duration.ofMinutes(2));
            assertThat(intake.rounds().get(0).state()).isEqualTo(IntakeState.CLOSED);
        }
    }

    @Test
    default void every_member_sees_the_rounds_in_the_order_of_their_days_and_only_officers_announce_them() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            intake.announce(round(10, 12));
            intake.announce(round(1, 3));
            Seat general = scene.seat("General", Charter2019.GENERAL);
            assertThat(general.view().intake().rounds())
                    .extracting(IntakeRound::opens)
                    .containsExactly(day(1), day(10));
            assertForbidden(scene, Rule.ADMISSION, () -> general.view().intake().announce(round(20, 21)));
        }
    }

    @Test
    default void rounds_that_overlap_or_have_begun_are_refused_with_the_article() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            intake.announce(round(5, 10));
            for (List<Integer> days : List.of(List.of(1, 5), List.of(10, 12), List.of(6, 7), List.of(1, 20))) {
                InvalidInputException refusal = refusal(
                        scene, InvalidInputException.class, () -> intake.announce(round(days.get(0), days.get(1))));
                assertThat(refusal)
                        .hasMessageContaining(
                                scene.charter().article(Rule.INTAKE).value());
            }
            assertRefused(scene, () -> intake.announce(round(-1, 2)), ErrorCode.INVALID_INPUT);
            intake.announce(round(1, 4));
            intake.announce(round(11, 11));
        }
    }

    @Test
    default void an_application_outside_a_round_is_refused_with_the_days_of_the_next_one() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            assertForbidden(scene, Rule.INTAKE, () -> intake.apply(draft(scene, "Applicant"), "1"));
            intake.announce(round(30, 40));
            intake.announce(round(5, 10));
            NotPermittedException refusal =
                    refusal(scene, NotPermittedException.class, () -> intake.apply(draft(scene, "Applicant"), "1"));
            assertThat(refusal).hasMessageContaining(day(5).toString()).hasMessageContaining(day(10).toString());
            scene.pass(Duration.ofDays(11));
            assertThat(refusal(scene, NotPermittedException.class, () -> intake.apply(draft(scene, "Applicant"), "1")))
                    .hasMessageContaining(day(30).toString());
        }
    }

    @Test
    default void an_application_is_approved_after_its_round_and_membership_begins_on_the_effective_day() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            Application application = received(scene, "Applicant");
            assertThat(application.status()).isEqualTo(ApplicationStatus.RECEIVED);
            assertForbidden(scene, Rule.ADMISSION, () -> intake.approve(application.id(), decision(scene), day(20)));
            scene.pass(Duration.ofDays(3));
            Application approved = intake.approve(application.id(), decision(scene), day(20));
            assertThat(approved.status()).isEqualTo(ApplicationStatus.APPROVED);
            MemberId member = approved.member().orElseThrow();
            assertThat(total(scene)).isEqualTo(1);
            assertNotFound(scene, () -> scene.officer().view().membership().handlers(member));
            scene.pass(Duration.ofDays(20));
            assertThat(total(scene)).isEqualTo(2);
            Seat seat = scene.pledged(scene.officer().view().membership().roster().members().stream()
                    .filter(known -> known.id().equals(member))
                    .findFirst()
                    .orElseThrow());
            assertThat(seat.view().membership().self().status()).isEqualTo(MemberStatus.ACTIVE);
        }
    }

    @Test
    default void an_effective_day_that_has_come_admits_at_once() {
        try (Scene scene = Scene.open(this)) {
            Application application = received(scene, "Applicant");
            scene.pass(Duration.ofDays(3));
            RecordedDecision decision = decision(scene);
            scene.officer().view().intake().approve(application.id(), decision, decision.decidedOn());
            assertThat(total(scene)).isEqualTo(2);
        }
    }

    @Test
    default void a_declined_or_withdrawn_application_stays_with_its_ground_and_is_not_decided_again() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            Application declined = received(scene, "One");
            Application withdrawn = intake.apply(draft(scene, "Two"), "two");
            intake.withdraw(withdrawn.id());
            assertChangesNothing(scene, () -> intake.withdraw(withdrawn.id()));
            scene.pass(Duration.ofDays(3));
            RecordedDecision decision = decision(scene);
            assertThat(intake.decline(declined.id(), decision).decision()).contains(decision);
            for (ApplicationId id : List.of(declined.id(), withdrawn.id())) {
                assertRefused(scene, () -> intake.approve(id, decision, day(9)), ErrorCode.STATE_CONFLICT);
                assertRefused(scene, () -> intake.decline(id, decision), ErrorCode.STATE_CONFLICT);
            }
            assertThat(intake.applications(declined.round()))
                    .extracting(Application::status)
                    .containsExactly(ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN);
            assertThat(total(scene)).isEqualTo(1);
        }
    }

    @Test
    default void the_same_key_enters_an_application_once_and_another_draft_is_refused() {
        try (Scene scene = Scene.open(this)) {
            Intake intake = scene.officer().view().intake();
            Application application = received(scene, "Applicant");
            assertChangesNothing(scene, () -> assertThat(intake.apply(draft(scene, "Applicant"), "Applicant"))
                    .isEqualTo(application));
            assertRefused(scene, () -> intake.apply(draft(scene, "Other"), "Applicant"), ErrorCode.KEY_REUSED);
        }
    }

    @Test
    default void every_question_of_the_charter_is_answered_and_nothing_else() {
        try (Scene scene = Scene.open(this)) {
            received(scene, "First");
            Intake intake = scene.officer().view().intake();
            ApplicationDraft whole = draft(scene, "Applicant");
            Map<String, String> fewer = new TreeMap<>(whole.answers());
            fewer.remove(scene.charter().questions().get(0).id());
            Map<String, String> more = new TreeMap<>(whole.answers());
            more.put("shoe-size", "43");
            for (Map<String, String> answers : List.of(fewer, more)) {
                ApplicationDraft draft = new ApplicationDraft(whole.admission(), whole.statement(), answers);
                assertThat(refusal(scene, InvalidInputException.class, () -> intake.apply(draft, "k")))
                        .hasMessageContaining("answers");
            }
        }
    }

    @Test
    default void members_that_are_not_officers_see_no_application() {
        try (Scene scene = Scene.open(this)) {
            Application application = received(scene, "Applicant");
            Intake ours = scene.seat("General", Charter2019.GENERAL).view().intake();
            assertForbidden(scene, Rule.ADMISSION, () -> ours.application(application.id()));
            assertForbidden(scene, Rule.ADMISSION, () -> ours.application(new ApplicationId("app-none")));
            assertForbidden(scene, Rule.ADMISSION, () -> ours.applications(application.round()));
            assertForbidden(scene, Rule.ADMISSION, () -> ours.apply(draft(scene, "Mine"), "k"));
        }
    }

    @Test
    default void a_body_without_the_power_to_admit_admits_nobody() {
        try (Scene scene = Scene.open(this)) {
            Application application = received(scene, "Applicant");
            scene.pass(Duration.ofDays(3));
            RecordedDecision assembly = new RecordedDecision(
                    Charter2019.GENERAL_ASSEMBLY,
                    "we like them",
                    decision(scene).decidedOn());
            Intake intake = scene.officer().view().intake();
            assertForbidden(scene, Rule.POWERS, () -> intake.approve(application.id(), assembly, day(9)));
            assertForbidden(scene, Rule.POWERS, () -> intake.decline(application.id(), assembly));
            assertForbidden(scene, Rule.POWERS, () -> scene.officer()
                    .view()
                    .membership()
                    .admit(Scene.draft("Direct", Charter2019.GENERAL), assembly));
        }
    }

    private static IntakeRoundDraft round(int opens, int closes) {
        return new IntakeRoundDraft("Round", day(opens), day(closes), Optional.empty());
    }

    private static LocalDate day(int fromToday) {
        return Scene.TODAY.plusDays(fromToday);
    }

    /** Announces a round of one day, waits for it, and enters an application under its name as key. */
    private static Application received(Scene scene, String name) {
        Intake intake = scene.officer().view().intake();
        intake.announce(round(1, 1));
        scene.pass(Duration.ofDays(1));
        return intake.apply(draft(scene, name), name);
    }

    private static ApplicationDraft draft(Scene scene, String name) {
        Map<String, String> answers = new TreeMap<>();
        for (Question question : scene.charter().questions()) {
            answers.put(question.id(), "our answer");
        }
        return new ApplicationDraft(Scene.draft(name, Charter2019.GENERAL), "We wish to take part.", answers);
    }

    private static RecordedDecision decision(Scene scene) {
        return new RecordedDecision(Charter2019.STEERING_COMMITTEE, "meets the requirements", scene.today());
    }

    private static int total(Scene scene) {
        return scene.officer().view().membership().roster().total();
    }
}
