package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.CouncilException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What others must not learn: who the provider is, when exactly it noticed, and what a refused draft said. */
public interface DiscretionContract extends CouncilContract {
    /** Stands in content and names, and must turn up nowhere else. */
    String CANARY = "Canary-7f3a9";

    @Test
    default void a_member_appears_under_one_name_within_a_case_and_another_in_the_next() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat colleague = scene.pledged(provider.member());
            Seat other = scene.seat("Other", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt first = provider.submit(drafts.observation(all), "1");
            Receipt again = colleague.submit(drafts.feedback(Seat.item(first), all), "2");
            Receipt answer = other.submit(drafts.feedback(Seat.item(first), all), "3");
            Receipt elsewhere = provider.submit(drafts.observation(all), "4");
            assertThat(again.pseudonym()).isEqualTo(first.pseudonym());
            assertThat(elsewhere.inCase()).isNotEqualTo(first.inCase());
            Set<Pseudonym> apart = Set.of(first.pseudonym(), answer.pseudonym(), elsewhere.pseudonym());
            assertThat(apart).hasSize(3);
            for (Receipt receipt : List.of(first, again, answer, elsewhere)) {
                assertThat(reader.read(Seat.item(receipt)).provider()).isEqualTo(receipt.pseudonym());
                assertThat(scene.officer().read(Seat.item(receipt)).provider()).isEqualTo(receipt.pseudonym());
            }
        }
    }

    @Test
    default void nothing_that_a_third_member_receives_names_the_provider() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.pledged(
                    scene.admit(AdmissionDraft.builder(CANARY, Charter2019.CYBER_BUSINESS, Charter2019.CLASS_1)
                            .unlisted()
                            .build()));
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Audience audience = Audience.builder()
                    .scope(Charter2019.MEMBERS)
                    .member(provider.id())
                    .handler(provider.handler())
                    .build();
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.OBSERVATION, Drafts.in(scene).part(Part.ATTACK, audience, "Beacon"))
                    .onBehalfOf(CANARY + " customer")
                    .build();
            Receipt receipt = provider.submit(draft, CANARY);
            Receipt reply = scene.seat("Responder", Charter2019.CLASS_1)
                    .submit(Drafts.in(scene).feedback(Seat.item(receipt), Audience.of(Charter2019.MEMBERS)), "k");
            String received = reader.feed().entries()
                    + " "
                    + reader.view().retrieval().get(Seat.item(receipt))
                    + reader.view().retrieval().get(Seat.item(reply))
                    + reader.view().membership().roster();
            assertThat(received.toLowerCase(Locale.ROOT))
                    .contains("beacon")
                    .doesNotContain(CANARY.toLowerCase(Locale.ROOT))
                    .doesNotContain(provider.id().value())
                    .doesNotContain(provider.handler().value());
        }
    }

    @Test
    default void ids_and_pseudonyms_do_not_show_the_member_or_the_key() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat(CANARY, Charter2019.CLASS_1);
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), CANARY);
            String shown = receipt.id() + " " + receipt.inCase() + " " + receipt.pseudonym();
            assertThat(shown.toLowerCase(Locale.ROOT))
                    .doesNotContain(CANARY.toLowerCase(Locale.ROOT))
                    .doesNotContain(provider.id().value());
        }
    }

    @Test
    default void two_councils_give_the_same_submission_unrelated_ids() {
        try (Scene one = Scene.open(this);
                Scene two = Scene.open(this)) {
            List<Receipt> receipts = List.of(one, two).stream()
                    .map(scene -> scene.officer()
                            .submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "key"))
                    .toList();
            assertThat(receipts.get(0).id()).isNotEqualTo(receipts.get(1).id());
            assertThat(receipts.get(0).pseudonym()).isNotEqualTo(receipts.get(1).pseudonym());
        }
    }

    @Test
    default void others_see_times_rounded_and_the_release_exactly() {
        try (Scene scene = Scene.open(this)) {
            Duration rounding = scene.charter().timeRounding();
            assertThat(rounding).isPositive();
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Seat later = scene.unpledged(scene.admit(Scene.draft("Later", Charter2019.GENERAL)));
            Instant observed = Scene.START.minus(Duration.ofMinutes(95)).minusMillis(4_321);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.OBSERVATION,
                            Drafts.in(scene).part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "Beacon"))
                    .observedAt(observed)
                    .build();
            Instant submitted = scene.tick();
            ItemId item = Seat.item(provider.submit(draft, "k"));
            Instant signed = scene.tick();
            scene.sign(later.view());
            for (Seat seat : List.of(reader, later, scene.officer())) {
                Submission seen = seat.read(item);
                assertRounded(seen.observedAt().orElseThrow(), observed, rounding);
                assertRounded(seen.submittedAt(), submitted, rounding);
                assertThat(seen.releasedAt()).isEqualTo(seat.equals(later) ? signed : submitted);
                FeedEntry entry = seat.feed().entries().get(0);
                assertThat(entry.at()).isEqualTo(seen.releasedAt());
                assertThat(entry.item()).isEqualTo(new Item.Shared(seen));
                assertThat(seen.toString()).doesNotContain(observed.toString());
            }
            assertThat(provider.view()
                            .submissions()
                            .get(new SubmissionId(item.value()))
                            .draft()
                            .observedAt())
                    .contains(observed);
        }
    }

    @Test
    default void no_error_repeats_content_or_names() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat(CANARY, Charter2019.CLASS_1);
            Seat gone = scene.seat(CANARY + " gone", Charter2019.CLASS_1);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Receipt receipt = provider.submit(drafts.observation(all, CANARY), "key");
            scene.expel(gone.id());
            ScopeId nowhere = new ScopeId("no-such-scope");
            PartDraft misfit = PartDraft.builder(Part.ATTACK, Tlp.RED, Audience.of(nowhere), CANARY)
                    .text(CANARY)
                    .build();
            PartDraft loose = PartDraft.builder(Part.ATTACK, Tlp.CLEAR, Audience.of(Charter2019.ONLY_CLASS_1), CANARY)
                    .text(CANARY)
                    .build();
            Seat stranger = scene.seat("Stranger", Charter2019.GENERAL);
            List<ThrowingCallable> refused = List.of(
                    () -> provider.submit(drafts.observation(all, CANARY + " again"), "key"),
                    () -> provider.submit(drafts.observation(all, CANARY), CANARY + "\n"),
                    () -> provider.submit(observation(misfit), "key-2"),
                    () -> provider.submit(observation(loose), "key-3"),
                    () -> provider.submit(drafts.feedback(new ItemId("no-such-item"), all), "key-4"),
                    () -> gone.submit(drafts.observation(all, CANARY), "key"),
                    () -> stranger.view().submissions().withdraw(receipt.id()),
                    () -> stranger.view().casework().provider(receipt.id(), CANARY),
                    () -> stranger.view().membership().handlers(provider.id()),
                    () -> stranger.view().membership().expel(provider.id(), Scene.DECISION),
                    () -> scene.admit(
                            AdmissionDraft.builder(CANARY, Charter2019.CRITICAL_INFRASTRUCTURE, Charter2019.GENERAL)
                                    .build()));
            for (ThrowingCallable call : refused) {
                Throwable thrown = catchThrowable(call);
                assertThat(thrown).isInstanceOf(CouncilException.class);
                assertSilent(thrown);
            }
        }
    }

    private static SubmissionDraft observation(PartDraft part) {
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).build();
    }

    private static void assertSilent(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(CANARY);
            assertThat(cause.getSuppressed()).isEmpty();
        }
    }

    private static void assertRounded(Instant shown, Instant exact, Duration rounding) {
        assertThat(Duration.between(exact, shown).abs()).isLessThan(rounding);
        assertThat(shown.toEpochMilli() % rounding.toMillis()).isZero();
        assertThat(shown).isEqualTo(Instant.ofEpochMilli(shown.toEpochMilli()));
        assertThat(shown).isNotEqualTo(exact);
    }
}
