package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/** How an answer finds a provider whom the one who answers does not know. */
public interface RepliesContract extends CouncilContract {
    @Test
    default void a_reply_reaches_the_hidden_provider_although_its_audience_does_not_name_it() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat responder = scene.seat("Responder", Charter2019.CLASS_1);
            Seat third = scene.seat("Third", Charter2019.CLASS_1);
            Receipt first = provider.submit(drafts.observation(Audience.of(Charter2019.TASK_FORCE)), "k");
            Receipt reply =
                    responder.submit(drafts.feedback(Seat.item(first), Audience.of(Charter2019.ONLY_SECRETARIAT)), "k");
            assertThat(reply.inCase()).isEqualTo(first.inCase());
            assertThat(reply.pseudonym()).isNotEqualTo(first.pseudonym());
            assertThat(provider.read(Seat.item(reply))).satisfies(seen -> {
                assertThat(seen.kind()).isEqualTo(SubmissionKind.FEEDBACK);
                assertThat(seen.about()).contains(Seat.item(first));
                assertThat(seen.inCase()).isEqualTo(first.inCase());
                assertThat(seen.provider()).isEqualTo(reply.pseudonym());
                assertThat(seen.parts().get(0).details()).containsExactly(new Detail.Feedback(Verdict.SEEN_TOO));
            });
            assertThat(provider.feed().ids()).containsExactly(Seat.item(reply));
            assertThat(third.sees(Seat.item(reply))).isFalse();
            assertThat(third.feed().ids()).containsExactly(Seat.item(first));
        }
    }

    @Test
    default void a_reply_to_a_reply_reaches_the_one_who_replied() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Audience closed = Audience.of(Charter2019.ONLY_SECRETARIAT);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat responder = scene.seat("Responder", Charter2019.CLASS_1);
            Receipt first = provider.submit(drafts.observation(Audience.of(Charter2019.TASK_FORCE)), "k");
            Receipt reply = responder.submit(drafts.feedback(Seat.item(first), closed), "k");
            Receipt thanks = provider.submit(drafts.feedback(Seat.item(reply), closed), "k2");
            assertThat(thanks.inCase()).isEqualTo(first.inCase());
            assertThat(thanks.pseudonym()).isEqualTo(first.pseudonym());
            assertThat(responder.read(Seat.item(thanks)).provider()).isEqualTo(first.pseudonym());
        }
    }

    @Test
    default void a_reply_is_about_an_item_that_the_member_may_see() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat blind = scene.seat("Blind", Charter2019.GENERAL);
            ItemId hidden = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.ONLY_CLASS_1)), "k"));
            Receipt withdrawn = provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k2");
            provider.view().submissions().withdraw(withdrawn.id());
            for (ItemId item : List.of(hidden, Seat.item(withdrawn), new ItemId("no-such-item"))) {
                SubmissionDraft draft = drafts.feedback(item, Audience.of(Charter2019.MEMBERS));
                assertNotFound(scene, () -> blind.submit(draft, "key"));
            }
        }
    }

    @Test
    default void what_a_reply_is_about_is_told_only_to_those_who_may_see_that_too() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat responder = scene.seat("Responder", Charter2019.CLASS_1);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            Receipt first = provider.submit(drafts.observation(Audience.of(Charter2019.ONLY_CLASS_1)), "k");
            Receipt reply = responder.submit(drafts.feedback(Seat.item(first), Audience.of(Charter2019.MEMBERS)), "k");
            assertThat(general.read(Seat.item(reply)).about()).isEmpty();
            assertThat(general.read(Seat.item(reply)).toString())
                    .doesNotContain(first.id().value());
            assertThat(provider.read(Seat.item(reply)).about()).contains(Seat.item(first));
            assertThat(scene.officer().read(Seat.item(reply)).about()).contains(Seat.item(first));
        }
    }

    @Test
    default void something_that_is_no_reply_may_speak_about_an_item_as_well() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt first = provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k");
            Receipt more = provider.submit(
                    SubmissionDraft.builder(
                                    SubmissionKind.OBSERVATION,
                                    drafts.part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "More"))
                            .about(Seat.item(first))
                            .build(),
                    "k2");
            assertThat(more.inCase()).isEqualTo(first.inCase());
            assertThat(more.pseudonym()).isEqualTo(first.pseudonym());
        }
    }

    @Test
    default void a_sighting_of_a_countermeasure_joins_its_case_and_reaches_whoever_began_it() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Seat third = scene.seat("Third", Charter2019.CLASS_1);
            Receipt first = provider.submit(drafts.observation(all), "k");
            Countermeasure issued =
                    scene.officer().view().casework().issue(drafts.countermeasure(first.inCase(), all), "k");
            Indicator found = Indicator.block(IndicatorType.DOMAIN, "c2.example");
            PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.RED, Audience.of(Charter2019.ONLY_SECRETARIAT), "Found")
                    .detail(new Detail.Sighting(found, 3L, Scene.START, Scene.START.plus(Duration.ofHours(1))))
                    .build();
            Receipt sighting = member.submit(
                    SubmissionDraft.builder(SubmissionKind.SIGHTING, part)
                            .about(new ItemId(issued.id().value()))
                            .build(),
                    "k");
            assertThat(sighting.inCase()).isEqualTo(first.inCase());
            assertThat(scene.officer().read(Seat.item(sighting)).about())
                    .contains(new ItemId(issued.id().value()));
            assertThat(provider.sees(Seat.item(sighting))).isTrue();
            assertThat(third.sees(Seat.item(sighting))).isFalse();
        }
    }
}
