package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.PartChange;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.OwnSubmission;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;

/** A report grows by follow-ups to the final one, a consultation becomes an observation, and each reader sees what is its. */
public interface GrowthContract extends CouncilContract {
    /** Everybody. */
    Audience ALL = Audience.of(Charter2019.MEMBERS);

    @Test
    default void a_report_grows_and_its_readers_see_what_changed() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = report(scene, provider, part(scene, ALL, "Systems are slow\nSince nine", "a.example"));
            assertThat(reader.read(Seat.item(receipt)).stage()).isEmpty();
            Cursor cursor = reader.feed().next();
            scene.tick();
            OwnSubmission grown = provider.view()
                    .submissions()
                    .update(
                            receipt.id(),
                            UpdateDraft.of(
                                    ReportStage.FOLLOW_UP,
                                    part(scene, ALL, "Systems are down\nSince nine", "a.example", "b.example")),
                            "u1");
            assertThat(grown.stage()).isEqualTo(ReportStage.FOLLOW_UP);
            assertThat(grown.draft().parts().get(0).text()).startsWith("Systems are down");
            FeedReader read = FeedReader.from(reader.view().retrieval(), FeedQuery.after(cursor));
            assertThat(read.ids()).containsExactly(Seat.item(receipt));
            assertThat(read.entries().get(0).asksBack()).isFalse();
            assertThat(reader.read(Seat.item(receipt)).stage()).contains(ReportStage.FOLLOW_UP);
            List<Submission> history = reader.view().retrieval().history(Seat.item(receipt));
            assertThat(history)
                    .extracting(Submission::stage)
                    .containsExactly(Optional.empty(), Optional.of(ReportStage.FOLLOW_UP));
            assertThat(history.get(1).releasedAt()).isEqualTo(scene.now());
            assertThat(PartChange.between(history.get(0), history.get(1)))
                    .containsExactly(new PartChange(
                            Part.ATTACK,
                            Optional.empty(),
                            List.of("Systems are down"),
                            List.of("Systems are slow"),
                            List.of(Indicator.block(IndicatorType.DOMAIN, "b.example")),
                            List.of(),
                            List.of(),
                            List.of()));
            assertThat(PartChange.between(history.get(1), history.get(1))).isEmpty();
        }
    }

    @Test
    default void who_does_not_see_a_part_does_not_see_it_grow() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Drafts drafts = Drafts.in(scene);
            Audience few = Audience.of(Charter2019.ONLY_SECRETARIAT);
            Receipt receipt = provider.submit(
                    SubmissionDraft.builder(SubmissionKind.LIAISON_REPORT, drafts.part(Part.VICTIM, few, "Who"))
                            .part(part(scene, ALL, "What", "a.example"))
                            .build(),
                    "1");
            Cursor cursor = reader.feed().next();
            Submission before = reader.read(Seat.item(receipt));
            UpdateDraft hidden = UpdateDraft.of(
                    ReportStage.FINAL,
                    drafts.part(Part.VICTIM, few, "Who, exactly"),
                    drafts.part(Part.RESPONSE, few, "What was done"));
            provider.view().submissions().update(receipt.id(), hidden, "u1");
            assertThat(FeedReader.from(reader.view().retrieval(), FeedQuery.after(cursor))
                            .entries())
                    .isEmpty();
            assertThat(reader.read(Seat.item(receipt))).isEqualTo(before);
            assertThat(reader.view().retrieval().history(Seat.item(receipt))).containsExactly(before);
            assertThat(scene.officer().read(Seat.item(receipt)).stage()).contains(ReportStage.FINAL);
            assertThat(scene.officer().read(Seat.item(receipt)).parts()).hasSize(3);
            assertThat(scene.officer().view().retrieval().history(Seat.item(receipt)))
                    .hasSize(2);
        }
    }

    @Test
    default void another_audience_is_no_report() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_2);
            Receipt receipt = report(scene, provider, part(scene, ALL, "What", "a.example"));
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.TASK_FORCE));
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.ONLY_CLASS_1));
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.TASK_FORCE));
            assertThat(reader.view().retrieval().history(Seat.item(receipt))).hasSize(1);
            assertThat(reader.read(Seat.item(receipt)).stage()).isEmpty();
        }
    }

    @Test
    default void what_was_narrowed_takes_its_history_along() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = report(scene, provider, part(scene, ALL, "What", "a.example"));
            UpdateDraft narrower = UpdateDraft.of(
                    ReportStage.FOLLOW_UP, part(scene, Audience.of(Charter2019.TASK_FORCE), "More", "a.example"));
            provider.view().submissions().update(receipt.id(), narrower, "u1");
            assertNotFound(scene, () -> reader.view().retrieval().history(Seat.item(receipt)));
            assertThat(reader.sees(Seat.item(receipt))).isFalse();
        }
    }

    @Test
    default void an_update_is_stored_once_and_none_follows_the_final_one() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.CLASS_1);
            Receipt receipt = report(scene, provider, part(scene, ALL, "What", "a.example"));
            UpdateDraft more = UpdateDraft.of(ReportStage.FOLLOW_UP, part(scene, ALL, "More", "a.example"));
            UpdateDraft last = UpdateDraft.of(ReportStage.FINAL, part(scene, ALL, "All", "a.example"));
            provider.view().submissions().update(receipt.id(), more, "u1");
            assertChangesNothing(scene, () -> provider.view().submissions().update(receipt.id(), more, "u1"));
            assertRefused(
                    scene, () -> provider.view().submissions().update(receipt.id(), last, "u1"), ErrorCode.KEY_REUSED);
            assertNotFound(scene, () -> other.view().submissions().update(receipt.id(), last, "u2"));
            assertNotFound(
                    scene,
                    () -> provider.view().submissions().update(new SubmissionId("no-such-submission"), last, "u2"));
            provider.view().submissions().update(receipt.id(), last, "u2");
            assertRefused(
                    scene,
                    () -> provider.view().submissions().update(receipt.id(), more, "u3"),
                    ErrorCode.STATE_CONFLICT);
            assertChangesNothing(scene, () -> provider.view().submissions().update(receipt.id(), last, "u2"));
            Receipt gone = provider.submit(Drafts.in(scene).observation(ALL), "2");
            provider.view().submissions().withdraw(gone.id());
            assertRefused(
                    scene, () -> provider.view().submissions().update(gone.id(), more, "u1"), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void an_update_is_checked_like_a_submission() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt receipt = report(scene, provider, part(scene, ALL, "What", "a.example"));
            PartDraft looser =
                    PartDraft.builder(Part.ATTACK, Tlp.CLEAR, ALL, "Too loose").build();
            assertRefused(
                    scene,
                    () -> provider.view()
                            .submissions()
                            .update(receipt.id(), UpdateDraft.of(ReportStage.FOLLOW_UP, looser), "u1"),
                    ErrorCode.INVALID_INPUT);
            Audience without = ALL.toBuilder().except(provider.handler()).build();
            assertRefused(
                    scene,
                    () -> provider.view()
                            .submissions()
                            .update(
                                    receipt.id(),
                                    UpdateDraft.of(ReportStage.FOLLOW_UP, part(scene, without, "x", "a.example")),
                                    "u1"),
                    ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void a_consultation_becomes_an_observation_with_one_call() {
        try (Scene scene = Scene.open(this)) {
            Seat asker = scene.seat("Asker", Charter2019.GENERAL);
            Seat adviser = scene.seat("Adviser", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt question = asker.submit(
                    SubmissionDraft.builder(
                                    SubmissionKind.CONSULTATION,
                                    part(scene, Audience.ofMembers(adviser.id()), "Is this odd?", "a.example"))
                            .build(),
                    "1");
            Receipt advice = adviser.submit(
                    Drafts.in(scene).feedback(Seat.item(question), Audience.of(Charter2019.ONLY_SECRETARIAT)),
                    "advice");
            assertThat(asker.sees(Seat.item(advice))).as("advice comes back").isTrue();
            Receipt observation = asker.view().submissions().observe(question.id(), ALL, "2");
            Submission seen = reader.read(Seat.item(observation));
            assertThat(seen.kind()).isEqualTo(SubmissionKind.OBSERVATION);
            assertThat(seen.parts().get(0).text()).isEqualTo("Is this odd?");
            assertThat(seen.about()).as("that there was a consultation").isEmpty();
            assertThat(adviser.read(Seat.item(observation)).about()).contains(Seat.item(question));
            assertThat(observation.inCase()).isEqualTo(question.inCase());
            assertThat(reader.sees(Seat.item(question))).isFalse();
            assertThat(asker.view().submissions().observe(question.id(), ALL, "2"))
                    .isEqualTo(observation);
            assertRefused(
                    scene,
                    () -> asker.view().submissions().observe(observation.id(), ALL, "3"),
                    ErrorCode.INVALID_INPUT);
            assertNotFound(scene, () -> reader.view().submissions().observe(question.id(), ALL, "3"));
        }
    }

    @Test
    default void the_words_about_an_incident_are_open() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Detail known = new Detail.Incident("cause.intentional.ddos", Optional.empty());
            Detail own = new Detail.Incident("cause.other.squirrel", Optional.of("a squirrel in the substation"));
            PartDraft part = PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(ALL), ALL, "What")
                    .detail(known)
                    .detail(own)
                    .build();
            Receipt receipt = report(scene, provider, part);
            assertThat(reader.read(Seat.item(receipt)).parts().get(0).details()).containsExactly(known, own);
        }
    }

    private static Receipt report(Scene scene, Seat provider, PartDraft part) {
        scene.tick();
        return provider.submit(
                SubmissionDraft.builder(SubmissionKind.LIAISON_REPORT, part).build(), "1");
    }

    private static PartDraft part(Scene scene, Audience audience, String text, String... hosts) {
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(audience), audience, "A report")
                .text(text);
        for (String host : hosts) {
            part.indicator(Indicator.block(IndicatorType.DOMAIN, host));
        }
        return part.build();
    }
}
