package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.refusal;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.Progress;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What answering a request comes to, and who reads the answer. */
public interface AnswersContract extends CouncilContract {
    Audience EVERYBODY = Audience.of(Charter2019.MEMBERS);
    Audience SECRETARIAT = Audience.of(Charter2019.ONLY_SECRETARIAT);

    /** Who asked counts how many wait; the number must not tell whether it was the one that left who had answered. */
    @Test
    default void the_numbers_of_a_voluntary_request_stand_still_when_a_member_leaves() {
        for (boolean answered : new boolean[] {true, false}) {
            try (Scene scene = Scene.open(this)) {
                Seat asker = scene.seat("Asker", Charter2019.CLASS_1);
                Seat leaver = scene.seat("Leaver", Charter2019.CLASS_2);
                Seat stays = scene.seat("Stays", Charter2019.CLASS_2);
                RequestId id = asker.view()
                        .requests()
                        .ask(
                                RequestDraft.voluntary(
                                        Audience.ofMembers(leaver.id(), stays.id()), "Anything?", "Please look."),
                                "ask")
                        .id();
                (answered ? leaver : stays).submit(Drafts.in(scene).answer(id, true, SECRETARIAT), "answer");
                Progress before = asker.view().requests().get(id).progress().orElseThrow();
                assertThat(before.waiting()).isEqualTo(1);
                scene.expel(leaver.id());
                assertThat(asker.view().requests().get(id).progress()).contains(before);
                assertThat(scene.officer().view().obligations().all())
                        .as("a list of who has not answered would name who has")
                        .noneMatch(owed -> owed.cause().equals(new Cause.Answer(id)));
            }
        }
    }

