package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Scope;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.Id;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.Membership;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;

/** How a council is founded, and what decisions on its members do. */
public interface MembershipContract extends CouncilContract {
    @Test
    default void a_council_is_founded_with_its_coordinating_secretariat_and_one_pledged_officer() {
        ManualClock clock = new ManualClock(Scene.START);
        CouncilOptions options = CouncilOptions.builder()
                .secretariat("事務局 Office", "Founding Officer")
                .clock(clock)
                .build();
        try (EmbeddedCouncil council = openCouncil(options)) {
            Membership membership = council.as(council.officer()).membership();
            Member self = membership.self();
            assertThat(self.name()).isEqualTo("事務局 Office");
            assertThat(self.status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(self.since()).isBetween(Scene.START, Scene.START.plusMillis(1));
            assertThat(membership.charter().abilities(self.memberClass())).contains(Ability.COORDINATE);
            Handler officer = membership.handler();
            assertThat(officer.id()).isEqualTo(council.officer());
            assertThat(officer.member()).isEqualTo(self.id());
            assertThat(officer.name()).isEqualTo("Founding Officer");
            assertThat(officer.active()).isTrue();
            assertThat(officer.pledge().orElseThrow().version())
                    .isEqualTo(membership.charter().pledge().version());
            assertThat(membership.roster().total()).isEqualTo(1);
            assertThat(council.head()).isPositive();
        }
    }

    @Test
    default void two_councils_have_different_ids() {
        try (Scene one = Scene.open(this);
                Scene two = Scene.open(this)) {
            assertThat(one.council().id()).isNotEqualTo(two.council().id());
        }
    }

    @Test
    default void the_charter_of_2019_gives_each_class_its_abilities() {
        try (Scene scene = Scene.open(this)) {
            Charter charter = scene.charter();
            assertThat(charter.classes().stream().map(MemberClass::id))
                    .containsExactlyInAnyOrder(
                            Charter2019.CLASS_1, Charter2019.CLASS_2, Charter2019.GENERAL, Charter2019.SECRETARIAT);
            Set<Ability> general =
                    EnumSet.of(Ability.CONSULT, Ability.SUBMIT, Ability.GIVE_FEEDBACK, Ability.RECEIVE_COUNTERMEASURES);
            assertThat(charter.abilities(Charter2019.GENERAL)).isEqualTo(general);
            Set<Ability> class2 = EnumSet.copyOf(general);
            class2.add(Ability.EXCHANGE_UNCONFIRMED);
            assertThat(charter.abilities(Charter2019.CLASS_2)).isEqualTo(class2);
            Set<Ability> class1 = EnumSet.copyOf(class2);
            class1.add(Ability.RELEASE_OUTSIDE);
            assertThat(charter.abilities(Charter2019.CLASS_1)).isEqualTo(class1);
            assertThat(charter.abilities(Charter2019.SECRETARIAT)).isEqualTo(EnumSet.allOf(Ability.class));
        }
    }

    @Test
    default void the_charter_of_2019_names_its_scopes_from_the_narrowest_to_the_widest() {
        try (Scene scene = Scene.open(this)) {
            Charter charter = scene.charter();
            assertThat(charter.scopes().stream().map(Scope::id))
                    .containsExactly(
                            Charter2019.ONLY_SECRETARIAT,
                            Charter2019.ONLY_CLASS_1,
                            Charter2019.TASK_FORCE,
                            Charter2019.MEMBERS,
                            Charter2019.PUBLIC);
            assertThat(charter.scopes().stream().filter(Scope::open).map(Scope::id))
                    .containsExactly(Charter2019.PUBLIC);
            assertThat(charter.sectors().stream().map(sector -> sector.id().value()))
                    .containsExactlyInAnyOrderElementsOf(Charter2019.SECTORS);
            assertThat(charter.body(Charter2019.STEERING_COMMITTEE)).isPresent();
            for (Rule rule : Rule.values()) {
                assertThat(charter.article(rule).value())
                        .as("article of %s", rule)
                        .isNotBlank();
            }
        }
    }

    @Test
    default void an_admitted_member_is_what_was_decided() {
        try (Scene scene = Scene.open(this)) {
            scene.tick();
            AdmissionDraft draft = AdmissionDraft.builder(
                            "A社", Charter2019.CRITICAL_INFRASTRUCTURE, Charter2019.CLASS_2)
                    .reading("えーしゃ")
                    .sector(Charter2019.FINANCE)
                    .unlisted()
                    .rank(7)
                    .build();
            Member member = scene.admit(draft);
            assertThat(member.name()).isEqualTo("A社");
            assertThat(member.reading()).contains("えーしゃ");
            assertThat(member.category()).isEqualTo(Charter2019.CRITICAL_INFRASTRUCTURE);
            assertThat(member.sector()).contains(Charter2019.FINANCE);
            assertThat(member.memberClass()).isEqualTo(Charter2019.CLASS_2);
            assertThat(member.listed()).isFalse();
            assertThat(member.rank()).contains(7);
            assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(member.since()).isEqualTo(scene.now());
            assertThat(scene.pledged(member).view().membership().self()).isEqualTo(member);
        }
    }

    @Test
    default void only_those_entitled_enter_decisions_on_members() {
        try (Scene scene = Scene.open(this)) {
            Seat target = scene.seat("Target", Charter2019.GENERAL);
            for (MemberClassId memberClass : List.of(Charter2019.CLASS_1, Charter2019.CLASS_2, Charter2019.GENERAL)) {
                Membership own = scene.seat("Member of " + memberClass, memberClass)
                        .view()
                        .membership();
                AdmissionDraft draft = Scene.draft("Newcomer", Charter2019.GENERAL);
                assertForbidden(scene, Rule.DECISIONS, () -> own.admit(draft, Scene.DECISION));
                assertForbidden(
                        scene, Rule.DECISIONS, () -> own.changeClass(target.id(), Charter2019.CLASS_1, Scene.DECISION));
                assertForbidden(scene, Rule.DECISIONS, () -> own.expel(target.id(), Scene.DECISION));
                assertForbidden(scene, Rule.DECISIONS, () -> own.expel(new MemberId("no-such-member"), Scene.DECISION));
            }
        }
    }

    @Test
    default void an_admission_must_fit_the_charter() {
        try (Scene scene = Scene.open(this)) {
            CategoryId nowhere = new CategoryId("no-such-category");
            List<AdmissionDraft> misfits = List.of(
                    Scene.draft("B市", new MemberClassId("no-such-class")),
                    AdmissionDraft.builder("B市", nowhere, Charter2019.GENERAL).build(),
                    Scene.draft("B市", Charter2019.GENERAL, new SectorId("no-such-sector")),
                    AdmissionDraft.builder("B市", Charter2019.CRITICAL_INFRASTRUCTURE, Charter2019.GENERAL)
                            .build(),
                    AdmissionDraft.builder("B市", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL)
                            .sector(Charter2019.WATER)
                            .build(),
                    AdmissionDraft.builder("B市", Charter2019.GOVERNMENT, Charter2019.GENERAL)
                            .subcategory(nowhere)
                            .build(),
                    AdmissionDraft.builder("B市", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL)
                            .subcategory(Charter2019.NATIONAL_ORGAN)
                            .build());
            for (AdmissionDraft misfit : misfits) {
                InvalidInputException refusal =
                        Refusals.refusal(scene, InvalidInputException.class, () -> scene.admit(misfit));
                assertThat(refusal).hasMessageNotContaining("B市");
                assertThat(refusal.field()).isNotBlank();
            }
        }
    }

    @Test
    default void several_members_are_admitted_on_one_decision_or_none() {
        try (Scene scene = Scene.open(this)) {
            Membership officer = scene.officer().view().membership();
            AdmissionDraft fits = Scene.draft("B市", Charter2019.GENERAL);
            AdmissionDraft misfit = Scene.draft("C市", Charter2019.GENERAL, new SectorId("no-such-sector"));
            InvalidInputException refusal = Refusals.refusal(
                    scene,
                    InvalidInputException.class,
                    () -> officer.admit(List.of(fits, misfit, fits), Scene.DECISION));
            assertThat(refusal.field()).isEqualTo("drafts[1].sector");
            assertThat(refusal).hasMessageNotContaining("C市");
            assertRefused(scene, () -> officer.admit(List.of(), Scene.DECISION), ErrorCode.INVALID_INPUT);
            List<Member> admitted =
                    officer.admit(List.of(fits, Scene.draft("C市", Charter2019.CLASS_1)), Scene.DECISION);
            assertThat(admitted).extracting(Member::name).containsExactly("B市", "C市");
            assertThat(admitted)
                    .extracting(Member::memberClass)
                    .containsExactly(Charter2019.GENERAL, Charter2019.CLASS_1);
            assertThat(officer.roster().members()).containsAll(admitted);
            assertThat(scene.pledged(admitted.get(1)).view().membership().self())
                    .isEqualTo(admitted.get(1));
        }
    }

    @Test
    default void an_admission_can_be_checked_beforehand() {
        try (Scene scene = Scene.open(this)) {
            Membership officer = scene.officer().view().membership();
            AdmissionDraft fits = Scene.draft("B市", Charter2019.GENERAL);
            AdmissionDraft misfit = Scene.draft("B市", new MemberClassId("no-such-class"));
            Refusals.assertChangesNothing(scene, () -> officer.check(fits, Scene.DECISION));
            assertRefused(scene, () -> officer.check(misfit, Scene.DECISION), ErrorCode.INVALID_INPUT);
            Membership general =
                    scene.seat("Member", Charter2019.GENERAL).view().membership();
            assertForbidden(scene, Rule.DECISIONS, () -> general.check(fits, Scene.DECISION));
            assertForbidden(scene, Rule.DECISIONS, () -> general.admit(List.of(fits), Scene.DECISION));
        }
    }

    @Test
    default void a_decision_names_a_body_of_the_charter() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Membership officer = scene.officer().view().membership();
            RecordedDecision nobody =
                    new RecordedDecision(new BodyId("no-such-body"), "because", LocalDate.of(2026, 1, 5));
            AdmissionDraft draft = Scene.draft("Newcomer", Charter2019.GENERAL);
            assertRefused(scene, () -> officer.admit(draft, nobody), ErrorCode.INVALID_INPUT);
            assertRefused(
                    scene,
                    () -> officer.changeClass(member.id(), Charter2019.CLASS_1, nobody),
                    ErrorCode.INVALID_INPUT);
            assertRefused(scene, () -> officer.expel(member.id(), nobody), ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void a_change_of_class_holds_from_the_next_call_on() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Member moved =
                    scene.officer().view().membership().changeClass(member.id(), Charter2019.CLASS_1, Scene.DECISION);
            assertThat(moved.memberClass()).isEqualTo(Charter2019.CLASS_1);
            assertThat(moved.since()).isEqualTo(member.member().since());
            assertThat(member.view().membership().self()).isEqualTo(moved);
            assertRefused(
                    scene,
                    () -> scene.changeClass(member.id(), new MemberClassId("no-such-class")),
                    ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void a_decision_on_a_member_that_does_not_exist_is_refused() {
        try (Scene scene = Scene.open(this)) {
            MemberId nobody = new MemberId("no-such-member");
            ErrorCode[] either = {ErrorCode.NOT_FOUND, ErrorCode.INVALID_INPUT};
            assertRefused(scene, () -> scene.changeClass(nobody, Charter2019.CLASS_1), either);
            assertRefused(scene, () -> scene.expel(nobody), either);
            assertRefused(scene, () -> scene.appoint(nobody, "A. Handler"), either);
        }
    }

    @Test
    default void an_expelled_member_is_refused_from_the_next_call_on() {
        try (Scene scene = Scene.open(this)) {
            Seat gone = scene.seat("Gone", Charter2019.CLASS_1);
            Seat stays = scene.seat("Stays", Charter2019.CLASS_1);
            Drafts drafts = Drafts.in(scene);
            Seat.item(stays.submit(drafts.observation(Audience.of(Charter2019.PUBLIC)), "k"));
            Member expelled = scene.officer().view().membership().expel(gone.id(), Scene.DECISION);
            assertThat(expelled.status()).isEqualTo(MemberStatus.EXPELLED);
            Council view = gone.view();
            assertForbidden(scene, Rule.ACTING, () -> view.membership().self());
            assertForbidden(scene, Rule.ACTING, () -> view.membership().charter());
            assertForbidden(scene, Rule.ACTING, () -> view.membership().roster());
            assertForbidden(scene, Rule.ACTING, () -> view.membership().handlers(gone.id()));
            assertForbidden(scene, Rule.ACTING, () -> view.retrieval().feed(FeedQuery.fromStart()));
            assertForbidden(scene, Rule.ACTING, () -> view.submissions().list());
            assertForbidden(
                    scene, Rule.ACTING, () -> gone.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k"));
            assertThat(stays.view().membership().self().status()).isEqualTo(MemberStatus.ACTIVE);
        }
    }

    @Test
    default void what_an_expelled_member_handed_in_stays_with_its_readers() {
        try (Scene scene = Scene.open(this)) {
            Seat gone = scene.seat("Gone", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            var receipt = gone.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "k");
            scene.expel(gone.id());
            assertThat(reader.sees(Seat.item(receipt))).isTrue();
            assertThat(reader.feed().ids()).containsExactly(Seat.item(receipt));
        }
    }

    @Test
    default void ids_of_members_and_handlers_tell_no_names() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Zyxw", Charter2019.GENERAL);
            Set<String> ids = Set.of(seat.id(), seat.handler()).stream()
                    .map(Id::value)
                    .map(id -> id.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(2).noneMatch(id -> id.contains("zyxw"));
        }
    }
}
