package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.id.ToolId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.OwnSubmission;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** Who acts for a member, and what a signed pledge opens. */
public interface HandlersContract extends CouncilContract {
    @Test
    default void a_member_and_an_officer_appoint_handlers_and_list_them_in_order() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Membership own = seat.view().membership();
            Handler second = own.appoint(seat.id(), new HandlerDraft("B. Second", Optional.of("CSIRT")));
            HandlerId third = scene.appoint(seat.id(), "C. Third");
            assertThat(second.member()).isEqualTo(seat.id());
            assertThat(second.name()).isEqualTo("B. Second");
            assertThat(second.post()).contains("CSIRT");
            assertThat(second.active()).isTrue();
            assertThat(second.pledge()).isEmpty();
            assertThat(own.handlers(seat.id()).stream().map(Handler::id))
                    .containsExactly(seat.handler(), second.id(), third);
            assertThat(scene.officer().view().membership().handlers(seat.id())).isEqualTo(own.handlers(seat.id()));
        }
    }

    @Test
    default void a_view_acts_for_its_own_handler() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat colleague = scene.pledged(seat.member());
            assertThat(seat.view().membership().handler().id()).isEqualTo(seat.handler());
            assertThat(colleague.view().membership().handler().id()).isEqualTo(colleague.handler());
            assertThat(scene.council()
                            .as(seat.handler(), new ToolId("other-tool"))
                            .membership()
                            .handler()
                            .id())
                    .isEqualTo(seat.handler());
        }
    }

    @Test
    default void there_is_no_view_of_a_handler_that_does_not_exist() {
        try (Scene scene = Scene.open(this)) {
            HandlerId nobody = new HandlerId("no-such-handler");
            assertThatThrownBy(() -> scene.council().as(nobody)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> scene.council().as(nobody, new ToolId("tool")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    default void a_member_names_its_own_handlers_only() {
        try (Scene scene = Scene.open(this)) {
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            Membership own = scene.seat("Member", Charter2019.CLASS_1).view().membership();
            assertForbidden(scene, Rule.HANDLERS, () -> own.appoint(other.id(), HandlerDraft.named("Intruder")));
            assertNotFound(scene, () -> own.handlers(other.id()));
            assertNotFound(scene, () -> own.retire(other.handler()));
            assertThat(other.view().membership().handlers(other.id())).hasSize(1);
        }
    }

    @Test
    default void a_stranger_cannot_tell_whether_a_handler_or_member_exists() {
        try (Scene scene = Scene.open(this)) {
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            Membership own = scene.seat("Member", Charter2019.CLASS_1).view().membership();
            MemberId nobody = new MemberId("no-such-member");
            HandlerDraft draft = HandlerDraft.named("Intruder");
            assertSame(() -> own.retire(other.handler()), () -> own.retire(new HandlerId("no-such-handler")));
            assertSame(() -> own.handlers(other.id()), () -> own.handlers(nobody));
            assertSame(() -> own.appoint(other.id(), draft), () -> own.appoint(nobody, draft));
        }
    }

    @Test
    default void a_retired_handler_is_refused_from_the_next_call_on_and_the_pledge_goes_on() {
        try (Scene scene = Scene.open(this)) {
            Seat gone = scene.seat("Member", Charter2019.CLASS_1);
            Seat colleague = scene.pledged(gone.member());
            Handler retired = colleague.view().membership().retire(gone.handler());
            assertThat(retired.active()).isFalse();
            assertThat(retired.pledge()).contains(scene.pledge());
            assertForbidden(scene, Rule.ACTING, () -> gone.view().membership().self());
            assertForbidden(scene, Rule.ACTING, () -> gone.view().retrieval().feed(FeedQuery.fromStart()));
            assertForbidden(
                    scene,
                    Rule.ACTING,
                    () -> gone.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "k"));
            assertForbidden(
                    scene,
                    Rule.ACTING,
                    () -> scene.council().as(gone.handler()).membership().self());
            assertThat(colleague.view().membership().handlers(gone.id()))
                    .contains(retired)
                    .hasSize(2);
        }
    }

    @Test
    default void an_officer_retires_a_handler_of_any_member() {
        try (Scene scene = Scene.open(this)) {
            Seat gone = scene.seat("Member", Charter2019.GENERAL);
            assertThat(scene.officer()
                            .view()
                            .membership()
                            .retire(gone.handler())
                            .active())
                    .isFalse();
            assertForbidden(scene, Rule.ACTING, () -> gone.view().membership().self());
        }
    }

    @Test
    default void before_the_pledge_only_what_is_public_can_be_read() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.unpledged(scene.admit(Scene.draft("Reader", Charter2019.CLASS_1)));
            ItemId open = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.PUBLIC)), "1"));
            ItemId shut = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "2"));
            ItemId named = Seat.item(provider.submit(
                    drafts.observation(
                            Audience.builder().handler(reader.handler()).build()),
                    "3"));
            assertThat(reader.sees(open)).isTrue();
            assertThat(reader.sees(shut)).isFalse();
            assertThat(reader.sees(named)).isFalse();
            FeedReader before = reader.feed();
            assertThat(before.ids()).containsExactly(open);
            scene.tick();
            Handler signed = reader.view().membership().sign(scene.pledge());
            assertThat(signed.pledge()).contains(scene.pledge());
            assertThat(reader.view().membership().handler()).isEqualTo(signed);
            assertThat(reader.sees(shut)).isTrue();
            assertThat(reader.sees(named)).isTrue();
            assertThat(FeedReader.from(reader.view().retrieval(), FeedQuery.after(before.next()))
                            .ids())
                    .containsExactlyInAnyOrder(shut, named);
        }
    }

    @Test
    default void a_pledge_opens_nothing_to_a_colleague() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat signed = scene.seat("Reader", Charter2019.CLASS_1);
            Seat unsigned = scene.unpledged(signed.member());
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1"));
            assertThat(signed.sees(item)).isTrue();
            assertThat(unsigned.sees(item)).isFalse();
        }
    }

    @Test
    default void an_unpledged_officer_reads_only_what_is_public() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat unsigned = scene.unpledged(scene.officer().member());
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1"));
            assertThat(unsigned.sees(item)).isFalse();
            assertThat(scene.officer().sees(item)).isTrue();
        }
    }

    @Test
    default void an_unpledged_handler_of_the_provider_does_not_read_what_a_colleague_handed_in() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat unsigned = scene.unpledged(provider.member());
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1"));
            assertThat(provider.sees(item)).isTrue();
            assertThat(unsigned.sees(item)).isFalse();
        }
    }

    @Test
    default void a_colleague_who_was_left_out_finds_only_the_other_parts_among_the_own_submissions() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat leftOut = scene.pledged(provider.member());
            Audience all = Audience.of(Charter2019.MEMBERS);
            Audience without = all.toBuilder().except(leftOut.handler()).build();
            Receipt whole = provider.submit(drafts.observation(without), "whole");
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT, drafts.part(Part.ATTACK, all, "How"))
                    .part(drafts.part(Part.VICTIM, without, "Whom"))
                    .build();
            Receipt half = provider.submit(draft, "half");
            assertNotFound(scene, () -> leftOut.view().submissions().get(whole.id()));
            assertNotFound(scene, () -> leftOut.view().submissions().withdraw(whole.id()));
            assertNotFound(scene, () -> leftOut.view().submissions().readdress(whole.id(), Part.ATTACK, all));
            assertThat(leftOut.view().submissions().list()).containsExactly(half.id());
            OwnSubmission seen = leftOut.view().submissions().get(half.id());
            assertThat(seen.draft().parts()).extracting(PartDraft::part).containsExactly(Part.ATTACK);
            assertThat(seen.toString()).doesNotContain("Whom");
        }
    }

    @Test
    default void a_colleague_who_was_left_out_of_a_part_cannot_readdress_it() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat leftOut = scene.pledged(provider.member());
            Audience all = Audience.of(Charter2019.MEMBERS);
            Audience without = all.toBuilder().except(leftOut.handler()).build();
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT, drafts.part(Part.ATTACK, all, "How"))
                    .part(drafts.part(Part.VICTIM, without, "Whom"))
                    .build();
            Receipt receipt = provider.submit(draft, "key");
            ErrorCode[] either = {ErrorCode.NOT_FOUND, ErrorCode.NOT_PERMITTED};
            assertRefused(scene, () -> leftOut.view().submissions().readdress(receipt.id(), Part.VICTIM, all), either);
            assertThat(leftOut.view().submissions().get(receipt.id()).toString())
                    .doesNotContain("Whom");
        }
    }

    @Test
    default void before_the_pledge_not_even_the_own_submissions_are_read() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat unsigned = scene.unpledged(provider.member());
            SubmissionId id = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "key")
                    .id();
            assertForbidden(
                    scene, Rule.PLEDGE, () -> unsigned.view().submissions().get(id));
        }
    }

    @Test
    default void a_pledge_is_to_the_version_in_force() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.unpledged(scene.admit(Scene.draft("Reader", Charter2019.CLASS_1)));
            for (String version : List.of("no-such-version", scene.pledge().version() + " ")) {
                assertRefused(
                        scene,
                        () -> reader.view().membership().sign(new Pledge(version, "A. Handler", Scene.TODAY)),
                        ErrorCode.INVALID_INPUT);
            }
            assertThat(reader.view().membership().handler().pledge()).isEmpty();
        }
    }

    private static void assertSame(ThrowingCallable there, ThrowingCallable nowhere) {
        assertThat(Refusals.thrown(nowhere)).hasToString(Refusals.thrown(there).toString());
    }
}
