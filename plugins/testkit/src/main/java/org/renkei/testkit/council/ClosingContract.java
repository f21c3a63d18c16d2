package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.SubmissionDraft;

/** What is over when a view or a whole council is closed. */
public interface ClosingContract extends CouncilContract {
    @Test
    default void a_closed_view_refuses_every_call_and_no_other_view_notices() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.CLASS_1);
            Council second = scene.council().as(seat.handler());
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            long head = scene.council().head();
            seat.view().close();
            calls(seat.view(), draft).forEach(ClosingContract::assertClosed);
            assertThat(scene.council().head()).isEqualTo(head);
            seat.view().close();
            assertThat(second.membership().self().id()).isEqualTo(seat.id());
            second.submissions().submit(draft, "key");
            assertThat(scene.council().head()).isGreaterThan(head);
        }
    }

    @Test
    default void what_was_taken_from_a_view_before_is_closed_with_it() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.CLASS_1);
            Retrieval held = seat.view().retrieval();
            seat.view().close();
            assertClosed(() -> held.feed(FeedQuery.fromStart()));
        }
    }

    @Test
    default void a_closed_council_refuses_every_call_on_it_and_on_its_views() {
        Scene scene = Scene.open(this);
        Seat seat = scene.seat("Member", Charter2019.CLASS_1);
        SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
        EmbeddedCouncil council = scene.council();
        council.close();
        council.close();
        calls(seat.view(), draft).forEach(ClosingContract::assertClosed);
        assertClosed(() -> council.as(seat.handler()));
        assertClosed(council::head);
        assertClosed(council::stateHash);
        seat.view().close();
    }

    private static List<ThrowingCallable> calls(Council view, SubmissionDraft draft) {
        return List.of(
                () -> view.membership().self(),
                () -> view.membership().charter(),
                () -> view.membership().roster(),
                () -> view.membership().roster(Scene.TODAY),
                () -> view.membership().people().owingPledge(),
                () -> view.membership().contacts().warnings(),
                () -> view.breaches().list(),
                () -> view.submissions().submit(draft, "key"),
                () -> view.submissions().preview(draft),
                () -> view.submissions().list(),
                () -> view.retrieval().feed(FeedQuery.fromStart()),
                () -> view.retrieval().get(new ItemId("no-such-item")),
                () -> view.casework().withdraw(new CountermeasureId("no-such-countermeasure")));
    }

    private static void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CouncilException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.CLOSED));
    }
}
