package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Detail.FalsePositive.Reason;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.api.submission.Verdict;

/** What a member marks as harmless in its own network, and whom that reaches. */
public interface FalsePositivesContract extends CouncilContract {
    @Test
    default void a_mark_stands_for_its_member_reaches_the_hidden_provider_and_ends_when_it_is_taken_back() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat marker = scene.seat("Marker", Charter2019.CLASS_1);
            Seat colleague = scene.pledged(marker.member());
            Seat third = scene.seat("Third", Charter2019.CLASS_1);
            Receipt report = provider.submit(Marks.report(), "k");
            Receipt feedback =
                    marker.submit(Marks.feedback(Seat.item(report), Marks.of("cdn.example", Optional.empty())), "m");
            OwnFalsePositive own =
                    new OwnFalsePositive(feedback.id(), Seat.item(report), Marks.of("cdn.example", Optional.empty()));
            assertThat(marker.view().submissions().falsePositives()).containsExactly(own);
            assertThat(colleague.view().submissions().falsePositives()).containsExactly(own);
            assertThat(third.view().submissions().falsePositives()).isEmpty();
            assertThat(provider.view().submissions().falsePositives()).isEmpty();
            assertThat(provider.read(Seat.item(feedback)).parts().get(0).details())
                    .containsExactly(own.mark());
            assertThat(third.sees(Seat.item(feedback))).isFalse();
            marker.view().submissions().withdraw(feedback.id());
            assertThat(marker.view().submissions().falsePositives()).isEmpty();
        }
    }

    @Test
    default void a_mark_ends_by_itself_when_it_says_so() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat marker = scene.seat("Marker", Charter2019.CLASS_1);
            Receipt report = provider.submit(Marks.report(), "k");
            Instant end = scene.now().plus(Duration.ofDays(7));
            marker.submit(Marks.feedback(Seat.item(report), Marks.of("cdn.example", Optional.of(end))), "m");
            assertThat(marker.view().submissions().falsePositives()).hasSize(1);
            scene.pass(Duration.ofDays(7));
            assertThat(marker.view().submissions().falsePositives()).isEmpty();
        }
    }

    @Test
    default void what_the_item_does_not_name_or_the_marker_cannot_see_is_not_marked() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat marker = scene.seat("Marker", Charter2019.CLASS_1);
            Seat outside = scene.seat("Outside", Charter2019.GENERAL);
            Receipt report = provider.submit(Marks.report(), "k");
            SubmissionDraft other = Marks.feedback(Seat.item(report), Marks.of("other.example", Optional.empty()));
            assertThatThrownBy(() -> marker.submit(other, "m"))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                            .isEqualTo("indicator"));
            assertThatThrownBy(() -> marker.view().submissions().preview(other))
                    .isInstanceOf(InvalidInputException.class);
            assertNotFound(
                    scene,
                    () -> outside.submit(
                            Marks.feedback(Seat.item(report), Marks.of("cdn.example", Optional.empty())), "m"));
            assertThat(marker.view().submissions().list()).isEmpty();
        }
    }

    @Test
    default void an_update_may_bring_a_mark_where_its_submission_might_have() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat marker = scene.seat("Marker", Charter2019.CLASS_1);
            ItemId report = Seat.item(provider.submit(Marks.report(), "k"));
            Detail.FalsePositive mark = Marks.of("cdn.example", Optional.empty());
            Receipt feedback = marker.submit(Marks.feedback(report, Marks.of("evil.example", Optional.empty())), "m");
            UpdateDraft more = UpdateDraft.of(ReportStage.FOLLOW_UP, Marks.part(mark));
            marker.view().submissions().update(feedback.id(), more, "u");
            assertThat(marker.view().submissions().falsePositives())
                    .containsExactly(new OwnFalsePositive(feedback.id(), report, mark));
            UpdateDraft other =
                    UpdateDraft.of(ReportStage.FOLLOW_UP, Marks.part(Marks.of("other.example", Optional.empty())));
            assertThatThrownBy(() -> marker.view().submissions().update(feedback.id(), other, "o"))
                    .isInstanceOf(InvalidInputException.class);
            Receipt verdict =
                    marker.submit(Drafts.in(scene).feedback(report, Audience.of(Charter2019.ONLY_SECRETARIAT)), "v");
            assertThatThrownBy(() -> marker.view().submissions().update(verdict.id(), more, "u"))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                            .isEqualTo("details"));
            provider.view().submissions().withdraw(new SubmissionId(report.value()));
            marker.view().submissions().update(feedback.id(), more, "u");
        }
    }

    @Test
    default void a_mark_stands_in_feedback_alone() {
        Detail.FalsePositive mark = Marks.of("cdn.example", Optional.empty());
        ItemId item = new ItemId("sub-1");
        assertThatThrownBy(() -> SubmissionDraft.builder(SubmissionKind.SIGHTING, Marks.part(mark))
                        .about(item)
                        .build())
                .isInstanceOf(InvalidInputException.class);
        PartDraft.Builder both = PartDraft.builder(
                        Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(Charter2019.ONLY_SECRETARIAT), "both")
                .detail(mark)
                .detail(new Detail.Feedback(Verdict.REFUTED));
        assertThatThrownBy(() -> SubmissionDraft.builder(SubmissionKind.FEEDBACK, both.build())
                        .about(item)
                        .build())
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        new Detail.FalsePositive(mark.indicator(), Reason.OTHER, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
    }

    /** The words of these tests. */
    final class Marks {
        private Marks() {}

        static SubmissionDraft report() {
            PartDraft part = PartDraft.builder(
                            Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(Charter2019.TASK_FORCE), "seen")
                    .indicator(Indicator.block(IndicatorType.DOMAIN, "evil.example"))
                    .indicator(Indicator.block(IndicatorType.DOMAIN, "cdn.example"))
                    .build();
            return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).build();
        }

        static Detail.FalsePositive of(String host, Optional<Instant> until) {
            return new Detail.FalsePositive(
                    Indicator.block(IndicatorType.DOMAIN, host), Reason.SHARED_SERVICE, Optional.empty(), until);
        }

        static PartDraft part(Detail detail) {
            return PartDraft.builder(
                            Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(Charter2019.ONLY_SECRETARIAT), "harmless here")
                    .detail(detail)
                    .build();
        }

        static SubmissionDraft feedback(ItemId about, Detail.FalsePositive mark) {
            return SubmissionDraft.builder(SubmissionKind.FEEDBACK, part(mark))
                    .about(about)
                    .build();
        }
    }
}
