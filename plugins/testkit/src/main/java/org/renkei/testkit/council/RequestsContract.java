package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;
import static org.renkei.testkit.council.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.RequestId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.request.RequestKind;
import org.renkei.api.request.RequestStatus;
import org.renkei.api.request.Requests;
import org.renkei.api.submission.Audience;

/** Who asks whom, how a formal request comes about, and who sees what of it. */
public interface RequestsContract extends CouncilContract {
    Audience ALL = Audience.of(Charter2019.MEMBERS);

    @Test
    default void a_formal_request_is_prepared_decided_and_only_then_put_to_its_addressees() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            RequestId id = requests(scene.officer()).ask(formal(), "1").id();
            assertThat(requests(scene.officer()).get(id).status()).isEqualTo(RequestStatus.PREPARED);
            assertNotFound(scene, () -> requests(member).get(id));
            Motion motion = propose(scene, id);
            scene.officer().view().motions().vote(motion.id(), Vote.FOR);
            scene.pass(Duration.ofDays(8));
            assertThat(scene.officer().view().motions().close(motion.id()).status())
                    .isEqualTo(MotionStatus.CARRIED);
            CooperationRequest seen = requests(member).get(id);
            assertThat(seen.status()).isEqualTo(RequestStatus.ISSUED);
            assertThat(seen.kind()).isEqualTo(RequestKind.FORMAL);
            assertThat(seen.decision().orElseThrow().motion()).contains(motion.id());
            assertThat(seen.askedBy()).as("the council asks").isEmpty();
            assertThat(seen.subject()).contains("Logs");
            assertThat(seen.ours().map(Obligation::state)).contains(ObligationState.OPEN);
            assertRefused(scene, () -> requests(scene.officer()).issue(id, Scene.DECISION), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void a_lost_motion_leaves_the_request_as_it_was_prepared() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Seat", Charter2019.CLASS_1);
            Seat outside = scene.seat("Outside", Charter2019.GENERAL);
            scene.officer().view().motions().seat(Charter2019.STEERING_COMMITTEE, seat.id());
            RequestId id = requests(scene.officer()).ask(formal(), "1").id();
            assertThat(requests(seat).list()).as("nothing to decide yet").isEmpty();
            Motion motion = propose(scene, id);
            assertThat(requests(seat).get(id).text())
                    .as("whoever votes has read it")
                    .isPresent();
            assertNotFound(scene, () -> requests(outside).get(id));
            scene.officer().view().motions().vote(motion.id(), Vote.AGAINST);
            seat.view().motions().vote(motion.id(), Vote.FOR);
            scene.pass(Duration.ofDays(8));
            assertThat(scene.officer().view().motions().close(motion.id()).status())
                    .isEqualTo(MotionStatus.LOST);
            assertThat(requests(scene.officer()).get(id).status()).isEqualTo(RequestStatus.PREPARED);
            assertNotFound(scene, () -> requests(seat).get(id));
            assertThat(requests(scene.officer()).issue(id, Scene.DECISION).status())
                    .isEqualTo(RequestStatus.ISSUED);
            assertChangesNothing(scene, () -> requests(scene.officer()).issue(id, Scene.DECISION));
        }
    }

    /** The tenth business day after Monday, 5 January 2026: the 12th is a holiday, the week-ends do not count. */
    @Test
    default void the_last_day_is_counted_in_business_days_and_late_begins_at_midnight_in_japan() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            RequestId id = issued(scene, formal());
            assertThat(requests(member).get(id).due()).contains(LocalDate.of(2026, 1, 20));
            Instant late = Instant.parse("2026-01-20T15:00:00Z");
            assertThat(requests(member).get(id).ours().orElseThrow().due()).contains(late);
            scene.pass(Duration.between(scene.now(), late.minusMillis(1)));
            assertThat(state(member, id)).isEqualTo(ObligationState.OPEN);
            scene.pass(Duration.ofMillis(1));
            assertThat(state(member, id)).isEqualTo(ObligationState.OVERDUE);
            assertThat(requests(scene.officer())
                            .get(id)
                            .progress()
                            .orElseThrow()
                            .overdue())
                    .isEqualTo(1);
        }
    }

    @Test
    default void an_addressee_gets_more_time_from_officers_only() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            RequestId id = issued(scene, formal().due(scene.today().plusDays(3)));
            LocalDate later = scene.today().plusDays(6);
            assertForbidden(scene, Rule.ASKING, () -> requests(other).extend(id, member.id(), later, "they asked"));
            scene.pass(Duration.ofDays(4));
            assertThat(state(member, id)).isEqualTo(ObligationState.OVERDUE);
            requests(scene.officer()).extend(id, member.id(), later, "they asked");
            assertThat(state(member, id)).isEqualTo(ObligationState.OPEN);
            assertThat(state(other, id)).isEqualTo(ObligationState.OVERDUE);
            for (LocalDate wrong : List.of(later, later.minusDays(1), later.plusDays(400))) {
                InvalidInputException refused =
                        refusal(scene, InvalidInputException.class, () -> requests(scene.officer())
                                .extend(id, member.id(), wrong, "again"));
                assertThat(refused.field()).isEqualTo("until");
                assertThat(refused).hasMessageContaining("cooperation.answering");
            }
            requests(member).decline(id, "We have none.");
            assertRefused(
                    scene,
                    () -> requests(scene.officer()).extend(id, member.id(), later.plusDays(9), "again"),
                    ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void addressees_learn_nothing_of_each_other_and_officers_see_who_owes_what() {
        try (Scene scene = Scene.open(this)) {
            Seat first = scene.seat("First", Charter2019.CLASS_1);
            Seat second = scene.seat("Second", Charter2019.GENERAL);
            Seat hidden =
                    scene.pledged(scene.admit(AdmissionDraft.builder("Hidden", Charter2019.OTHER, Charter2019.GENERAL)
                            .unlisted()
                            .build()));
            RequestId id = issued(scene, formal());
            CooperationRequest seen = requests(first).get(id);
            assertThat(seen.progress()).isEmpty();
            assertThat(seen.addressees()).isEmpty();
            assertThat(seen.toString())
                    .doesNotContain(second.id().value(), hidden.id().value());
            assertNotFound(scene, () -> requests(first).reasons(id));
            CooperationRequest tracked = requests(scene.officer()).get(id);
            assertThat(tracked.progress().orElseThrow().asked()).isEqualTo(3);
            assertThat(tracked.addressees())
                    .extracting(Obligation::member)
                    .containsExactlyInAnyOrder(first.id(), second.id(), hidden.id());
            Seat late = scene.seat("Late", Charter2019.GENERAL);
            assertThat(requests(late).list()).as("admitted afterwards").isEmpty();
            scene.expel(second.id());
            assertThat(requests(scene.officer()).get(id).addressees())
                    .filteredOn(owed -> owed.member().equals(second.id()))
                    .extracting(Obligation::state)
                    .containsExactly(ObligationState.ENDED);
        }
    }

    @Test
    default void whoever_asks_voluntarily_stays_hidden_and_nobody_is_ever_late() {
        try (Scene scene = Scene.open(this)) {
            Seat asker = scene.seat("Asker", Charter2019.CLASS_2);
            Seat asked = scene.seat("Asked", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            CooperationRequest ask = requests(asker)
                    .ask(
                            RequestDraft.voluntary(
                                    Audience.of(Charter2019.ONLY_CLASS_1), "Known?", "Has anybody seen this?"),
                            "1");
            assertThat(ask.status()).isEqualTo(RequestStatus.ISSUED);
            assertThat(ask.due()).isEmpty();
            assertThat(ask.ours()).isEmpty();
            assertThat(ask.progress().orElseThrow().asked()).isEqualTo(1);
            CooperationRequest seen = requests(asked).get(ask.id());
            assertThat(seen.askedBy()).isPresent();
            assertThat(seen.toString())
                    .doesNotContain(asker.id().value(), asker.member().name());
            assertThat(seen.ours().orElseThrow().duty()).isFalse();
            assertNotFound(scene, () -> requests(other).get(ask.id()));
            scene.pass(Duration.ofDays(300));
            assertThat(state(asked, ask.id())).isEqualTo(ObligationState.OPEN);
            requests(asked).decline(ask.id(), "Nothing is known here.");
            assertThat(requests(asker).reasons(ask.id())).containsExactly("Nothing is known here.");
            assertThat(requests(asked).get(ask.id()).declined()).contains("Nothing is known here.");
            assertThat(requests(asker).get(ask.id()).toString())
                    .doesNotContain(asked.id().value());
            assertRefused(scene, () -> requests(asked).decline(ask.id(), "Once more."), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void a_request_that_was_taken_back_is_owed_by_nobody() {
        try (Scene scene = Scene.open(this)) {
            Seat asker = scene.seat("Asker", Charter2019.CLASS_1);
            Seat asked = scene.seat("Asked", Charter2019.GENERAL);
            RequestId formal = issued(scene, formal());
            RequestId own = requests(asker)
                    .ask(RequestDraft.voluntary(ALL, "Seen?", "Seen?"), "1")
                    .id();
            assertForbidden(scene, Rule.ASKING, () -> requests(asked).withdraw(own));
            assertForbidden(scene, Rule.ASKING, () -> requests(asked).withdraw(formal));
            assertForbidden(scene, Rule.ASKING, () -> requests(scene.officer()).withdraw(own));
            requests(asker).withdraw(own);
            requests(scene.officer()).withdraw(formal);
            assertChangesNothing(scene, () -> requests(asker).withdraw(own));
            for (RequestId id : List.of(own, formal)) {
                assertThat(requests(asked).get(id).status()).isEqualTo(RequestStatus.WITHDRAWN);
                assertThat(state(asked, id)).isEqualTo(ObligationState.ENDED);
                assertRefused(scene, () -> requests(asked).decline(id, "no"), ErrorCode.STATE_CONFLICT);
                assertRefused(
                        scene,
                        () -> asked.submit(Drafts.in(scene).answer(id, true, ALL), id.value()),
                        ErrorCode.STATE_CONFLICT);
            }
        }
    }

    @Test
    default void the_same_key_asks_once_and_another_draft_under_it_is_refused() {
        try (Scene scene = Scene.open(this)) {
            scene.seat("Member", Charter2019.GENERAL);
            RequestId id = requests(scene.officer()).ask(formal(), "1").id();
            assertChangesNothing(scene, () -> assertThat(
                            requests(scene.officer()).ask(formal(), "1").id())
                    .isEqualTo(id));
            assertRefused(
                    scene,
                    () -> requests(scene.officer())
                            .ask(formal().due(scene.today().plusDays(9)), "1"),
                    ErrorCode.KEY_REUSED);
        }
    }

    /** Returns a class, what it asks, and whether the charter lets it: article cooperation.asking. */
    static Stream<Arguments> who_asks() {
        return Stream.of(
                argumentSet("officers formally", Charter2019.SECRETARIAT, RequestKind.FORMAL, true),
                argumentSet("class 1 formally", Charter2019.CLASS_1, RequestKind.FORMAL, false),
                argumentSet("general members formally", Charter2019.GENERAL, RequestKind.FORMAL, false),
                argumentSet("the secretariat voluntarily", Charter2019.SECRETARIAT, RequestKind.VOLUNTARY, true),
                argumentSet("class 1 voluntarily", Charter2019.CLASS_1, RequestKind.VOLUNTARY, true),
                argumentSet("class 2 voluntarily", Charter2019.CLASS_2, RequestKind.VOLUNTARY, true),
                argumentSet("general members voluntarily", Charter2019.GENERAL, RequestKind.VOLUNTARY, false));
    }

    @ParameterizedTest
    @MethodSource("org.renkei.testkit.council.RequestsContract#who_asks")
    default void the_charter_says_who_asks_in_which_way(MemberClassId memberClass, RequestKind kind, boolean may) {
        try (Scene scene = Scene.open(this)) {
            scene.seat("Other", Charter2019.GENERAL);
            Seat asker =
                    memberClass.equals(Charter2019.SECRETARIAT) ? scene.officer() : scene.seat("Asker", memberClass);
            RequestDraft draft = kind == RequestKind.FORMAL ? formal() : RequestDraft.voluntary(ALL, "Seen?", "Seen?");
            if (may) {
                assertThat(requests(asker).ask(draft, "1").kind()).isEqualTo(kind);
            } else {
                assertForbidden(scene, Rule.ASKING, () -> requests(asker).ask(draft, "1"));
            }
        }
    }

    @Test
    default void a_request_that_cannot_be_is_refused_with_the_article() {
        try (Scene scene = Scene.open(this)) {
            assertThat(field(scene, formal())).as("nobody else is there").isEqualTo("to cooperation.asking");
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            LocalDate today = scene.today();
            assertThat(field(scene, formal().due(today))).isEqualTo("due cooperation.answering");
            assertThat(field(scene, formal().due(today.plusDays(400)))).isEqualTo("due cooperation.answering");
            assertThat(field(scene, RequestDraft.voluntary(ALL, "s", "t").due(today.plusDays(3))))
                    .isEqualTo("due cooperation.answering");
            assertNotFound(scene, () -> requests(scene.officer()).ask(formal().about(new ItemId("sub-none")), "9"));
            Seat unsigned = scene.unpledged(member.member());
            assertForbidden(scene, Rule.PLEDGE, () -> requests(unsigned).list());
            RequestId past = requests(scene.officer())
                    .ask(formal().due(today.plusDays(2)), "2")
                    .id();
            scene.pass(Duration.ofDays(2));
            assertRefused(scene, () -> requests(scene.officer()).issue(past, Scene.DECISION), ErrorCode.STATE_CONFLICT);
        }
    }

    private static String field(Scene scene, RequestDraft draft) {
        InvalidInputException refused = refusal(scene, InvalidInputException.class, () -> requests(scene.officer())
                .ask(draft, "refused"));
        String article = refused.rule().replaceAll("(?s).*\\(charter article ([a-z.]+)\\).*", "$1");
        return refused.field() + " " + article;
    }

    private static RequestDraft formal() {
        return RequestDraft.formal(ALL, "Logs", "Please search your logs.");
    }

    private static RequestId issued(Scene scene, RequestDraft draft) {
        RequestId id = requests(scene.officer()).ask(draft, "issued").id();
        requests(scene.officer()).issue(id, Scene.DECISION);
        return id;
    }

    private static Motion propose(Scene scene, RequestId id) {
        return scene.officer()
                .view()
                .motions()
                .propose(
                        MotionDraft.of(
                                Charter2019.STEERING_COMMITTEE, new Proposal.RequestCooperation(id), "to know how far"),
                        "ask");
    }

    private static ObligationState state(Seat seat, RequestId id) {
        return requests(seat).get(id).ours().orElseThrow().state();
    }

    private static Requests requests(Seat seat) {
        return seat.view().requests();
    }
}
