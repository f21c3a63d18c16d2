package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SectorId;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Preview;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What a preview tells about the readers of a draft, and what it must not tell. */
public interface PreviewContract extends CouncilContract {
    @Test
    default void a_preview_counts_readers_and_those_who_have_not_signed_and_stores_nothing() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat first = scene.seat("First", Charter2019.CLASS_1);
            scene.pledged(first.member());
            scene.seat("Third", Charter2019.GENERAL);
            Seat unsigned = scene.unpledged(scene.admit(Scene.draft("Unsigned", Charter2019.GENERAL)));
            assertChangesNothing(scene, () -> {
                assertCounts(scene, provider, Audience.of(Charter2019.MEMBERS), 3, 1);
                assertCounts(scene, provider, Audience.of(Charter2019.ONLY_CLASS_1), 2, 0);
                assertCounts(scene, provider, Audience.of(Charter2019.ONLY_SECRETARIAT), 1, 0);
                assertCounts(scene, provider, Audience.ofMembers(unsigned.id()), 1, 1);
                assertCounts(
                        scene,
                        provider,
                        Audience.builder().handler(first.handler()).build(),
                        2,
                        0);
                assertCounts(
                        scene,
                        provider,
                        Audience.builder()
                                .scope(Charter2019.MEMBERS)
                                .except(first.id())
                                .except(unsigned.id())
                                .build(),
                        2,
                        0);
                assertThat(provider.view().submissions().list()).isEmpty();
            });
        }
    }

    @Test
    default void a_preview_names_the_readers_that_stand_in_the_roster_and_counts_the_others() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat listed = scene.seat("Listed", Charter2019.GENERAL);
            scene.pledged(
                    scene.admit(AdmissionDraft.builder("Unlisted", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL)
                            .unlisted()
                            .build()));
            SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS));
            Preview preview = provider.view().submissions().preview(draft);
            Preview.PartPreview part = preview.parts().get(0);
            assertThat(part.members()).isEqualTo(3);
            assertThat(part.known())
                    .containsExactlyInAnyOrder(listed.id(), scene.officer().id());
            assertThat(provider.submit(draft, "1").sha256())
                    .as("what was previewed is what is stored")
                    .isEqualTo(preview.sha256());
        }
    }

    @Test
    default void a_colour_that_contradicts_the_audience_is_refused_before_anything_is_stored() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            for (PartDraft part : List.of(
                    coloured(C4tapColour.RED, Tlp.RED, Audience.of(Charter2019.MEMBERS)),
                    coloured(C4tapColour.WHITE, Tlp.AMBER_STRICT, Audience.of(Charter2019.MEMBERS)))) {
                SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.TARGETED_MAIL, part)
                        .build();
                Refusals.assertRefused(
                        scene, () -> provider.view().submissions().preview(draft), ErrorCode.INVALID_INPUT);
                Refusals.assertRefused(scene, () -> provider.submit(draft, "1"), ErrorCode.INVALID_INPUT);
            }
            for (PartDraft part : List.of(
                    coloured(C4tapColour.RED, Tlp.RED, Audience.of(Charter2019.ONLY_CLASS_1)),
                    coloured(C4tapColour.RED, Tlp.RED, Audience.ofMembers(provider.id())),
                    coloured(C4tapColour.WHITE, Tlp.CLEAR, Audience.of(Charter2019.PUBLIC)),
                    coloured(C4tapColour.YELLOW, Tlp.AMBER_STRICT, Audience.of(Charter2019.MEMBERS)))) {
                SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.TARGETED_MAIL, part)
                        .build();
                assertThat(provider.view().submissions().preview(draft).parts()).hasSize(1);
            }
        }
    }

    private static PartDraft coloured(C4tapColour colour, Tlp label, Audience audience) {
        return PartDraft.builder(Part.ATTACK, label, audience, "A mail")
                .colour(colour)
                .build();
    }

    @Test
    default void a_member_that_has_no_handler_yet_awaits_as_well() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Member empty = scene.admit(Scene.draft("Empty", Charter2019.GENERAL));
            assertCounts(scene, provider, Audience.of(Charter2019.MEMBERS), 1, 1);
            assertCounts(scene, provider, Audience.ofMembers(empty.id()), 1, 1);
        }
    }

    @Test
    default void a_preview_narrows_scopes_by_sector() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat bank = scene.seat("Bank", Charter2019.GENERAL, Charter2019.FINANCE);
            scene.seat("Clinic", Charter2019.GENERAL, Charter2019.MEDICAL);
            SectorId finance = Charter2019.FINANCE;
            assertCounts(scene, provider, scoped(finance).build(), 2, 0);
            assertCounts(scene, provider, scoped(finance).except(bank.id()).build(), 1, 0);
            assertCounts(
                    scene, provider, scoped(finance).sector(Charter2019.MEDICAL).build(), 3, 0);
        }
    }

    @Test
    default void a_preview_has_a_line_for_each_part_in_its_order() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Audience audience = Audience.of(Charter2019.MEMBERS);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT, drafts.part(Part.VICTIM, audience, "Whom"))
                    .part(drafts.part(Part.ATTACK, audience, "How"))
                    .build();
            assertThat(provider.view().submissions().preview(draft).parts())
                    .extracting(Preview.PartPreview::part)
                    .containsExactly(Part.VICTIM, Part.ATTACK);
        }
    }

    @Test
    default void a_preview_of_a_reply_does_not_tell_who_the_provider_is() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat bystander = scene.seat("Bystander", Charter2019.CLASS_1);
            Seat curious = scene.seat("Curious", Charter2019.CLASS_1);
            ItemId item = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k"));
            assertThat(curious.sees(item)).isTrue();
            List<Seat> suspects = List.of(provider, bystander);
            List<Readers> named = suspects.stream()
                    .map(suspect -> readers(curious, drafts.feedback(item, Audience.ofMembers(suspect.id())), suspect))
                    .toList();
            assertThat(named.get(0)).as("preview naming the provider").isEqualTo(named.get(1));
            List<Readers> leftOut = suspects.stream()
                    .map(suspect -> readers(
                            curious,
                            drafts.feedback(
                                    item,
                                    Audience.builder()
                                            .scope(Charter2019.MEMBERS)
                                            .except(suspect.id())
                                            .build()),
                            suspect))
                    .toList();
            assertThat(leftOut.get(0).members()).isEqualTo(leftOut.get(1).members());
            assertThat(leftOut).extracting(Readers::withSuspect).containsOnly(false);
        }
    }

    /** Who would read, whether the suspect is among them, and who else that is neither suspect. */
    record Readers(int members, boolean withSuspect, int others, int awaiting) {}

    private static Readers readers(Seat curious, SubmissionDraft draft, Seat suspect) {
        Preview.PartPreview part =
                curious.view().submissions().preview(draft).parts().get(0);
        boolean among = part.known().contains(suspect.id());
        return new Readers(part.members(), among, part.known().size() - (among ? 1 : 0), part.awaiting());
    }

    @Test
    default void a_preview_about_something_hidden_is_the_same_as_about_nothing() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat blind = scene.seat("Blind", Charter2019.GENERAL);
            ItemId hidden = Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.ONLY_CLASS_1)), "k"));
            for (ItemId item : List.of(hidden, new ItemId("no-such-item"))) {
                SubmissionDraft draft = drafts.feedback(item, Audience.of(Charter2019.MEMBERS));
                assertNotFound(scene, () -> blind.view().submissions().preview(draft));
            }
        }
    }

    private static Audience.Builder scoped(SectorId sector) {
        return Audience.builder().scope(Charter2019.MEMBERS).sector(sector);
    }

    private static void assertCounts(Scene scene, Seat provider, Audience audience, int members, int awaiting) {
        SubmissionDraft draft = Drafts.in(scene).observation(audience);
        assertThat(provider.view().submissions().preview(draft).parts())
                .as("preview for %s", audience)
                .extracting(Preview.PartPreview::part, Preview.PartPreview::members, Preview.PartPreview::awaiting)
                .containsExactly(tuple(Part.ATTACK, members, awaiting));
    }
}
