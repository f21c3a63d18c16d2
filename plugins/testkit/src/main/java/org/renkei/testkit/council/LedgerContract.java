package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.CaseId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.ledger.Ledger;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.ledger.Measures;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.ledger.Term;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** Terms, standings, who sees them, and what is proposed for whoever does not give. */
public interface LedgerContract extends CouncilContract {
    /** The first term that a member admitted at the start of a scene is in for its whole length. */
    Term SUMMER = new Term(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30));

    @Test
    default void terms_follow_from_the_charter_and_the_day() {
        try (Scene scene = Scene.open(this)) {
            List<Term> terms = ledger(scene.officer()).terms();
            assertThat(terms)
                    .startsWith(new Term(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 9, 30)))
                    .endsWith(new Term(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)))
                    .hasSize(14);
            intoSummer(scene);
            assertThat(ledger(scene.officer()).terms()).hasSize(15).endsWith(SUMMER);
            Term next = new Term(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 31));
            assertNotFound(scene, () -> ledger(scene.officer()).standings(next));
            Term other = new Term(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 9, 30));
            assertNotFound(scene, () -> ledger(scene.officer()).standings(other));
        }
    }

    @Test
    default void what_the_council_took_up_counts_and_shows_its_entry_to_its_own_member_only() {
        try (Scene scene = Scene.open(this)) {
            Seat giver = scene.seat("Giver", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.CLASS_2);
            intoSummer(scene);
            Receipt receipt = tell(scene, giver, "first.example");
            MemberStanding before = ledger(giver).own(SUMMER);
            assertThat(before.level()).isEqualTo(StandingLevel.RUNNING);
            assertThat(before.entries())
                    .extracting(LedgerEntry::outcome)
                    .containsExactly(LedgerEntry.Outcome.UNCONFIRMED);
            scene.tick();
            warn(scene, receipt.inCase(), "first.example");
            MemberStanding own = ledger(giver).own(SUMMER);
            assertThat(own.level()).isEqualTo(StandingLevel.MET);
            assertThat(own.memberClass()).isEqualTo(Charter2019.CLASS_1);
            assertThat(own.entries())
                    .containsExactly(new LedgerEntry(
                            receipt.id(), receipt.inCase(), receipt.acceptedAt(), LedgerEntry.Outcome.TAKEN_UP));
            Measures measures = own.measures().orElseThrow();
            assertThat(measures.points()).isEqualTo(1);
            assertThat(measures.cases()).isEqualTo(1);
            assertThat(measures.submissions()).isEqualTo(1);
            assertThat(measures.unique()).contains(1);
            assertThat(measures.lead()).as("nobody else named it").isEmpty();
            assertThat(measures.requests()).as("never asked").isEmpty();
            assertThat(ledger(scene.officer()).standings(SUMMER))
                    .allSatisfy(standing -> assertThat(standing.entries()).isEmpty())
                    .anySatisfy(standing -> assertThat(standing.measures()).contains(measures));
            assertForbidden(scene, Rule.CONTRIBUTION, () -> ledger(other).standings(SUMMER));
        }
    }

    @Test
    default void others_see_the_level_of_listed_members_when_the_term_is_over() {
        try (Scene scene = Scene.open(this)) {
            Seat giver = scene.seat("Giver", Charter2019.CLASS_1);
            Seat taker = scene.seat("Taker", Charter2019.CLASS_2);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            Seat hidden =
                    scene.pledged(scene.admit(AdmissionDraft.builder("Unlisted", Charter2019.OTHER, Charter2019.CLASS_2)
                            .unlisted()
                            .build()));
            intoSummer(scene);
            warn(scene, tell(scene, giver, "first.example").inCase(), "first.example");
            scene.pass(Duration.ofDays(200));
            List<MemberStanding> shown = ledger(taker).standings(SUMMER);
            assertThat(shown)
                    .extracting(MemberStanding::member, MemberStanding::level)
                    .containsExactlyInAnyOrder(
                            tuple(giver.id(), StandingLevel.MET), tuple(taker.id(), StandingLevel.BELOW));
            assertThat(shown).allSatisfy(standing -> {
                assertThat(standing.measures()).isEmpty();
                assertThat(standing.entries()).isEmpty();
            });
            assertThat(ledger(scene.officer()).standings(SUMMER))
                    .extracting(MemberStanding::member)
                    .containsExactlyInAnyOrder(giver.id(), taker.id(), hidden.id());
            assertForbidden(scene, Rule.CONTRIBUTION, () -> ledger(general).standings(SUMMER));
            assertNotFound(scene, () -> ledger(general).own(SUMMER));
            Seat unsigned = scene.unpledged(giver.member());
            assertForbidden(scene, Rule.PLEDGE, () -> ledger(unsigned).own(SUMMER));
        }
    }

    @Test
    default void nothing_is_concluded_about_who_was_not_there_for_the_whole_term() {
        try (Scene scene = Scene.open(this)) {
            Seat early = scene.seat("Early", Charter2019.CLASS_2);
            Seat rises = scene.seat("Rises", Charter2019.GENERAL);
            intoSummer(scene);
            scene.pass(Duration.ofDays(10));
            scene.changeClass(rises.id(), Charter2019.CLASS_2);
            Seat late = scene.seat("Late", Charter2019.CLASS_2);
            scene.changeClass(early.id(), Charter2019.CLASS_1);
            for (Seat seat : List.of(late, rises)) {
                MemberStanding own = ledger(seat).own(SUMMER);
                assertThat(own.level()).isEqualTo(StandingLevel.NOT_MEASURED);
                assertThat(own.measures()).isEmpty();
            }
            assertThat(ledger(early).own(SUMMER).level())
                    .as("one giving class or another")
                    .isEqualTo(StandingLevel.RUNNING);
            scene.pass(Duration.ofDays(200));
            assertThat(ledger(scene.officer()).proposeClassChanges(SUMMER))
                    .extracting(Motion::proposal)
                    .containsExactly(new Proposal.ChangeClass(early.id(), Charter2019.GENERAL));
        }
    }

    @Test
    default void a_class_change_is_proposed_once_and_only_the_committee_carries_it() {
        try (Scene scene = Scene.open(this)) {
            Seat giver = scene.seat("Giver", Charter2019.CLASS_1);
            Seat taker = scene.seat("Taker", Charter2019.CLASS_1);
            intoSummer(scene);
            warn(scene, tell(scene, giver, "first.example").inCase(), "first.example");
            assertRefused(scene, () -> ledger(scene.officer()).proposeClassChanges(SUMMER), ErrorCode.STATE_CONFLICT);
            scene.pass(Duration.ofDays(200));
            assertForbidden(scene, Rule.CONTRIBUTION, () -> ledger(giver).proposeClassChanges(SUMMER));
            Motion motion = ledger(scene.officer()).proposeClassChanges(SUMMER).get(0);
            assertThat(motion.proposal()).isEqualTo(new Proposal.ChangeClass(taker.id(), Charter2019.GENERAL));
            assertThat(motion.body()).isEqualTo(Charter2019.STEERING_COMMITTEE);
            assertThat(motion.ground()).contains("2026-04-01", "2026-09-30", "0 of 1 points", "基準（1点）に対し0点");
            assertThat(taker.view().membership().self().memberClass()).isEqualTo(Charter2019.CLASS_1);
            assertChangesNothing(scene, () -> assertThat(ledger(scene.officer()).proposeClassChanges(SUMMER))
                    .containsExactly(motion));
            scene.officer().view().motions().vote(motion.id(), Vote.FOR);
            scene.pass(Duration.ofDays(8));
            assertThat(scene.officer().view().motions().close(motion.id()).status())
                    .isEqualTo(MotionStatus.CARRIED);
            assertThat(taker.view().membership().self().memberClass()).isEqualTo(Charter2019.GENERAL);
            assertChangesNothing(scene, () -> assertThat(ledger(scene.officer()).proposeClassChanges(SUMMER))
                    .hasSize(1));
        }
    }

    private static void intoSummer(Scene scene) {
        scene.pass(Duration.between(scene.now(), Instant.parse("2026-04-02T00:00:00Z")));
    }

    private static Ledger ledger(Seat seat) {
        return seat.view().ledger();
    }

    private static Receipt tell(Scene scene, Seat seat, String domain) {
        Audience audience = Audience.of(Charter2019.TASK_FORCE);
        PartDraft part = PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(audience), audience, "Seen")
                .indicator(Indicator.block(IndicatorType.DOMAIN, domain))
                .build();
        return seat.submit(
                SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).build(), domain);
    }

    private static void warn(Scene scene, CaseId inCase, String domain) {
        scene.tick();
        Audience audience = Audience.of(Charter2019.MEMBERS);
        CountermeasureDraft draft = CountermeasureDraft.builder(
                        inCase,
                        Drafts.in(scene).label(audience),
                        audience,
                        new Wording("注意喚起", "Warning"),
                        new Wording("遮断する", "Block it"))
                .indicator(Indicator.block(IndicatorType.DOMAIN, domain))
                .build();
        scene.officer().view().casework().issue(draft, inCase.value());
    }
}
