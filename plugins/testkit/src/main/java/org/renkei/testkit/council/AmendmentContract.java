package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.PledgeText;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Scope;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handlers;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Roster;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Motions;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.retrieval.FeedQuery;

/** How the charter is amended, and which rules applied on which day. */
public interface AmendmentContract extends CouncilContract {
    /** An amendment, and the field that is refused. */
    record Amendment(String field, Charter charter, Map<String, String> classes) {}

    MemberClassId MERGED = new MemberClassId("partner");

    @Test
    default void an_amendment_comes_into_force_on_its_own_first_day_and_every_day_keeps_its_rules() {
        try (Scene scene = Scene.open(this)) {
            Charter before = scene.charter();
            LocalDate first = scene.today().plusDays(45);
            Charter next = repledged(before, "v2", first);
            carry(scene, next, Map.of());
            assertThat(scene.charter()).isEqualTo(before);
            assertThat(scene.officer().view().membership().charters()).containsExactly(before, next);
            assertThat(scene.officer().view().membership().charter(first)).isEqualTo(next);
            scene.pass(Duration.ofDays(30));
            assertThat(scene.charter()).isEqualTo(next);
            assertThat(scene.officer().view().membership().charter(first.minusDays(1)))
                    .isEqualTo(before);
            assertThat(scene.officer().view().membership().charter(LocalDate.of(1990, 1, 1)))
                    .isEqualTo(before);
        }
    }

    @Test
    default void nobody_is_admitted_to_a_sector_that_is_going_to_go() {
        try (Scene scene = Scene.open(this)) {
            Charter next = withoutSector(
                    scene.charter(), Charter2019.WATER, scene.today().plusDays(40));
            carry(scene, next, Map.of());
            AdmissionDraft water = Scene.draft("Water works", Charter2019.GENERAL, Charter2019.WATER);
            InvalidInputException refusal = refusal(scene, InvalidInputException.class, () -> scene.admit(water));
            assertThat(refusal.field()).isEqualTo("category");
            assertThat(refusal)
                    .hasMessageContaining(
                            scene.charter().article(Rule.MEMBER_RECORD).value());
            Member hospital = scene.admit(Scene.draft("Hospital", Charter2019.GENERAL, Charter2019.MEDICAL));
            scene.pass(Duration.ofDays(40));
            assertThat(scene.charter()).isEqualTo(next);
            assertThat(scene.officer().view().membership().roster().members())
                    .extracting(Member::id)
                    .contains(hospital.id());
        }
    }

