package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Roster;

/** What the roster shows to whom, and in which order. */
public interface RosterContract extends CouncilContract {
    @Test
    default void every_member_counts_and_only_listed_ones_are_named() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            scene.admit(AdmissionDraft.builder("Shy", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL)
                    .unlisted()
                    .build());
            Roster seen = reader.view().membership().roster();
            assertThat(seen.total()).isEqualTo(3);
            assertThat(seen.unlisted()).isEqualTo(1);
            assertThat(seen.members()).hasSize(2).extracting(Member::name).doesNotContain("Shy");
            assertThat(seen.toString()).doesNotContain("Shy");
            assertThat(count(seen, Charter2019.CYBER_BUSINESS)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    default void officers_see_all_names() {
        try (Scene scene = Scene.open(this)) {
            scene.admit(AdmissionDraft.builder("Shy", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL)
                    .unlisted()
                    .build());
            Roster seen = scene.officer().view().membership().roster();
            assertThat(seen.members()).hasSize(2).extracting(Member::name).contains("Shy");
            assertThat(seen.unlisted()).isZero();
            assertThat(seen.total()).isEqualTo(2);
        }
    }

    @Test
    default void the_counts_of_the_categories_add_up_to_the_total() {
        try (Scene scene = Scene.open(this)) {
            scene.seat("Bank", Charter2019.GENERAL, Charter2019.FINANCE);
            scene.seat("Clinic", Charter2019.GENERAL, Charter2019.MEDICAL);
            scene.seat("Vendor", Charter2019.CLASS_1);
            Roster seen = scene.officer().view().membership().roster();
            int top = scene.charter().categories().stream()
                    .filter(category -> category.within().isEmpty())
                    .mapToInt(category -> count(seen, category.id()))
                    .sum();
            assertThat(top).isEqualTo(seen.total()).isEqualTo(4);
            assertThat(seen.counts()).anySatisfy(row -> {
                assertThat(row.sector()).contains(Charter2019.MEDICAL);
                assertThat(row.members()).isEqualTo(1);
            });
        }
    }

    @Test
    default void an_expelled_member_is_neither_named_nor_counted() {
        try (Scene scene = Scene.open(this)) {
            Seat gone = scene.seat("Gone", Charter2019.GENERAL);
            Seat stays = scene.seat("Stays", Charter2019.GENERAL);
            scene.expel(gone.id());
            Roster seen = stays.view().membership().roster();
            assertThat(seen.total()).isEqualTo(2);
            assertThat(seen.members()).extracting(Member::name).doesNotContain("Gone");
        }
    }

    @Test
    default void members_stand_in_the_order_of_category_then_class_then_reading() {
        try (Scene scene = Scene.open(this)) {
            admit(scene, "General D", "さ", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL);
            admit(scene, "City", "か", Charter2019.LOCAL_GOVERNMENT, Charter2019.GENERAL);
            admit(scene, "General C", "か", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL);
            admit(scene, "Second B", "わ", Charter2019.CYBER_BUSINESS, Charter2019.CLASS_2);
            admit(scene, "University", "あ", Charter2019.EDUCATION_RESEARCH, Charter2019.GENERAL);
            admit(scene, "First A", "ん", Charter2019.CYBER_BUSINESS, Charter2019.CLASS_1);
            admit(scene, "Another", "あ", Charter2019.OTHER, Charter2019.CLASS_1);
            List<String> names = scene.officer().view().membership().roster().members().stream()
                    .filter(member -> !member.id().equals(scene.officer().id()))
                    .map(Member::name)
                    .toList();
            assertThat(names)
                    .containsExactly("City", "First A", "Second B", "General C", "General D", "University", "Another");
        }
    }

    @Test
    default void members_with_an_official_rank_stand_first_in_its_order() {
        try (Scene scene = Scene.open(this)) {
            admit(scene, "Without", "あ", Charter2019.OTHER, Charter2019.GENERAL);
            for (int rank : List.of(10, 2)) {
                scene.admit(AdmissionDraft.builder("Rank " + rank, Charter2019.OTHER, Charter2019.CLASS_2)
                        .reading("わ")
                        .rank(rank)
                        .build());
            }
            Membership officer = scene.officer().view().membership();
            for (Member ranked : officer.roster().members()) {
                if (ranked.rank().isPresent()) {
                    scene.changeClass(ranked.id(), Charter2019.GENERAL);
                }
            }
            assertThat(officer.roster().members())
                    .extracting(Member::name)
                    .containsSubsequence("Rank 2", "Rank 10", "Without");
        }
    }

    @Test
    default void names_without_a_reading_stand_by_their_sound_without_the_legal_form() {
        try (Scene scene = Scene.open(this)) {
            List<String> inOrder = List.of("㈱アオイ", "いろは（有）", "株式会社ウエノ", "Alpha Inc.", "(株)Bravo", "東の会");
            for (String name : List.of("東の会", "(株)Bravo", "株式会社ウエノ", "Alpha Inc.", "いろは（有）", "㈱アオイ")) {
                scene.seat(name, Charter2019.GENERAL);
            }
            assertThat(scene.officer().view().membership().roster().members())
                    .extracting(Member::name)
                    .containsSubsequence(inOrder);
        }
    }

    @Test
    default void the_roster_of_a_day_shows_its_members_as_they_were_when_it_ended_in_japan() {
        try (Scene scene = Scene.open(this)) {
            Seat moved = scene.seat("Moved", Charter2019.GENERAL);
            Seat gone = scene.seat("Gone", Charter2019.GENERAL);
            Membership officer = scene.officer().view().membership();
            Roster first = officer.roster();
            scene.pass(Duration.between(scene.now(), Instant.parse("2026-01-05T14:59:59Z")));
            scene.changeClass(moved.id(), Charter2019.CLASS_2);
            Roster evening = officer.roster();
            scene.pass(Duration.ofSeconds(2));
            scene.changeClass(moved.id(), Charter2019.CLASS_1);
            scene.expel(gone.id());
            scene.seat("New", Charter2019.GENERAL);
            Roster now = officer.roster();
            assertThat(classOf(evening, moved)).isEqualTo(Charter2019.CLASS_2).isNotEqualTo(classOf(first, moved));
            assertThat(classOf(now, moved)).isEqualTo(Charter2019.CLASS_1);
            assertThat(officer.roster(Scene.TODAY)).isEqualTo(evening);
            assertThat(officer.roster(Scene.TODAY.plusDays(1))).isEqualTo(now);
            assertThat(moved.view().membership().roster(Scene.TODAY).members()).isEqualTo(evening.members());
        }
    }

    @Test
    default void before_the_foundation_the_roster_is_empty() {
        try (Scene scene = Scene.open(this)) {
            for (LocalDate day : List.of(Scene.TODAY.minusDays(1), LocalDate.MIN)) {
                Roster none = scene.officer().view().membership().roster(day);
                assertThat(none.total()).isZero();
                assertThat(none.members()).isEmpty();
                assertThat(none.counts()).isNotEmpty().allMatch(row -> row.members() == 0);
            }
        }
    }

    @Test
    default void there_is_no_roster_of_the_future() {
        try (Scene scene = Scene.open(this)) {
            Membership officer = scene.officer().view().membership();
            for (LocalDate day : List.of(Scene.TODAY.plusDays(1), LocalDate.MAX)) {
                InvalidInputException refusal =
                        Refusals.refusal(scene, InvalidInputException.class, () -> officer.roster(day));
                assertThat(refusal.field()).isEqualTo("asOf");
            }
            scene.pass(Duration.ofDays(1));
            assertThat(officer.roster(Scene.TODAY.plusDays(1)).total()).isEqualTo(1);
        }
    }

    @Test
    default void counts_stand_in_the_order_of_the_charter() {
        try (Scene scene = Scene.open(this)) {
            scene.seat("Another", Charter2019.CLASS_1);
            Charter charter = scene.charter();
            List<CategoryId> order =
                    charter.categories().stream().map(Category::id).toList();
            List<Integer> places = scene.officer().view().membership().roster().counts().stream()
                    .map(row -> order.indexOf(row.category()))
                    .toList();
            assertThat(places).isNotEmpty().doesNotContain(-1).isSorted();
            Stream<CategoryId> top = charter.categories().stream()
                    .filter(category -> category.within().isEmpty())
                    .map(Category::id);
            assertThat(top)
                    .containsSubsequence(
                            Charter2019.GOVERNMENT,
                            Charter2019.LOCAL_GOVERNMENT,
                            Charter2019.CRITICAL_INFRASTRUCTURE,
                            Charter2019.CYBER_BUSINESS,
                            Charter2019.EDUCATION_RESEARCH,
                            Charter2019.OTHER);
        }
    }

    private static MemberClassId classOf(Roster roster, Seat seat) {
        return roster.members().stream()
                .filter(member -> member.id().equals(seat.id()))
                .findFirst()
                .orElseThrow()
                .memberClass();
    }

    private static void admit(
            Scene scene, String name, String reading, CategoryId category, MemberClassId memberClass) {
        scene.admit(AdmissionDraft.builder(name, category, memberClass)
                .reading(reading)
                .build());
    }

    /** Returns the row of the category itself, or the sum of its sectors where only those have rows. */
    private static int count(Roster roster, CategoryId category) {
        List<CategoryCount> rows = roster.counts().stream()
                .filter(row -> row.category().equals(category))
                .toList();
        return rows.stream()
                .filter(row -> row.sector().isEmpty())
                .findFirst()
                .map(CategoryCount::members)
                .orElseGet(() -> rows.stream().mapToInt(CategoryCount::members).sum());
    }
}