    @Test
    default void a_part_may_come_first_and_the_duty_is_done_with_the_rest() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            RequestId id = formal(scene);
            Receipt part = member.submit(Drafts.in(scene).answer(id, false, SECRETARIAT), "1");
            assertThat(state(member, id)).isEqualTo(ObligationState.PARTLY);
            assertThat(scene.officer().view().requests().get(id).progress().orElseThrow())
                    .satisfies(progress -> {
                        assertThat(progress.waiting()).isEqualTo(1);
                        assertThat(progress.partly()).isEqualTo(1);
                        assertThat(progress.answered()).isZero();
                    });
            scene.pass(Duration.ofDays(60));
            assertThat(state(member, id)).as("a part does not keep the day").isEqualTo(ObligationState.OVERDUE);
            Receipt rest = member.submit(Drafts.in(scene).answer(id, true, SECRETARIAT), "2");
            assertThat(state(member, id)).isEqualTo(ObligationState.DONE);
            assertThat(member.view().requests().get(id).answers()).containsExactly(part.id(), rest.id());
            member.view().submissions().withdraw(rest.id());
            assertThat(state(member, id)).as("what is taken back is owed again").isEqualTo(ObligationState.OVERDUE);
        }
    }

    @Test
    default void an_answer_after_declining_is_an_answer() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            RequestId id = formal(scene);
            member.view().requests().decline(id, "We keep no such logs.");
            assertThat(state(member, id)).isEqualTo(ObligationState.DECLINED);
            assertThat(scene.officer().view().requests().reasons(id)).containsExactly("We keep no such logs.");
            member.submit(Drafts.in(scene).answer(id, true, SECRETARIAT), "1");
            assertThat(state(member, id)).isEqualTo(ObligationState.DONE);
        }
    }

    @Test
    default void an_answer_joins_the_case_and_is_read_as_far_as_its_audience_allows_and_by_the_asker() {
        try (Scene scene = Scene.open(this)) {
            Seat asker = scene.seat("Asker", Charter2019.CLASS_1);
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            RequestId asked = asker.view()
                    .requests()
                    .ask(RequestDraft.voluntary(EVERYBODY, "Seen?", "Has anybody seen this?"), "1")
                    .id();
            Receipt answer = member.submit(Drafts.in(scene).answer(asked, true, SECRETARIAT), "1");
            CooperationRequest request = asker.view().requests().get(asked);
            assertThat(answer.inCase()).isEqualTo(request.inCase());
            Submission read = asker.read(Seat.item(answer));
            assertThat(read.answers()).contains(asked);
            assertThat(read.kind()).isEqualTo(SubmissionKind.ANSWER);
            assertThat(read.toString())
                    .doesNotContain(member.id().value(), member.member().name());
            assertThat(other.sees(Seat.item(answer))).as("asked as well").isFalse();
            assertThat(scene.officer().sees(Seat.item(answer))).isTrue();
            RequestId formal = formal(scene);
            Receipt duty = member.submit(Drafts.in(scene).answer(formal, true, SECRETARIAT), "2");
            assertThat(asker.sees(Seat.item(duty))).as("the council asked").isFalse();
            assertThat(scene.officer().sees(Seat.item(duty))).isTrue();
        }
    }

    @Test
    default void a_request_about_an_item_joins_its_case_and_shows_it_to_those_who_may_read_it() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat partner = scene.seat("Partner", Charter2019.CLASS_2);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            Receipt seen = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.TASK_FORCE)), "1");
            ItemId item = Seat.item(seen);
            RequestId id = partner.view()
                    .requests()
                    .ask(
                            RequestDraft.voluntary(EVERYBODY, "More?", "Is more known?")
                                    .about(item),
                            "1")
                    .id();
            assertThat(provider.view().requests().get(id).about()).contains(item);
            assertThat(provider.view().requests().get(id).inCase()).isEqualTo(seen.inCase());
            assertThat(general.view().requests().get(id).about()).isEmpty();
            Receipt answer =
                    general.submit(Drafts.in(scene).answer(id, true, Audience.of(Charter2019.TASK_FORCE)), "1");
            assertThat(answer.inCase()).isEqualTo(seen.inCase());
            assertThat(provider.read(Seat.item(answer)).about()).contains(item);
            assertNotFound(scene, () -> general.view().requests().get(new RequestId("req-none")));
        }
    }

    @Test
    default void only_who_was_asked_answers_and_needs_no_other_right() {
        try (Scene scene = Scene.open(this)) {
            Seat asked = scene.seat("Asked", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            RequestDraft draft =
                    RequestDraft.formal(Audience.ofMembers(asked.id()), "Logs", "Please search your logs.");
            RequestId id = scene.officer().view().requests().ask(draft, "1").id();
            SubmissionDraft answer = Drafts.in(scene).answer(id, true, SECRETARIAT);
            assertNotFound(scene, () -> asked.submit(answer, "early"));
            scene.officer().view().requests().issue(id, Scene.DECISION);
            assertNotFound(scene, () -> other.submit(answer, "1"));
            assertNotFound(scene, () -> other.view().submissions().preview(answer));
            assertNotFound(scene, () -> other.view().requests().decline(id, "not asked"));
            asked.view().submissions().preview(answer);
            Receipt receipt = asked.submit(answer, "1");
            assertThat(asked.view()
                            .submissions()
                            .get(new SubmissionId(receipt.id().value()))
                            .draft())
                    .isEqualTo(answer);
        }
    }

    @Test
    default void an_answer_names_its_request_and_nothing_else_does() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            for (SubmissionKind kind : SubmissionKind.values()) {
                SubmissionDraft.Builder draft = SubmissionDraft.builder(
                                kind, drafts.part(Part.RESPONSE, SECRETARIAT, "Found"))
                        .about(new ItemId("sub-some"));
                if (kind != SubmissionKind.ANSWER) {
                    draft.answers(new RequestId("req-some"), true);
                }
                assertThat(refusal(scene, InvalidInputException.class, draft::build)
                                .field())
                        .isEqualTo("answers");
            }
            SubmissionDraft.Builder both = SubmissionDraft.builder(
                            SubmissionKind.ANSWER, drafts.part(Part.RESPONSE, SECRETARIAT, "Found"))
                    .answers(new RequestId("req-some"), true)
                    .about(new ItemId("sub-some"));
            assertThat(refusal(scene, InvalidInputException.class, both::build).field())
                    .isEqualTo("about");
        }
    }

    private static RequestId formal(Scene scene) {
        RequestDraft draft = RequestDraft.formal(EVERYBODY, "Logs", "Please search your logs.");
        RequestId id = scene.officer().view().requests().ask(draft, "formal").id();
        scene.officer().view().requests().issue(id, Scene.DECISION);
        return id;
    }

    private static ObligationState state(Seat seat, RequestId id) {
        return seat.view().requests().get(id).ours().orElseThrow().state();
    }
}
