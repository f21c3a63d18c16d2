package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.Casework;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.casework.ProviderIdentity;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;

/** What those entitled do with cases. */
public interface CaseworkContract extends CouncilContract {
    @Test
    default void what_is_issued_reaches_its_audience_as_it_was_drafted() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Audience audience = Audience.builder()
                    .scope(Charter2019.MEMBERS)
                    .onward(Onward.MUTUAL_AID)
                    .build();
            CountermeasureDraft draft = CountermeasureDraft.builder(
                            someCase(scene),
                            Drafts.in(scene).label(audience),
                            audience,
                            new Wording("件名", "Title"),
                            new Wording("対処", "Action"))
                    .urgency(Urgency.URGENT)
                    .confidence(Confidence.HIGH)
                    .concerns(Charter2019.WATER)
                    .asks(new Wording("見ましたか", "Seen?"))
                    .indicator(Indicator.block(IndicatorType.DOMAIN, "bad.example"))
                    .indicator(Indicator.observe(IndicatorType.DOMAIN, "switch.example", "blocking lets it run"))
                    .build();
            scene.tick();
            Countermeasure issued = casework(scene).issue(draft, "key");
            assertThat(issued.issuedAt()).isEqualTo(scene.now());
            assertThat(issued)
                    .usingRecursiveComparison()
                    .comparingOnlyFields(
                            "inCase",
                            "label",
                            "title",
                            "action",
                            "urgency",
                            "confidence",
                            "concerns",
                            "asks",
                            "indicators")
                    .isEqualTo(draft);
            assertThat(issued.onward()).containsExactly(Onward.MUTUAL_AID);
            assertThat(reader.view().retrieval().get(item(issued))).isEqualTo(new Item.Issued(issued));
            assertThat(reader.feed().entries()).singleElement().satisfies(entry -> assertThat(entry.item())
                    .isEqualTo(new Item.Issued(issued)));
            assertThat(issued.blockEntries(scene.now()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.indicator().value()).isEqualTo("bad.example"));
        }
    }

    @Test
    default void issuing_is_for_those_entitled() {
        try (Scene scene = Scene.open(this)) {
            CaseId inCase = someCase(scene);
            CountermeasureDraft draft = Drafts.in(scene).countermeasure(inCase, Audience.of(Charter2019.MEMBERS));
            Countermeasure issued = casework(scene).issue(draft, "key");
            Seat member = scene.seat("Member", Charter2019.CLASS_1);
            assertForbidden(scene, Rule.ISSUING, () -> member.view().casework().issue(draft, "other-key"));
            assertForbidden(scene, Rule.ISSUING, () -> member.view().casework().withdraw(issued.id()));
            assertForbidden(scene, Rule.ISSUING, () -> member.view()
                    .casework()
                    .withdraw(new CountermeasureId("no-such-countermeasure")));
            assertForbidden(scene, Rule.ISSUING, () -> member.view()
                    .casework()
                    .issue(
                            Drafts.in(scene)
                                    .countermeasure(new CaseId("no-such-case"), Audience.of(Charter2019.MEMBERS)),
                            "other-key"));
        }
    }

    @Test
    default void the_same_draft_under_the_same_key_is_issued_once() {
        try (Scene scene = Scene.open(this)) {
            CaseId inCase = someCase(scene);
            Drafts drafts = Drafts.in(scene);
            CountermeasureDraft draft = drafts.countermeasure(inCase, Audience.of(Charter2019.MEMBERS));
            Countermeasure issued = casework(scene).issue(draft, "key");
            scene.tick();
            assertChangesNothing(
                    scene, () -> assertThat(casework(scene).issue(draft, "key")).isEqualTo(issued));
            assertRefused(
                    scene,
                    () -> casework(scene)
                            .issue(drafts.countermeasure(inCase, Audience.of(Charter2019.TASK_FORCE)), "key"),
                    ErrorCode.KEY_REUSED);
        }
    }

    @Test
    default void a_countermeasure_comes_out_of_a_case_that_exists() {
        try (Scene scene = Scene.open(this)) {
            CountermeasureDraft draft =
                    Drafts.in(scene).countermeasure(new CaseId("no-such-case"), Audience.of(Charter2019.MEMBERS));
            assertNotFound(scene, () -> casework(scene).issue(draft, "key"));
        }
    }

    @Test
    default void a_countermeasure_keeps_to_labels_and_keys_as_a_submission_does() {
        try (Scene scene = Scene.open(this)) {
            CaseId inCase = someCase(scene);
            Wording words = new Wording("件名", "Title");
            CountermeasureDraft loose = CountermeasureDraft.builder(
                            inCase, Tlp.CLEAR, Audience.of(Charter2019.ONLY_CLASS_1), words, words)
                    .build();
            ErrorCode[] either = {ErrorCode.INVALID_INPUT, ErrorCode.NOT_PERMITTED};
            assertRefused(scene, () -> casework(scene).issue(loose, "key"), either);
            CountermeasureDraft fitting = Drafts.in(scene).countermeasure(inCase, Audience.of(Charter2019.MEMBERS));
            for (String key : List.of("", "a\nb", "k".repeat(201))) {
                assertRefused(scene, () -> casework(scene).issue(fitting, key), ErrorCode.INVALID_INPUT);
            }
        }
    }

    @Test
    default void nothing_is_blocked_on_evidence_of_low_confidence() {
        try (Scene scene = Scene.open(this)) {
            Audience all = Audience.of(Charter2019.MEMBERS);
            Wording words = new Wording("件名", "Title");
            CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                            someCase(scene), Drafts.in(scene).label(all), all, words, words)
                    .confidence(Confidence.LOW)
                    .indicator(Indicator.alert(IndicatorType.DOMAIN, "odd.example", "one report only"));
            assertThat(casework(scene).issue(draft.build(), "alert").confidence())
                    .isEqualTo(Confidence.LOW);
            CountermeasureDraft blocking = draft.indicator(Indicator.block(IndicatorType.DOMAIN, "bad.example"))
                    .build();
            assertRefused(scene, () -> casework(scene).issue(blocking, "block"), ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void a_countermeasure_that_was_taken_back_is_read_by_nobody() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            CountermeasureDraft draft =
                    Drafts.in(scene).countermeasure(someCase(scene), Audience.of(Charter2019.PUBLIC));
            Countermeasure issued = casework(scene).issue(draft, "key");
            assertThat(reader.sees(item(issued))).isTrue();
            casework(scene).withdraw(issued.id());
            for (Seat seat : List.of(reader, scene.officer())) {
                assertNotFound(scene, () -> seat.view().retrieval().get(item(issued)));
                assertThat(seat.feed().ids()).doesNotContain(item(issued));
            }
            assertChangesNothing(scene, () -> casework(scene).withdraw(issued.id()));
            assertNotFound(scene, () -> casework(scene).withdraw(new CountermeasureId("no-such-countermeasure")));
        }
    }

    @Test
    default void a_countermeasure_follows_its_audience_to_the_handler() {
        try (Scene scene = Scene.open(this)) {
            Seat one = scene.seat("One", Charter2019.GENERAL);
            Seat colleague = scene.pledged(one.member());
            Seat two = scene.seat("Two", Charter2019.GENERAL);
            Audience audience = Audience.builder()
                    .scope(Charter2019.MEMBERS)
                    .except(two.id())
                    .except(colleague.handler())
                    .build();
            Countermeasure issued =
                    casework(scene).issue(Drafts.in(scene).countermeasure(someCase(scene), audience), "key");
            assertThat(one.sees(item(issued))).isTrue();
            assertThat(colleague.sees(item(issued))).isFalse();
            assertThat(two.sees(item(issued))).isFalse();
        }
    }

    @Test
    default void looking_up_a_provider_needs_the_right_and_is_recorded() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Audience all = Audience.of(Charter2019.MEMBERS);
            SubmissionDraft plain = Drafts.in(scene).observation(all);
            SubmissionDraft draft = SubmissionDraft.builder(
                            plain.kind(), plain.parts().get(0))
                    .onBehalfOf("A shop next door")
                    .build();
            Receipt receipt = provider.submit(draft, "key");
            long head = scene.council().head();
            ProviderIdentity identity = casework(scene).provider(receipt.id(), "an urgent question");
            assertThat(identity.provider()).isEqualTo(provider.id());
            assertThat(identity.onBehalfOf()).contains("A shop next door");
            assertThat(identity.submission()).isEqualTo(receipt.id());
            assertThat(identity.toString())
                    .doesNotContain(provider.id().value())
                    .doesNotContain("shop");
            assertThat(scene.council().head()).as("the look is recorded").isGreaterThan(head);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            for (Seat seat : List.of(reader, provider)) {
                assertForbidden(scene, Rule.PROVIDER_IDENTITY, () -> seat.view()
                        .casework()
                        .provider(receipt.id(), "curious"));
            }
        }
    }

    @Test
    default void looking_up_a_provider_needs_a_ground_and_a_submission() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            SubmissionId id = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "key")
                    .id();
            for (String ground : List.of("", "  ", "g".repeat(1_001))) {
                assertRefused(scene, () -> casework(scene).provider(id, ground), ErrorCode.INVALID_INPUT);
            }
            assertNotFound(scene, () -> casework(scene).provider(new SubmissionId("no-such-submission"), "a ground"));
        }
    }

    @Test
    default void who_may_not_look_up_cannot_tell_whether_a_submission_exists() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            SubmissionId hidden = provider.submit(
                            Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_CLASS_1)), "key")
                    .id();
            Casework blind = scene.seat("Blind", Charter2019.GENERAL).view().casework();
            NotPermittedException one =
                    Refusals.refusal(scene, NotPermittedException.class, () -> blind.provider(hidden, "curious"));
            NotPermittedException other = Refusals.refusal(
                    scene,
                    NotPermittedException.class,
                    () -> blind.provider(new SubmissionId("no-such-submission"), "curious"));
            assertThat(other).hasMessage(one.getMessage());
        }
    }

    private static Casework casework(Scene scene) {
        return scene.officer().view().casework();
    }

    private static CaseId someCase(Scene scene) {
        return scene.officer()
                .submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_SECRETARIAT)), "case")
                .inCase();
    }

    private static ItemId item(Countermeasure issued) {
        return new ItemId(issued.id().value());
    }

    /** Whoever reads only as the provider would be known by being counted. */
    @Test
    default void the_overview_tells_nothing_of_a_provider_outside_the_audience() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            ItemId item = Seat.item(
                    provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_CLASS_1)), "1"));
            provider.view().retrieval().acknowledge(item, AckStage.READ);
            Acknowledgements overview = scene.officer().view().retrieval().acknowledgements(item);
            assertThat(overview.silent()).contains(reader.id()).doesNotContain(provider.id());
            assertThat(overview.read()).isZero();
            assertThatThrownBy(() -> scene.officer().view().casework().acknowledge(item, provider.id(), AckStage.ACTED))
                    .isInstanceOf(NotFoundException.class);
        }
    }
}
