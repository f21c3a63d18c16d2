package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.Casework;
import org.renkei.api.casework.JointAct;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Disclosure;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What no officer does alone: opening the seal on a provider's identity, and destroying bytes by law. */
public interface JointActsContract extends CouncilContract {
    @Test
    default void a_sealed_identity_is_told_to_nobody_before_two_officers_opened_it() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat second = scene.pledged(scene.officer().member());
            Casework first = scene.officer().view().casework();
            SubmissionId id = sealed(scene, provider).id();
            assertForbidden(scene, Rule.PROVIDER_IDENTITY, () -> first.provider(id, "curious"));
            assertThat(provider.view().submissions().disclosures(id)).isEmpty();
            assertThat(first.openSeal(id, "a victim must be warned")).isFalse();
            assertThat(first.waiting()).extracting(JointAct::kind).containsExactly(JointAct.Kind.OPEN_SEAL);
            assertThat(first.waiting().get(0).askedBy())
                    .isEqualTo(scene.officer().handler());
            assertChangesNothing(
                    scene, () -> assertThat(first.openSeal(id, "again")).isFalse());
            assertForbidden(scene, Rule.PROVIDER_IDENTITY, () -> first.provider(id, "curious"));
            scene.tick();
            assertThat(second.view().casework().openSeal(id, "I agree")).isTrue();
            assertThat(first.waiting()).isEmpty();
            assertThat(first.provider(id, "to warn it").provider()).isEqualTo(provider.id());
            List<Disclosure> learnt = provider.view().submissions().disclosures(id);
            assertThat(learnt)
                    .extracting(Disclosure::kind)
                    .containsExactly(Disclosure.Kind.SEAL_OPENED, Disclosure.Kind.LOOKED_UP);
            assertThat(learnt.get(0)).isEqualTo(new Disclosure(Disclosure.Kind.SEAL_OPENED, scene.now(), "I agree"));
            assertChangesNothing(
                    scene, () -> assertThat(first.openSeal(id, "once more")).isTrue());
        }
    }

    @Test
    default void a_look_at_an_identity_that_is_not_sealed_is_known_to_its_provider() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            SubmissionId id = plain(scene, provider).id();
            scene.tick();
            scene.officer().view().casework().provider(id, "to ask back");
            assertThat(provider.view().submissions().disclosures(id))
                    .containsExactly(new Disclosure(Disclosure.Kind.LOOKED_UP, scene.now(), "to ask back"));
            Seat other = scene.seat("Other", Charter2019.CLASS_1);
            assertNotFound(scene, () -> other.view().submissions().disclosures(id));
            assertRefused(scene, () -> scene.officer().view().casework().openSeal(id, "why"), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void the_sealed_provider_cannot_be_told_from_who_was_asked() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.CLASS_1);
            ItemId item = Seat.item(sealed(scene, provider));
            assertThat(scene.officer().view().retrieval().acknowledgements(item).silent())
                    .contains(provider.id(), other.id());
        }
    }

    @Test
    default void a_body_opens_a_seal_by_its_decision() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            SubmissionId id = sealed(scene, provider).id();
            carry(scene, new Proposal.OpenSeal(id));
            assertThatThrownBy(() -> scene.officer().view().audit().readings(new ItemId(id.value())))
                    .as("an opened seal is no look")
                    .isInstanceOf(NotPermittedException.class);
            assertThat(scene.officer().view().casework().provider(id, "decided").provider())
                    .isEqualTo(provider.id());
            assertThat(provider.view().submissions().disclosures(id).get(0).ground())
                    .isEqualTo("the ground");
        }
    }

    @Test
    default void two_officers_destroy_the_bytes_and_the_fact_stays() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat holder = scene.seat("Holder", Charter2019.GENERAL);
            Seat second = scene.pledged(scene.officer().member());
            Receipt receipt = plain(scene, provider);
            holder.feed();
            Casework first = scene.officer().view().casework();
            assertThat(first.purge(receipt.id(), "personal data by mistake")).isFalse();
            assertThat(holder.sees(Seat.item(receipt))).isTrue();
            assertThat(second.view().casework().purge(receipt.id(), "agreed")).isTrue();
            assertGone(scene, provider, holder, receipt);
            assertChangesNothing(
                    scene, () -> assertThat(first.purge(receipt.id(), "again")).isTrue());
            assertChangesNothing(
                    scene,
                    () -> provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "plain"));
        }
    }

    @Test
    default void a_body_destroys_the_bytes_by_its_decision() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat holder = scene.seat("Holder", Charter2019.GENERAL);
            Receipt receipt = plain(scene, provider);
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.TASK_FORCE));
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS));
            holder.feed();
            carry(scene, new Proposal.Purge(receipt.id()));
            assertGone(scene, provider, holder, receipt);
        }
    }

    @Test
    default void what_takes_two_officers_is_for_officers() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            SubmissionId id = sealed(scene, provider).id();
            Casework casework = provider.view().casework();
            assertForbidden(scene, Rule.PROVIDER_IDENTITY, () -> casework.openSeal(id, "mine"));
            assertForbidden(scene, Rule.PURGING, () -> casework.purge(id, "mine"));
            assertForbidden(scene, Rule.PROVIDER_IDENTITY, casework::waiting);
            Seat unpledged = scene.unpledged(scene.officer().member());
            assertForbidden(
                    scene, Rule.PLEDGE, () -> unpledged.view().casework().purge(id, "why"));
            SubmissionId unknown = new SubmissionId("no-such-submission");
            assertNotFound(scene, () -> scene.officer().view().casework().openSeal(unknown, "why"));
            assertNotFound(scene, () -> scene.officer().view().casework().purge(unknown, "why"));
            assertRefused(scene, () -> scene.officer().view().casework().purge(id, ""), ErrorCode.INVALID_INPUT);
        }
    }

    private static void assertGone(Scene scene, Seat provider, Seat holder, Receipt receipt) {
        ItemId item = Seat.item(receipt);
        assertThat(holder.sees(item)).isFalse();
        assertThat(scene.officer().sees(item)).isFalse();
        FeedEntry entry = holder.feed().recalled().get(0);
        assertThat(entry.id()).isEqualTo(item);
        assertThat(entry.item()).isEqualTo(new Item.Recalled(ItemKind.SUBMISSION, true));
        holder.view().retrieval().confirmRecall(item);
        assertNotFound(scene, () -> provider.view().submissions().get(receipt.id()));
        assertThat(provider.view().submissions().list()).isEmpty();
    }

    private static void carry(Scene scene, Proposal proposal) {
        Seat chair = scene.officer();
        chair.view().motions().seat(Charter2019.STEERING_COMMITTEE, chair.id());
        MotionDraft draft = MotionDraft.of(Charter2019.STEERING_COMMITTEE, proposal, "the ground");
        var motion = chair.view().motions().propose(draft, "motion");
        chair.view().motions().vote(motion.id(), Vote.FOR);
        scene.pass(Duration.ofDays(60));
        assertThat(chair.view().motions().close(motion.id()).status()).isEqualTo(MotionStatus.CARRIED);
    }

    private static Receipt plain(Scene scene, Seat provider) {
        return provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "plain");
    }

    private static Receipt sealed(Scene scene, Seat provider) {
        SubmissionDraft draft = SubmissionDraft.builder(
                        SubmissionKind.OBSERVATION,
                        Drafts.in(scene).part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "Sealed"))
                .sealed()
                .build();
        return provider.submit(draft, "sealed");
    }
}
