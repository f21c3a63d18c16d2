package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.Disposition;
import org.renkei.api.casework.Disposition.Outcome;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.SectorId;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.DispositionTable;
import org.renkei.api.statistics.Edition;
import org.renkei.api.statistics.Quarter;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;

/** What the council tells in numbers. */
public interface StatisticsContract extends CouncilContract {
    Quarter FIRST = Quarter.of(Scene.TODAY);

    @Test
    default void the_table_is_that_of_any_day_and_counts_an_activity_once() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            LocalDate first = scene.today();
            List<Receipt> three = List.of(handIn(scene, "one"), handIn(scene, "two"), handIn(scene, "three"));
            scene.pass(Duration.ofDays(1));
            scene.officer()
                    .view()
                    .cases()
                    .merge(three.get(0).inCase(), three.get(1).inCase(), "the same");
            scene.officer().view().cases().dispose(three.get(2).inCase(), Disposition.TRANSIENT, "gone");
            scene.pass(Duration.ofDays(1));
            scene.officer().view().cases().dispose(three.get(1).inCase(), Disposition.PUBLISHED, "a warning");
            scene.officer()
                    .view()
                    .cases()
                    .unmerge(three.get(0).inCase(), three.get(1).inCase(), "not the same");
            scene.pass(Duration.ofDays(1));
            DispositionTable then = table(member, first);
            assertThat(then.total()).isEqualTo(3);
            assertThat(then.of(Disposition.IN_ANALYSIS)).isEqualTo(3);
            DispositionTable next = table(member, first.plusDays(1));
            assertThat(next.total()).isEqualTo(2);
            assertThat(next.of(Outcome.NOT_NEEDED)).isEqualTo(1);
            assertThat(next.of(Outcome.IN_ANALYSIS)).isEqualTo(1);
            DispositionTable last = table(member, first.plusDays(2));
            assertThat(last.of(Outcome.TOLD)).as("each keeps what was decided").isEqualTo(2);
            assertThat(last.of(Disposition.TRANSIENT)).isEqualTo(1);
            assertThat(table(member, first.minusDays(1)).total()).isZero();
            assertThat(table(scene.officer(), first)).isEqualTo(then);
        }
    }

    @Test
    default void a_day_that_goes_on_is_not_counted() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            assertRefused(scene, () -> table(member, scene.today()), ErrorCode.INVALID_INPUT);
            assertRefused(scene, () -> table(member, LocalDate.MAX), ErrorCode.INVALID_INPUT);
            assertThat(table(member, LocalDate.MIN).total()).isZero();
            assertRefused(scene, () -> freeze(scene, FIRST, Circle.WITHIN), ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void an_edition_is_frozen_once_and_read_within_its_circle() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Seat unpledged = scene.unpledged(scene.admit(Scene.draft("New", Charter2019.GENERAL)));
            Receipt receipt = handIn(scene, "one");
            scene.pass(Duration.ofDays(100));
            assertForbidden(
                    scene, Rule.CASEWORK, () -> member.view().statistics().freeze(FIRST, Circle.WITHIN));
            Edition within = freeze(scene, FIRST, Circle.WITHIN);
            Edition outside = freeze(scene, FIRST, Circle.OUTSIDE);
            assertThat(within.cases()).isEqualTo(1);
            assertThat(within.frozenOn()).isEqualTo(scene.today());
            assertThat(within.bySector()).hasSize(Charter2019.SECTORS.size() + 1);
            assertThat(member.view().statistics().editions()).containsExactly(within, outside);
            assertThat(unpledged.view().statistics().editions()).containsExactly(outside);
            scene.officer().view().submissions().withdraw(receipt.id());
            assertChangesNothing(
                    scene, () -> assertThat(freeze(scene, FIRST, Circle.WITHIN)).isEqualTo(within));
            assertThat(freeze(scene, new Quarter(2025, 4), Circle.WITHIN).cases())
                    .isZero();
        }
    }

    @Test
    default void a_number_is_told_if_enough_cases_of_enough_members_are_behind_it() {
        try (Scene scene = Scene.open(this)) {
            report(scene, Charter2019.FINANCE, 6);
            report(scene, Charter2019.WATER, 5);
            report(scene, Charter2019.MEDICAL, 4);
            scene.pass(Duration.ofDays(100));
            Edition edition = freeze(scene, FIRST, Circle.WITHIN);
            assertThat(edition.cases()).isEqualTo(15);
            assertThat(cell(edition, "medical")).as("four").isEmpty();
            List<Optional<Integer>> enough = List.of(cell(edition, "finance"), cell(edition, "water"));
            assertThat(enough)
                    .as("one of them goes with it, or the total would tell")
                    .contains(Optional.empty());
            assertThat(edition.byClass())
                    .filteredOn(cell -> cell.cases().isPresent())
                    .as("all are of one class: less than the total would be none, which is not told either")
                    .isEmpty();
            assertThat(freeze(scene, FIRST, Circle.OUTSIDE).bySector())
                    .as("outside, more has to be behind a number")
                    .allSatisfy(cell -> assertThat(cell.cases()).isEmpty());
        }
    }

    /** Otherwise the two together would tell what one of them withholds. */
    @Test
    default void both_circles_are_counted_at_once_and_members_learn_nothing_from_the_other_edition() {
        try (Scene scene = Scene.open(this)) {
            report(scene, Charter2019.FINANCE, 22);
            report(scene, Charter2019.WATER, 24);
            report(scene, Charter2019.MEDICAL, 2);
            scene.pass(Duration.ofDays(100));
            freeze(scene, FIRST, Circle.OUTSIDE);
            List<Edition> both = scene.officer().view().statistics().editions();
            assertThat(both).extracting(Edition::circle).containsExactly(Circle.WITHIN, Circle.OUTSIDE);
            for (int i = 0; i < both.get(0).bySector().size(); i++) {
                if (both.get(0).bySector().get(i).cases().isEmpty()) {
                    assertThat(both.get(1).bySector().get(i).cases()).isEmpty();
                }
            }
        }
    }

    /** Somebody who knows every report but one goes on to know nothing of that one: which sector it was from. */
    @Test
    default void two_councils_that_differ_by_one_report_tell_the_same_numbers() {
        List<Edition> editions = new ArrayList<>();
        for (SectorId sector : List.of(Charter2019.FINANCE, Charter2019.MEDICAL)) {
            try (Scene scene = Scene.open(this, 7)) {
                report(scene, Charter2019.WATER, 9);
                report(scene, new SectorId("gas"), 12);
                report(scene, new SectorId("railway"), 10);
                report(scene, sector, 1);
                scene.pass(Duration.ofDays(100));
                for (Circle circle : Circle.values()) {
                    editions.add(freeze(scene, FIRST, circle));
                }
                assertThat(editions.get(editions.size() - 2).bySector())
                        .as("something is told")
                        .anySatisfy(cell -> assertThat(cell.cases()).isPresent());
            }
        }
        assertThat(editions.get(2)).isEqualTo(editions.get(0));
        assertThat(editions.get(3)).isEqualTo(editions.get(1));
    }

    private static void report(Scene scene, SectorId sector, int members) {
        for (int i = 0; i < members; i++) {
            Seat seat = scene.seat(sector + " " + i, Charter2019.GENERAL, sector);
            scene.tick();
            seat.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS), "By " + sector + i), "key");
        }
    }

    private static Optional<Integer> cell(Edition edition, String sector) {
        return edition.bySector().stream()
                .filter(cell -> cell.id().equals(Optional.of(sector)))
                .findFirst()
                .orElseThrow()
                .cases();
    }

    private static Edition freeze(Scene scene, Quarter quarter, Circle circle) {
        return scene.officer().view().statistics().freeze(quarter, circle);
    }

    private static DispositionTable table(Seat seat, LocalDate day) {
        return seat.view().statistics().table(day);
    }

    private static Receipt handIn(Scene scene, String summary) {
        scene.tick();
        return scene.officer().submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS), summary), summary);
    }
}
