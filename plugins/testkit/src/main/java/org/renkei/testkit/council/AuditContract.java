package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.audit.AuditCheck;
import org.renkei.api.audit.Reading;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ArticleId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.id.ToolId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Reach;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** Who was given what is on record, for those who run the council, and a provider learns numbers. */
public interface AuditContract extends CouncilContract {
    @Test
    default void whatever_leaves_is_on_record_with_who_what_when_and_through_which_tool() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            ItemId first = handIn(scene, provider, Charter2019.MEMBERS, "1");
            ItemId second = handIn(scene, provider, Charter2019.MEMBERS, "2");
            Council siem = scene.council().as(reader.handler(), new ToolId("siem"));
            Instant fed = scene.tick();
            siem.retrieval().feed(FeedQuery.fromStart());
            Instant got = scene.tick();
            reader.view().retrieval().get(second);
            assertThat(readings(scene, first))
                    .containsExactly(new Reading(
                            1L, fed, reader.id(), reader.handler(), new ToolId("siem"), first, Set.of(Part.ATTACK)));
            List<Reading> both = readings(scene, second);
            assertThat(both).extracting(Reading::number).containsExactly(1L, 2L);
            assertThat(both).extracting(Reading::at).containsExactly(fed, got);
            assertThat(both.get(1).tool()).isNotEqualTo(new ToolId("siem"));
        }
    }

    @Test
    default void only_the_parts_that_left_are_on_record() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Drafts drafts = Drafts.in(scene);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.OBSERVATION,
                            drafts.part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "For all"))
                    .part(drafts.part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "For few"))
                    .build();
            ItemId item = Seat.item(provider.submit(draft, "1"));
            reader.feed();
            scene.officer().feed();
            assertThat(readings(scene, item))
                    .extracting(Reading::parts)
                    .containsExactly(Set.of(Part.ATTACK), EnumSet.of(Part.ATTACK, Part.VICTIM));
        }
    }

    @Test
    default void what_did_not_leave_is_not_on_record() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            ItemId hidden = handIn(scene, provider, Charter2019.ONLY_CLASS_1, "1");
            reader.feed();
            assertThat(reader.sees(hidden)).isFalse();
            provider.feed();
            provider.view().submissions().get(new SubmissionId(hidden.value()));
            assertThat(readings(scene, hidden)).isEmpty();
            assertThat(check(scene)).isEqualTo(new AuditCheck(0L, 0L, Optional.empty()));
        }
    }

    /** The one who is missing among those who were given it is the provider, so asking is a look at the provider. */
    @Test
    default void who_was_given_a_submission_is_told_after_a_look_at_its_provider() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            ItemId item = handIn(scene, provider, Charter2019.MEMBERS, "1");
            reader.feed();
            for (Runnable look : List.<Runnable>of(
                    () -> scene.officer().view().audit().readings(item),
                    () -> scene.officer().view().audit().holders(item))) {
                NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, look::run);
                assertThat(refusal.article()).isEqualTo(scene.charter().article(Rule.PROVIDER_IDENTITY));
            }
            SubmissionId id = new SubmissionId(item.value());
            assertThat(provider.view().submissions().disclosures(id)).isEmpty();
            scene.officer().view().casework().provider(id, "to see who holds it");
            assertThat(scene.officer().view().audit().readings(item)).hasSize(1);
            assertThat(scene.officer().view().audit().holders(item)).hasSize(1);
            assertThat(provider.view().submissions().disclosures(id)).hasSize(1);
        }
    }

    @Test
    default void the_record_is_for_those_who_run_the_council() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            ItemId item = handIn(scene, provider, Charter2019.MEMBERS, "1");
            for (Runnable look : List.<Runnable>of(
                    () -> provider.view().audit().readings(item),
                    () -> provider.view().audit().holders(item),
                    () -> provider.view().audit().readings(new ItemId("no-such-item")),
                    () -> provider.view().audit().verify())) {
                NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, look::run);
                assertThat(refusal.article()).isEqualTo(new ArticleId("confidentiality.record"));
            }
            Seat officer = scene.unpledged(scene.officer().member());
            assertThatThrownBy(() -> officer.view().audit().verify()).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> scene.officer().view().audit().readings(new ItemId("no-such-item")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    default void the_journal_vouches_for_the_record_minute_by_minute() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            ItemId item = handIn(scene, provider, Charter2019.MEMBERS, "1");
            reader.sees(item);
            assertThat(check(scene)).isEqualTo(new AuditCheck(1L, 1L, Optional.empty()));
            reader.sees(item);
            reader.sees(item);
            assertThat(check(scene)).isEqualTo(new AuditCheck(3L, 1L, Optional.empty()));
            scene.pass(Duration.ofMinutes(1));
            reader.sees(item);
            assertThat(check(scene)).isEqualTo(new AuditCheck(4L, 4L, Optional.empty()));
            assertThat(check(scene).intact()).isTrue();
        }
    }

    @Test
    default void a_provider_learns_numbers_from_three_up() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            List<Seat> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(scene.seat("General " + i, Charter2019.GENERAL));
            }
            for (int i = 0; i < 2; i++) {
                readers.add(scene.seat("Class 2 " + i, Charter2019.CLASS_2));
            }
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1");
            assertThat(reach(provider, receipt).shared()).contains(6); // the secretariat reads as well
            assertThat(reach(provider, receipt).read()).isEmpty();
            readers.get(0).feed();
            readers.get(1).feed();
            assertThat(reach(provider, receipt).read()).isEmpty();
            readers.forEach(Seat::feed);
            assertThat(reach(provider, receipt).read()).contains(5);
            assertThat(reach(provider, receipt).readBy()).containsExactly(new Reach.ClassCount(Charter2019.GENERAL, 3));
            assertThat(reach(provider, receipt).delivered()).isEmpty();
            readers.forEach(reader -> reader.view().retrieval().acknowledge(Seat.item(receipt), AckStage.READ));
            readers.subList(0, 3)
                    .forEach(reader -> reader.submit(
                            Drafts.in(scene).feedback(Seat.item(receipt), Audience.of(Charter2019.TASK_FORCE)), "f"));
            assertThat(reach(provider, receipt).delivered()).contains(5);
            assertThat(reach(provider, receipt).acted()).isEmpty();
            assertThat(reach(provider, receipt).found()).contains(3);
            assertThat(reach(provider, receipt).recalled()).isEmpty();
            provider.view().submissions().withdraw(receipt.id());
            assertThat(reach(provider, receipt).recalled()).contains(5);
            assertThat(reach(provider, receipt).confirmed()).isEmpty();
            readers.forEach(reader -> reader.view().retrieval().confirmRecall(Seat.item(receipt)));
            assertThat(reach(provider, receipt).confirmed()).contains(5);
            assertThat(reach(provider, receipt).shared()).isEmpty();
        }
    }

    @Test
    default void numbers_by_class_do_not_betray_an_unlisted_member() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            List<Seat> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(scene.seat("General " + i, Charter2019.GENERAL));
            }
            readers.add(scene.pledged(
                    scene.admit(AdmissionDraft.builder("Unlisted", Charter2019.CYBER_BUSINESS, Charter2019.GENERAL)
                            .unlisted()
                            .build())));
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1");
            readers.forEach(Seat::feed);
            assertThat(reach(provider, receipt).read()).contains(4);
            assertThat(reach(provider, receipt).readBy()).containsExactly(new Reach.ClassCount(Charter2019.GENERAL, 3));
        }
    }

    @Test
    default void the_reach_of_what_is_not_ours_is_not_found() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            ItemId item = handIn(scene, provider, Charter2019.MEMBERS, "1");
            for (String id : List.of(item.value(), "no-such-submission")) {
                assertThatThrownBy(() -> reader.view().submissions().reach(new SubmissionId(id)))
                        .isInstanceOf(NotFoundException.class);
            }
        }
    }

    private static ItemId handIn(Scene scene, Seat provider, ScopeId scope, String key) {
        return Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(scope)), key));
    }

    private static List<Reading> readings(Scene scene, ItemId item) {
        scene.lookUp(item);
        return scene.officer().view().audit().readings(item);
    }

    private static AuditCheck check(Scene scene) {
        return scene.officer().view().audit().verify();
    }

    private static Reach reach(Seat provider, Receipt receipt) {
        return provider.view().submissions().reach(receipt.id());
    }
}
