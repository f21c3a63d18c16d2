package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.OwnSubmission;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What a council does with what members hand in: storing it once, and letting its provider choose the recipients. */
public interface SubmissionsContract extends CouncilContract {
    @Test
    default void a_receipt_proves_what_was_stored() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            scene.tick();
            Receipt receipt = provider.submit(draft, "key");
            assertThat(receipt.acceptedAt()).isEqualTo(scene.now());
            assertThat(receipt.sha256()).matches("[0-9a-f]{64}");
            assertThat(provider.view().submissions().preview(draft).sha256()).isEqualTo(receipt.sha256());
            OwnSubmission own = provider.view().submissions().get(receipt.id());
            assertThat(own.draft()).isEqualTo(draft);
            assertThat(own.inCase()).isEqualTo(receipt.inCase());
            assertThat(own.pseudonym()).isEqualTo(receipt.pseudonym());
            assertThat(own.submittedAt()).isEqualTo(scene.now());
            assertThat(own.withdrawn()).isFalse();
        }
    }

    @Test
    default void own_submissions_are_listed_the_oldest_first() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            assertThat(provider.view().submissions().list()).isEmpty();
            List<SubmissionId> mine = IntStream.range(0, 12)
                    .mapToObj(i -> {
                        other.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k" + i);
                        return provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k" + i)
                                .id();
                    })
                    .toList();
            assertThat(provider.view().submissions().list()).isEqualTo(mine);
            assertThat(scene.pledged(provider.member()).view().submissions().list())
                    .isEqualTo(mine);
        }
    }

    @Test
    default void the_same_draft_under_the_same_key_is_stored_once() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat colleague = scene.pledged(provider.member());
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            Receipt first = provider.submit(draft, "key");
            scene.tick();
            assertChangesNothing(scene, () -> {
                assertThat(provider.submit(draft, "key")).isEqualTo(first);
                assertThat(colleague.submit(draft, "key")).isEqualTo(first);
            });
            assertThat(provider.view().submissions().list()).containsExactly(first.id());
        }
    }

    @Test
    default void another_draft_under_a_used_key_is_refused() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "key");
            assertRefused(
                    scene,
                    () -> provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS), "Other words"), "key"),
                    ErrorCode.KEY_REUSED);
            assertRefused(
                    scene,
                    () -> provider.submit(drafts.observation(Audience.of(Charter2019.TASK_FORCE)), "key"),
                    ErrorCode.KEY_REUSED);
        }
    }

    @Test
    default void keys_belong_to_the_member() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat one = scene.seat("One", Charter2019.GENERAL);
            Seat two = scene.seat("Two", Charter2019.GENERAL);
            SubmissionDraft draft = drafts.observation(Audience.of(Charter2019.MEMBERS));
            Receipt first = one.submit(draft, "key");
            Receipt second = two.submit(draft, "key");
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.inCase()).isNotEqualTo(first.inCase());
            assertThat(second.sha256()).isEqualTo(first.sha256());
            two.submit(drafts.observation(Audience.of(Charter2019.MEMBERS), "Other words"), "key-2");
            assertThat(one.view().submissions().list()).containsExactly(first.id());
        }
    }

    @Test
    default void a_retry_after_taking_it_back_gives_the_receipt_and_brings_nothing_back() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            Receipt receipt = provider.submit(draft, "key");
            provider.view().submissions().withdraw(receipt.id());
            assertThat(provider.submit(draft, "key")).isEqualTo(receipt);
            assertThat(reader.sees(Seat.item(receipt))).isFalse();
        }
    }

    @Test
    default void a_retry_after_readdressing_gives_the_receipt_and_readdresses_nothing() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            Receipt receipt = provider.submit(draft, "key");
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.ofMembers(other.id()));
            assertThat(provider.submit(draft, "key")).isEqualTo(receipt);
            assertThat(reader.sees(Seat.item(receipt))).isFalse();
        }
    }

    @Test
    default void a_retry_gives_the_receipt_although_somebody_named_has_left_meanwhile() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat named = scene.seat("Named", Charter2019.GENERAL);
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.ofMembers(named.id()));
            Receipt receipt = provider.submit(draft, "key");
            scene.expel(named.id());
            assertChangesNothing(
                    scene, () -> assertThat(provider.submit(draft, "key")).isEqualTo(receipt));
        }
    }

    @Test
    default void readdressing_that_leaves_oneself_out_is_answered_or_not_done() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Audience without = all.toBuilder().except(provider.handler()).build();
            SubmissionId id =
                    provider.submit(Drafts.in(scene).observation(all), "key").id();
            long head = scene.council().head();
            try {
                OwnSubmission own = provider.view().submissions().readdress(id, Part.ATTACK, without);
                assertThat(own.id()).isEqualTo(id);
            } catch (CouncilException refusal) {
                assertThat(scene.council().head())
                        .as("a call that throws has stored nothing")
                        .isEqualTo(head);
            }
        }
    }

    @Test
    default void narrowing_is_always_possible() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            for (ScopeId wide : List.of(Charter2019.MEMBERS, Charter2019.PUBLIC)) {
                Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(wide)), wide.value());
                assertThat(reader.sees(Seat.item(receipt))).isTrue();
                provider.view()
                        .submissions()
                        .readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.ONLY_SECRETARIAT));
                assertThat(reader.sees(Seat.item(receipt))).isFalse();
            }
        }
    }

    @Test
    default void a_key_is_1_to_200_characters_on_one_line() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            for (String key : List.of("", " ", "a\nb", "k".repeat(201), "\u0000", "\uD800")) {
                assertRefused(scene, () -> provider.submit(draft, key), ErrorCode.INVALID_INPUT);
            }
            Receipt longest = provider.submit(draft, "鍵".repeat(200));
            assertThat(provider.submit(draft, "鍵".repeat(200))).isEqualTo(longest);
        }
    }

    @Test
    default void an_own_submission_is_shown_to_its_member_only() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            SubmissionId id = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "key")
                    .id();
            for (Seat stranger : List.of(reader, scene.officer())) {
                assertNotFound(scene, () -> stranger.view().submissions().get(id));
                assertThat(stranger.view().submissions().list()).isEmpty();
            }
            assertNotFound(scene, () -> provider.view().submissions().get(new SubmissionId("no-such-submission")));
        }
    }

    @Test
    default void only_the_provider_changes_the_recipients_and_takes_back() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            SubmissionId id = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.TASK_FORCE)), "key")
                    .id();
            Audience all = Audience.of(Charter2019.MEMBERS);
            for (Seat reader : List.of(scene.seat("Reader", Charter2019.CLASS_1), scene.officer())) {
                assertThat(reader.sees(new ItemId(id.value()))).isTrue();
                ErrorCode[] either = {ErrorCode.NOT_FOUND, ErrorCode.NOT_PERMITTED};
                assertRefused(scene, () -> reader.view().submissions().readdress(id, Part.ATTACK, all), either);
                assertRefused(scene, () -> reader.view().submissions().withdraw(id), either);
            }
            Seat blind = scene.seat("Blind", Charter2019.GENERAL);
            SubmissionId nothing = new SubmissionId("no-such-submission");
            for (SubmissionId hidden : List.of(id, nothing)) {
                assertNotFound(scene, () -> blind.view().submissions().readdress(hidden, Part.ATTACK, all));
                assertNotFound(scene, () -> blind.view().submissions().withdraw(hidden));
            }
        }
    }

    @Test
    default void readdressing_shows_a_part_to_those_added_and_hides_it_from_those_left_out() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            Seat first = scene.seat("First", Charter2019.CLASS_1);
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.TASK_FORCE)), "key");
            ItemId item = Seat.item(receipt);
            assertThat(general.sees(item)).isFalse();
            Audience wide = Audience.of(Charter2019.MEMBERS);
            OwnSubmission own = provider.view().submissions().readdress(receipt.id(), Part.ATTACK, wide);
            assertThat(own.draft().parts().get(0).audience()).isEqualTo(wide);
            assertThat(provider.view().submissions().get(receipt.id())).isEqualTo(own);
            assertThat(general.sees(item)).isTrue();
            assertThat(general.feed().ids()).containsExactly(item);
            Audience narrow = Audience.ofMembers(general.id());
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, narrow);
            assertThat(general.sees(item)).isTrue();
            assertThat(first.sees(item)).isFalse();
            assertThat(first.feed().ids()).isEmpty();
        }
    }

    @Test
    default void readdressing_one_part_leaves_the_others_alone() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Audience narrow = Audience.of(Charter2019.ONLY_SECRETARIAT);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT, drafts.part(Part.ATTACK, narrow, "How"))
                    .part(drafts.part(Part.VICTIM, narrow, "Whom"))
                    .build();
            Receipt receipt = provider.submit(draft, "key");
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS));
            assertThat(reader.read(Seat.item(receipt)).parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.part()).isEqualTo(Part.ATTACK));
            ErrorCode[] either = {ErrorCode.INVALID_INPUT, ErrorCode.NOT_FOUND};
            assertRefused(
                    scene,
                    () -> provider.view()
                            .submissions()
                            .readdress(receipt.id(), Part.RESPONSE, Audience.of(Charter2019.MEMBERS)),
                    either);
        }
    }

    @Test
    default void what_was_taken_back_is_read_by_nobody_else_and_cannot_be_readdressed() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.PUBLIC)), "key");
            OwnSubmission back = provider.view().submissions().withdraw(receipt.id());
            assertThat(back.withdrawn()).isTrue();
            for (Seat other : List.of(reader, scene.officer())) {
                assertNotFound(scene, () -> other.view().retrieval().get(Seat.item(receipt)));
                assertThat(other.feed().ids()).isEmpty();
            }
            assertChangesNothing(
                    scene, () -> assertThat(provider.view().submissions().withdraw(receipt.id()))
                            .isEqualTo(back));
            assertThat(provider.view().submissions().get(receipt.id())).isEqualTo(back);
            assertThat(provider.view().submissions().list()).containsExactly(receipt.id());
            assertRefused(
                    scene,
                    () -> provider.view()
                            .submissions()
                            .readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.PUBLIC)),
                    ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void an_audience_names_scopes_and_sectors_of_the_charter() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Receipt receipt = provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "key");
            List<Audience> misfits = List.of(
                    Audience.of(new ScopeId("no-such-scope")),
                    Audience.builder()
                            .scope(Charter2019.MEMBERS)
                            .sector(new SectorId("no-such-sector"))
                            .build());
            for (Audience misfit : misfits) {
                SubmissionDraft draft = SubmissionDraft.builder(
                                SubmissionKind.OBSERVATION,
                                PartDraft.builder(Part.ATTACK, Tlp.RED, misfit, "Something")
                                        .build())
                        .build();
                assertRefused(scene, () -> provider.submit(draft, "key-2"), ErrorCode.INVALID_INPUT);
                assertRefused(scene, () -> provider.view().submissions().preview(draft), ErrorCode.INVALID_INPUT);
                assertRefused(
                        scene,
                        () -> provider.view().submissions().readdress(receipt.id(), Part.ATTACK, misfit),
                        ErrorCode.INVALID_INPUT);
            }
        }
    }

    @Test
    default void a_label_is_not_looser_than_the_audience_allows() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Audience audience = Audience.of(Charter2019.ONLY_CLASS_1);
            Tlp loosest = scene.charter()
                    .scope(Charter2019.ONLY_CLASS_1)
                    .orElseThrow()
                    .loosest();
            assertThat(loosest).isGreaterThan(Tlp.CLEAR);
            SubmissionDraft loose = SubmissionDraft.builder(
                            SubmissionKind.OBSERVATION,
                            PartDraft.builder(Part.ATTACK, Tlp.CLEAR, audience, "Something")
                                    .build())
                    .build();
            ErrorCode[] either = {ErrorCode.INVALID_INPUT, ErrorCode.NOT_PERMITTED};
            assertRefused(scene, () -> provider.submit(loose, "key"), either);
            assertRefused(scene, () -> provider.view().submissions().preview(loose), either);
            if (Refusals.thrown(() -> provider.submit(loose, "key")) instanceof InvalidInputException refusal) {
                assertThat(refusal.field()).startsWith("parts[0].");
            }
        }
    }
}