    @Test
    default void a_new_pledge_text_is_signed_again_before_reading_on() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            carry(scene, repledged(scene.charter(), "v2", scene.today().plusDays(20)), Map.of());
            reader.view().retrieval().feed(FeedQuery.fromStart());
            scene.pass(Duration.ofDays(20));
            assertForbidden(scene, Rule.PLEDGE, () -> reader.view().motions().list());
            scene.sign(reader.view());
            assertThat(reader.view().motions().list()).hasSize(1);
        }
    }

    @Test
    default void every_pledge_text_that_was_in_force_can_be_read_and_the_new_one_is_owed() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Handlers people = seat.view().membership().people();
            PledgeText old = scene.charter().pledge();
            carry(scene, repledged(scene.charter(), "v2", scene.today().plusDays(20)), Map.of());
            assertNotFound(scene, () -> people.pledgeText("v2"));
            assertThat(people.owingPledge()).isEmpty();
            scene.pass(Duration.ofDays(20));
            assertThat(people.owingPledge()).containsExactly(seat.handler());
            assertThat(people.pledgeText(old.version())).isEqualTo(old);
            assertThat(people.pledgeText("v2")).isEqualTo(scene.charter().pledge());
            scene.sign(seat.view());
            assertThat(people.owingPledge()).isEmpty();
            assertThat(people.pledges(seat.handler()))
                    .extracting(signed -> signed.pledge().version())
                    .containsExactly(old.version(), "v2");
        }
    }

    @Test
    default void members_of_a_class_that_is_gone_move_to_the_one_that_the_amendment_names() {
        try (Scene scene = Scene.open(this)) {
            Seat class2 = scene.seat("Two", Charter2019.CLASS_2);
            Seat class1 = scene.seat("One", Charter2019.CLASS_1);
            Charter next = merged(scene.charter(), "v2", scene.today().plusDays(20));
            carry(scene, next, Map.of("class-1", MERGED.value(), "class-2", MERGED.value()));
            assertThat(class2.view().membership().self().memberClass()).isEqualTo(Charter2019.CLASS_2);
            scene.pass(Duration.ofDays(20));
            for (Seat seat : List.of(class1, class2)) {
                assertThat(seat.view().membership().self().memberClass()).isEqualTo(MERGED);
            }
        }
    }

    @Test
    default void the_roster_of_a_day_stands_by_the_charter_of_that_day() {
        try (Scene scene = Scene.open(this)) {
            scene.seat("Alpha", Charter2019.CLASS_2);
            scene.seat("Zulu", Charter2019.CLASS_1);
            Membership officer = scene.officer().view().membership();
            LocalDate day = scene.today();
            Roster before = officer.roster();
            Charter next = merged(scene.charter(), "v2", day.plusDays(20));
            carry(scene, next, Map.of("class-1", MERGED.value(), "class-2", MERGED.value()));
            scene.pass(Duration.ofDays(20));
            assertThat(officer.roster().members()).extracting(Member::name).containsSubsequence("Alpha", "Zulu");
            assertThat(officer.roster(day)).isEqualTo(before);
            assertThat(before.members()).extracting(Member::name).containsSubsequence("Zulu", "Alpha");
        }
    }

    @Test
    default void what_would_leave_members_without_a_class_or_the_council_without_officers_is_refused() {
        try (Scene scene = Scene.open(this)) {
            scene.seat("Two", Charter2019.CLASS_2);
            Charter now = scene.charter();
            LocalDate later = scene.today().plusDays(20);
            Charter merged = merged(now, "v2", later);
            List<Amendment> rows = List.of(
                    new Amendment("classes", merged, Map.of()),
                    new Amendment("classes", merged, Map.of("class-1", MERGED.value(), "class-2", "nowhere")),
                    new Amendment(
                            "charter.id", merged(now, now.id().value(), later), Map.of("class-2", MERGED.value())),
                    new Amendment("charter.since", merged(now, "v2", now.since()), Map.of("class-2", MERGED.value())),
                    new Amendment("charter.classes", without(now, Ability.RECORD_DECISIONS, later), Map.of()));
            for (Amendment row : rows) {
                InvalidInputException refusal =
                        refusal(scene, InvalidInputException.class, () -> propose(scene, row.charter(), row.classes()));
                assertThat(refusal.field()).isEqualTo(row.field());
                assertThat(refusal)
                        .hasMessageContaining(
                                scene.charter().article(Rule.AMENDMENT).value());
            }
        }
    }

    private static MotionId propose(Scene scene, Charter next, Map<String, String> classes) {
        return motions(scene)
                .propose(
                        MotionDraft.of(
                                Charter2019.GENERAL_ASSEMBLY,
                                new Proposal.AmendCharter(next, classes),
                                "times have changed"),
                        next.id().value())
                .id();
    }

    /** Carries an amendment by the votes of all; it takes 15 days. */
    private static void carry(Scene scene, Charter next, Map<String, String> classes) {
        MotionId id = propose(scene, next, classes);
        motions(scene).vote(id, Vote.FOR);
        scene.officer().view().membership().roster().members().stream()
                .flatMap(member -> scene.officer().view().membership().handlers(member.id()).stream())
                .map(handler -> scene.council().as(handler.id()))
                .forEach(view -> view.motions().vote(id, Vote.FOR));
        scene.pass(Duration.ofDays(15));
        assertThat(motions(scene).close(id).status()).isEqualTo(MotionStatus.CARRIED);
    }

    private static Motions motions(Scene scene) {
        return scene.officer().view().motions();
    }

    private static Charter repledged(Charter was, String id, LocalDate since) {
        return amended(was, id, since, was.classes(), new PledgeText(id, new Wording("新しい誓約", "A new text")));
    }

    /** Classes 1 and 2 become one. */
    private static Charter merged(Charter was, String id, LocalDate since) {
        MemberClass partner =
                new MemberClass(MERGED, new Wording("パートナー", "Partner"), was.abilities(Charter2019.CLASS_1));
        List<MemberClass> classes = Stream.concat(
                        was.classes().stream()
                                .filter(known -> !known.id().equals(Charter2019.CLASS_1)
                                        && !known.id().equals(Charter2019.CLASS_2)),
                        Stream.of(partner))
                .toList();
        return amended(was, id, since, classes, was.pledge());
    }

    /** Returns the classes that the new version has in place of {@code classes}. */
    private static Set<MemberClassId> renamed(Set<MemberClassId> classes, Set<MemberClassId> known) {
        return classes.stream().map(was -> known.contains(was) ? was : MERGED).collect(Collectors.toSet());
    }

    private static Charter withoutSector(Charter was, SectorId sector, LocalDate since) {
        return new Charter(
                new CharterId("v2"),
                was.title(),
                since,
                was.articles(),
                was.rules(),
                was.classes(),
                was.categories(),
                was.sectors().stream()
                        .filter(known -> !known.id().equals(sector))
                        .toList(),
                was.bodies(),
                was.scopes(),
                was.questions(),
                was.pledge(),
                was.timeRounding(),
                was.clocks(),
                was.contribution());
    }

    private static Charter without(Charter was, Ability ability, LocalDate since) {
        List<MemberClass> classes = was.classes().stream()
                .map(known -> new MemberClass(
                        known.id(),
                        known.title(),
                        known.abilities().stream()
                                .filter(other -> other != ability)
                                .collect(Collectors.toSet())))
                .toList();
        return amended(was, "v2", since, classes, was.pledge());
    }

    private static Charter amended(
            Charter was, String id, LocalDate since, List<MemberClass> classes, PledgeText pledge) {
        Set<MemberClassId> known = classes.stream().map(MemberClass::id).collect(Collectors.toSet());
        List<Scope> scopes = was.scopes().stream()
                .map(scope -> new Scope(
                        scope.id(), scope.title(), renamed(scope.classes(), known), scope.open(), scope.loosest()))
                .toList();
        return new Charter(
                new CharterId(id),
                was.title(),
                since,
                was.articles(),
                was.rules(),
                classes,
                was.categories(),
                was.sectors(),
                was.bodies().stream()
                        .map(body -> new Body(
                                body.id(),
                                body.title(),
                                body.powers(),
                                body.classes().stream().filter(known::contains).collect(Collectors.toSet()),
                                body.appointed(),
                                body.voting()))
                        .toList(),
                scopes,
                was.questions(),
                pledge,
                was.timeRounding(),
                was.clocks(),
                GivingClasses.among(was.contribution(), known));
    }
}
