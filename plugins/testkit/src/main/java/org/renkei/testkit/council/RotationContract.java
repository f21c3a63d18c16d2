package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Handlers;
import org.renkei.api.member.Rotation;
import org.renkei.api.retrieval.FeedQuery;

/** The change of staff in April (人事異動): many leave and come at once. */
public interface RotationContract extends CouncilContract {
    @Test
    default void those_who_leave_are_refused_at_once_and_those_who_come_owe_a_pledge() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat leaving = scene.pledged(seat.member());
            Seat owing = scene.unpledged(seat.member());
            long head = scene.council().head();
            Rotation rotation = people(seat)
                    .rotate(
                            seat.id(),
                            List.of(new HandlerDraft("B. New", Optional.of("CSIRT")), HandlerDraft.named("C. New")),
                            Set.of(leaving.handler()));
            assertThat(scene.council().head()).isEqualTo(head + 3);
            assertThat(rotation.appointed()).extracting(Handler::name).containsExactly("B. New", "C. New");
            assertThat(rotation.appointed()).allMatch(Handler::active);
            assertThat(rotation.appointed().get(0).post()).contains("CSIRT");
            assertThat(rotation.retired()).extracting(Handler::id).containsExactly(leaving.handler());
            assertThat(rotation.retired().get(0).active()).isFalse();
            assertThat(rotation.retired().get(0).pledge()).contains(scene.pledge());
            HandlerId newcomer = rotation.appointed().get(0).id();
            assertThat(rotation.owingPledge())
                    .containsExactly(
                            owing.handler(),
                            newcomer,
                            rotation.appointed().get(1).id());
            assertForbidden(scene, Rule.ACTING, () -> leaving.view().retrieval().feed(FeedQuery.fromStart()));
            assertForbidden(
                    scene, Rule.ACTING, () -> leaving.view().membership().self());
            Council view = scene.council().as(newcomer);
            scene.sign(view);
            assertThat(people(seat).owingPledge()).hasSize(2).doesNotContain(newcomer);
            assertThat(seat.view().membership().handlers(seat.id())).hasSize(5);
        }
    }

    @Test
    default void whoever_rotates_may_be_among_those_who_leave() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Rotation rotation =
                    people(seat).rotate(seat.id(), List.of(HandlerDraft.named("Heir")), Set.of(seat.handler()));
            assertThat(rotation.retired()).extracting(Handler::id).containsExactly(seat.handler());
            assertForbidden(scene, Rule.ACTING, () -> people(seat).rotate(seat.id(), List.of(), Set.of()));
            assertThat(scene.council()
                            .as(rotation.appointed().get(0).id())
                            .membership()
                            .self()
                            .id())
                    .isEqualTo(seat.id());
        }
    }

    @Test
    default void a_rotation_that_names_somebody_else_changes_nothing_at_all() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat leaving = scene.pledged(seat.member());
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            List<HandlerDraft> in = List.of(HandlerDraft.named("New"));
            for (HandlerId stranger : List.of(other.handler(), new HandlerId("no-such-handler"))) {
                assertNotFound(scene, () -> people(seat).rotate(seat.id(), in, Set.of(leaving.handler(), stranger)));
            }
            assertThat(leaving.view().membership().handler().active()).isTrue();
        }
    }

    @Test
    default void a_member_rotates_its_own_and_an_officer_anybodys() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            List<HandlerDraft> in = List.of(HandlerDraft.named("New"));
            for (MemberId member : List.of(other.id(), new MemberId("no-such-member"))) {
                assertForbidden(scene, Rule.HANDLERS, () -> people(seat).rotate(member, in, Set.of()));
            }
            assertThat(people(scene.officer())
                            .rotate(other.id(), in, Set.of(other.handler()))
                            .appointed())
                    .extracting(Handler::member)
                    .containsExactly(other.id());
            assertForbidden(scene, Rule.ACTING, () -> other.view().membership().self());
            scene.expel(other.id());
            assertRefused(
                    scene, () -> people(scene.officer()).rotate(other.id(), in, Set.of()), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void those_who_left_before_are_passed_over() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat gone = scene.pledged(seat.member());
            seat.view().membership().retire(gone.handler());
            assertChangesNothing(scene, () -> people(seat).rotate(seat.id(), List.of(), Set.of(gone.handler())));
            assertChangesNothing(scene, () -> people(seat).rotate(seat.id(), List.of(), Set.of()));
        }
    }

    @Test
    default void somebody_who_can_enter_decisions_stays_or_comes() {
        try (Scene scene = Scene.open(this)) {
            Seat officer = scene.officer();
            assertRefused(
                    scene,
                    () -> people(officer).rotate(officer.id(), List.of(), Set.of(officer.handler())),
                    ErrorCode.STATE_CONFLICT);
            Rotation rotation = people(officer)
                    .rotate(officer.id(), List.of(HandlerDraft.named("Heir")), Set.of(officer.handler()));
            assertRefused(scene, () -> officer.view().membership().self(), ErrorCode.NOT_PERMITTED);
            Council heir = scene.council().as(rotation.appointed().get(0).id());
            assertThat(heir.membership()
                            .admit(Scene.draft("Member", Charter2019.GENERAL), Scene.DECISION)
                            .name())
                    .isEqualTo("Member");
        }
    }

    private static Handlers people(Seat seat) {
        return seat.view().membership().people();
    }
}
