package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Rule;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.member.Handlers;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.SignedPledge;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;

/** What a withdrawn pledge ends and what it does not, and what is known of pledges for good. */
public interface PledgesContract extends CouncilContract {
    @Test
    default void a_withdrawn_pledge_leaves_what_is_public_from_the_next_call_on() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            Seat colleague = scene.pledged(reader.member());
            ItemId open = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.PUBLIC)), "1"));
            ItemId shut = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "2"));
            assertThat(reader.feed().ids()).containsExactly(open, shut);
            assertThat(people(reader).withdrawPledge().pledge()).isEmpty();
            assertThat(reader.view().membership().handler().pledge()).isEmpty();
            assertThat(reader.sees(shut)).isFalse();
            assertThat(reader.sees(open)).isTrue();
            assertThat(reader.feed().ids()).containsExactly(open);
            assertThat(colleague.sees(shut)).isTrue();
            scene.tick();
            scene.sign(reader.view());
            assertThat(reader.feed().ids()).containsExactly(open, shut);
        }
    }

    @Test
    default void a_provider_and_an_officer_that_withdraw_read_and_look_up_nothing() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1");
            people(provider).withdrawPledge();
            assertThat(provider.sees(Seat.item(receipt))).isFalse();
            assertForbidden(
                    scene, Rule.PLEDGE, () -> provider.view().submissions().get(receipt.id()));
            Seat officer = scene.officer();
            people(officer).withdrawPledge();
            assertThat(officer.sees(Seat.item(receipt))).isFalse();
            assertForbidden(scene, Rule.PLEDGE, () -> officer.view().casework().provider(receipt.id(), "because"));
        }
    }

    @Test
    default void withdrawing_what_was_not_signed_changes_nothing_and_who_has_left_is_refused() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat unsigned = scene.unpledged(seat.member());
            assertChangesNothing(scene, () -> people(unsigned).withdrawPledge());
            people(seat).withdrawPledge();
            assertChangesNothing(scene, () -> people(seat).withdrawPledge());
            unsigned.view().membership().retire(seat.handler());
            assertForbidden(scene, Rule.ACTING, () -> people(seat).withdrawPledge());
            assertForbidden(scene, Rule.ACTING, () -> people(seat).owingPledge());
            assertForbidden(scene, Rule.ACTING, () -> people(seat).pledges(seat.handler()));
            assertForbidden(scene, Rule.ACTING, () -> people(seat)
                    .pledgeText(scene.charter().pledge().version()));
        }
    }

    @Test
    default void the_history_keeps_every_pledge_after_withdrawing_retiring_and_expulsion() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.unpledged(scene.admit(Scene.draft("Member", Charter2019.GENERAL)));
            Seat colleague = scene.pledged(seat.member());
            assertThat(people(colleague).pledges(seat.handler())).isEmpty();
            Pledge other = new Pledge(scene.pledge().version(), "A new name", Scene.TODAY);
            Instant signed = scene.tick();
            scene.sign(seat.view());
            Instant withdrawn = scene.tick();
            people(seat).withdrawPledge();
            Instant again = scene.tick();
            seat.view().membership().sign(other);
            List<SignedPledge> history = people(seat).pledges(seat.handler());
            assertThat(history)
                    .extracting(SignedPledge::pledge, SignedPledge::recordedAt, SignedPledge::withdrawnAt)
                    .containsExactly(
                            tuple(scene.pledge(), signed, Optional.of(withdrawn)),
                            tuple(other, again, Optional.empty()));
            colleague.view().membership().retire(seat.handler());
            assertThat(people(colleague).pledges(seat.handler())).isEqualTo(history);
            scene.expel(seat.id());
            assertThat(people(scene.officer()).pledges(seat.handler())).isEqualTo(history);
        }
    }

    @Test
    default void a_stranger_learns_nothing_of_what_others_signed() {
        try (Scene scene = Scene.open(this)) {
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            Seat seat = scene.seat("Member", Charter2019.CLASS_1);
            assertNotFound(scene, () -> people(seat).pledges(other.handler()));
            assertNotFound(scene, () -> people(seat).pledges(new HandlerId("no-such-handler")));
            assertNotFound(scene, () -> people(scene.officer()).pledges(new HandlerId("no-such-handler")));
        }
    }

    @Test
    default void everybody_reads_the_text_of_a_version_that_was_in_force() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.unpledged(scene.admit(Scene.draft("Member", Charter2019.GENERAL)));
            assertThat(people(seat).pledgeText(scene.charter().pledge().version()))
                    .isEqualTo(scene.charter().pledge());
            assertNotFound(scene, () -> people(seat).pledgeText("no-such-version"));
        }
    }

    @Test
    default void a_member_sees_who_of_its_own_owes_a_pledge_and_officers_see_all() {
        try (Scene scene = Scene.open(this)) {
            Seat one = scene.seat("One", Charter2019.GENERAL);
            Seat owing = scene.unpledged(one.member());
            Seat retired = scene.unpledged(one.member());
            Seat two = scene.seat("Two", Charter2019.GENERAL);
            Seat expelled = scene.unpledged(scene.admit(Scene.draft("Expelled", Charter2019.GENERAL)));
            one.view().membership().retire(retired.handler());
            scene.expel(expelled.id());
            assertThat(people(one).owingPledge()).containsExactly(owing.handler());
            assertThat(people(owing).owingPledge()).containsExactly(owing.handler());
            assertThat(people(two).owingPledge()).isEmpty();
            people(two).withdrawPledge();
            assertThat(people(two).owingPledge()).containsExactly(two.handler());
            assertThat(people(one).owingPledge()).containsExactly(owing.handler());
            assertThat(people(scene.officer()).owingPledge()).containsExactly(owing.handler(), two.handler());
        }
    }

    private static Handlers people(Seat seat) {
        return seat.view().membership().people();
    }
}
