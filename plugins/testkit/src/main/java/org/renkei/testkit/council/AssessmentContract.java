package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.audit.Reading;
import org.renkei.api.casework.Assessment;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/** How sure a case is, by what independent members say of it. */
public interface AssessmentContract extends CouncilContract {
    @Test
    default void confidence_follows_what_independent_members_say() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 5);
            Receipt first = report(scene, seats.get(0), "First");
            assertAssessed(scene, first, Confidence.LOW, 1, 0);
            Receipt second = reply(scene, seats.get(1), first, Verdict.SEEN_TOO);
            assertAssessed(scene, first, Confidence.MEDIUM, 2, 0);
            reply(scene, seats.get(1), first, Verdict.MORE_DETAIL);
            assertAssessed(scene, first, Confidence.MEDIUM, 2, 0);
            reply(scene, seats.get(3), first, Verdict.NOT_SEEN);
            assertAssessed(scene, first, Confidence.MEDIUM, 2, 0);
            Receipt third = reply(scene, seats.get(2), first, Verdict.ANALYSIS);
            assertThat(assertAssessed(scene, first, Confidence.HIGH, 3, 0).corroborating())
                    .contains(3);
            Receipt against = reply(scene, seats.get(4), first, Verdict.REFUTED);
            Assessment contradicted = assertAssessed(scene, first, Confidence.MEDIUM, 3, 1);
            assertThat(contradicted.contradicted()).isTrue();
            assertThat(contradicted.speaksAgainst()).containsExactly(Seat.item(against));
            assertThat(contradicted.history())
                    .extracting(Assessment.Step::because)
                    .containsExactly(Seat.item(first), Seat.item(second), Seat.item(third), Seat.item(against));
            assertThat(contradicted.history())
                    .extracting(Assessment.Step::confidence)
                    .containsExactly(Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH, Confidence.MEDIUM);
            reply(scene, seats.get(4), first, Verdict.SEEN_TOO);
            assertThat(assertAssessed(scene, first, Confidence.HIGH, 4, 0).corroborating())
                    .as("its last word counts")
                    .contains(4);
        }
    }

    /** Otherwise what two pseudonyms add up to would tell whether they are one member. */
    @Test
    default void what_is_said_in_different_cases_adds_up_to_nothing() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 4);
            List<Receipt> reports = IntStream.range(0, 6)
                    .mapToObj(i -> report(scene, seats.get(i < 3 ? 0 : i - 2), "Again " + i))
                    .toList();
            merge(scene, reports);
            Assessment assessment = assertAssessed(scene, reports.get(0), Confidence.LOW, 6, 0);
            assertThat(assessment.corroborating()).isEmpty();
            reply(scene, seats.get(1), reports.get(0), Verdict.SEEN_TOO);
            assertAssessed(scene, reports.get(5), Confidence.MEDIUM, 7, 0);
            reply(scene, seats.get(2), reports.get(0), Verdict.SEEN_TOO);
            assertThat(assertAssessed(scene, reports.get(5), Confidence.HIGH, 8, 0)
                            .corroborating())
                    .contains(3);
        }
    }

    @Test
    default void what_a_reader_does_not_see_is_not_counted() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 3);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            Receipt first = report(scene, seats.get(0), "First");
            for (Seat seat : seats.subList(1, 3)) {
                seat.submit(feedback(scene, first, Verdict.SEEN_TOO, Audience.of(Charter2019.ONLY_CLASS_1)), "narrow");
            }
            assertAssessed(scene, first, Confidence.HIGH, 3, 0);
            Assessment seen = general.view().cases().assess(first.inCase());
            assertThat(seen.confidence()).isEqualTo(Confidence.LOW);
            assertThat(seen.corroborating()).isEmpty();
            assertThat(seen.speaksFor()).containsExactly(Seat.item(first));
            assertNotFound(scene, () -> general.view().cases().assess(new CaseId("no-such-case")));
            seats.get(2).view().submissions().list().forEach(own -> seats.get(2)
                    .view()
                    .submissions()
                    .withdraw(own));
            assertAssessed(scene, first, Confidence.MEDIUM, 2, 0);
        }
    }

    /** A part that a reader does not see must not show in what speaks for a case. */
    @Test
    default void a_hidden_part_of_a_reply_makes_no_difference_and_what_speaks_is_recorded() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 2);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt first = report(scene, seats.get(0), "First");
            SubmissionDraft plain = feedback(scene, first, Verdict.SEEN_TOO, Audience.of(Charter2019.MEMBERS));
            Receipt reply = seats.get(1)
                    .submit(
                            SubmissionDraft.builder(plain.kind(), plain.parts().get(0))
                                    .about(Seat.item(first))
                                    .part(Drafts.in(scene)
                                            .part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Hidden"))
                                    .build(),
                            "two parts");
            assertThat(reader.view().cases().assess(first.inCase()).speaksFor())
                    .containsExactly(Seat.item(first), Seat.item(reply));
            scene.lookUp(Seat.item(reply));
            assertThat(scene.officer().view().audit().readings(Seat.item(reply)))
                    .extracting(Reading::handler)
                    .containsExactly(reader.handler());
        }
    }

    private static Assessment assertAssessed(
            Scene scene, Receipt receipt, Confidence confidence, int speakFor, int against) {
        Assessment assessment = scene.officer().view().cases().assess(receipt.inCase());
        assertThat(assessment.confidence()).isEqualTo(confidence);
        assertThat(assessment.speaksFor()).hasSize(speakFor);
        assertThat(assessment.speaksAgainst()).hasSize(against);
        return assessment;
    }

    private static List<Seat> seats(Scene scene, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> scene.seat("Member " + i, Charter2019.CLASS_1))
                .toList();
    }

    private static Receipt report(Scene scene, Seat by, String summary) {
        scene.tick();
        return by.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS), summary), summary);
    }

    private static Receipt reply(Scene scene, Seat by, Receipt about, Verdict verdict) {
        scene.tick();
        return by.submit(
                feedback(scene, about, verdict, Audience.of(Charter2019.MEMBERS)), verdict + " " + scene.now());
    }

    private static void merge(Scene scene, List<Receipt> receipts) {
        for (Receipt receipt : receipts.subList(1, receipts.size())) {
            scene.officer().view().cases().merge(receipts.get(0).inCase(), receipt.inCase(), "the same");
        }
    }

    private static SubmissionDraft feedback(Scene scene, Receipt about, Verdict verdict, Audience audience) {
        ItemId item = Seat.item(about);
        PartDraft part = PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(audience), audience, "What we found")
                .detail(new Detail.Feedback(verdict))
                .build();
        return SubmissionDraft.builder(SubmissionKind.FEEDBACK, part)
                .about(item)
                .build();
    }
}
