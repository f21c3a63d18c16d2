package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;

/** What others shared for fewer readers goes no further before those who run the council have looked at it. */
public interface HoldContract extends CouncilContract {
    /** A paragraph that nobody writes twice by chance. */
    String TEXT =
            "The loader waits eleven minutes, then asks a server behind a rented address for its next step; the answer is "
                    + "hidden in the third comment of a page about gardening, and each byte of it is turned by the day of the month.";

    @Test
    default void what_was_shown_to_few_waits_when_it_is_to_be_read_by_more() {
        try (Story story = new Story(this)) {
            ItemId original = story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            SubmissionDraft draft = story.draft(Charter2019.MEMBERS, "www.beacon.example", "");
            assertThat(story.copier
                            .view()
                            .submissions()
                            .preview(draft)
                            .parts()
                            .get(0)
                            .repeats())
                    .containsExactly(original);
            Receipt copy = story.copier.submit(draft, "copy");
            assertThat(story.stranger.sees(Seat.item(copy))).isFalse();
            assertThat(story.first.sees(Seat.item(copy))).isFalse();
            assertThat(story.officer().sees(Seat.item(copy))).isTrue();
            Hold hold = new Hold(
                    copy.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS), List.of(original), Optional.empty());
            assertThat(story.held(copy)).containsExactly(hold);
            assertThat(story.officer().view().casework().held()).containsExactly(hold);
            assertThat(copy.sha256())
                    .isEqualTo(story.copier.view().submissions().preview(draft).sha256());
        }
    }

    @Test
    default void its_provider_is_asked_and_the_officer_releases_it() {
        try (Story story = new Story(this)) {
            ItemId original = story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "copy");
            ConsentId asked = story.officer()
                    .view()
                    .consents()
                    .ask(
                            new ConsentDraft(
                                    new SubmissionId(original.value()),
                                    Part.ATTACK,
                                    Audience.of(Charter2019.MEMBERS),
                                    "Another member wants to tell all"),
                            "ask")
                    .id();
            story.first.view().consents().accept(asked, Optional.empty(), Optional.empty());
            story.officer().view().casework().release(copy.id(), "its provider agreed");
            assertThat(story.stranger.read(Seat.item(copy)).parts()).hasSize(1);
            assertThat(story.stranger.feed().ids()).contains(Seat.item(copy));
            assertThat(story.held(copy)).isEmpty();
            assertThat(story.officer().view().casework().held()).isEmpty();
            assertThat(catchThrowableOfType(
                                    CouncilException.class,
                                    () -> story.officer().view().casework().release(copy.id(), "again"))
                            .code())
                    .isEqualTo(ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void what_is_kept_held_tells_its_provider_why_and_stays_so() {
        try (Story story = new Story(this)) {
            story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "copy");
            story.officer().view().casework().keepHeld(copy.id(), "its provider declined");
            assertThat(story.officer().view().casework().held()).isEmpty();
            assertThat(story.held(copy))
                    .extracting(Hold::refused)
                    .containsExactly(Optional.of("its provider declined"));
            story.copier.view().submissions().readdress(copy.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS));
            assertThat(story.officer().view().casework().held()).isEmpty();
            assertThat(story.stranger.sees(Seat.item(copy))).isFalse();
            story.copier.view().submissions().readdress(copy.id(), Part.ATTACK, Audience.of(Charter2019.ONLY_CLASS_1));
            assertThat(story.held(copy)).isEmpty();
            assertThat(story.first.sees(Seat.item(copy))).isTrue();
        }
    }

    @Test
    default void what_was_taken_back_or_destroyed_waits_no_longer() {
        try (Story story = new Story(this)) {
            story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "copy");
            Receipt second = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "second");
            assertThat(story.officer().view().casework().held()).hasSize(2);
            story.copier.view().submissions().withdraw(copy.id());
            story.officer().view().casework().purge(second.id(), "by law");
            Seat colleague = story.colleague();
            assertThat(colleague.view().casework().purge(second.id(), "by law")).isTrue();
            assertThat(story.officer().view().casework().held()).isEmpty();
        }
    }

    @Test
    default void narrowing_what_was_released_is_nobodys_business() {
        try (Story story = new Story(this)) {
            story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "copy");
            story.officer().view().casework().release(copy.id(), "its provider agreed");
            story.copier.view().submissions().readdress(copy.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS));
            assertThat(story.held(copy)).as("read so already").isEmpty();
            story.copier.view().submissions().readdress(copy.id(), Part.ATTACK, Audience.of(Charter2019.TASK_FORCE));
            assertThat(story.held(copy)).isEmpty();
            assertThat(story.stranger.sees(Seat.item(copy))).isFalse();
            assertThat(story.first.sees(Seat.item(copy))).isTrue();
        }
    }

    @Test
    default void the_same_text_is_known_again_however_it_is_written() {
        try (Story story = new Story(this)) {
            ItemId original = story.handIn(story.first, Charter2019.ONLY_CLASS_1, "one.example", TEXT);
            String disguised = TEXT.toUpperCase(Locale.ROOT).replace(" ", "\n").replace('A', '\uFF21') + " Mind it.";
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "two.example", disguised), "copy");
            assertThat(story.held(copy)).extracting(Hold::repeats).containsExactly(List.of(original));
            String own =
                    "We have looked at the sample as well. It is packed twice, and the outer layer was made on a machine "
                            + "with a Cyrillic keyboard; the inner one calls a function that only one family of tools uses.";
            Receipt words = story.copier.submit(story.draft(Charter2019.MEMBERS, "three.example", own), "own");
            assertThat(story.held(words)).isEmpty();
        }
    }

    @Test
    default void what_one_may_say_is_not_held() {
        try (Story story = new Story(this)) {
            story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            story.given(Charter2019.MEMBERS, "known.example");
            List<Receipt> free = List.of(
                    story.copier.submit(story.draft(Charter2019.ONLY_CLASS_1, "beacon.example", ""), "no wider"),
                    story.copier.submit(story.draft(Charter2019.MEMBERS, "known.example", ""), "known to all"),
                    story.copier.submit(story.draft(Charter2019.MEMBERS, "new.example", ""), "new"),
                    story.stranger.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "never shown"));
            assertThat(free).allSatisfy(receipt -> assertThat(
                            story.stranger.sees(Seat.item(receipt)) || story.first.sees(Seat.item(receipt)))
                    .isTrue());
            assertThat(story.officer().view().casework().held()).isEmpty();
        }
    }

    @Test
    default void the_number_of_a_vulnerability_is_everybodys() {
        try (Story story = new Story(this)) {
            Indicator cve = Indicator.observe(IndicatorType.VULNERABILITY, "CVE-2021-44228", "used");
            story.first.submit(story.draft(Charter2019.ONLY_CLASS_1, part -> part.indicator(cve)), "1");
            Receipt said = story.copier.submit(story.draft(Charter2019.MEMBERS, part -> part.indicator(cve)), "2");
            assertThat(story.held(said)).isEmpty();
        }
    }

    /** Otherwise what is not held would tell that two submissions in two cases are one provider's. */
    @Test
    default void whose_it_was_makes_no_difference() {
        try (Story story = new Story(this)) {
            story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt again = story.first.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "again");
            assertThat(story.held(again)).hasSize(1);
        }
    }

    @Test
    default void what_was_taken_back_is_not_free_either() {
        try (Story story = new Story(this)) {
            ItemId original = story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            story.first.view().submissions().withdraw(new SubmissionId(original.value()));
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "copy");
            assertThat(story.held(copy)).extracting(Hold::repeats).containsExactly(List.of(original));
        }
    }

    @Test
    default void widening_and_growing_are_looked_at_as_well() {
        try (Story story = new Story(this)) {
            ItemId original = story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt narrow = story.copier.submit(story.draft(Charter2019.ONLY_CLASS_1, "beacon.example", ""), "n");
            story.copier.view().submissions().readdress(narrow.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS));
            assertThat(story.held(narrow)).extracting(Hold::repeats).containsExactly(List.of(original));
            assertThat(story.stranger.sees(Seat.item(narrow))).isFalse();
            assertThat(story.first.sees(Seat.item(narrow))).as("read as before").isTrue();

            Receipt growing = story.copier.submit(story.draft(Charter2019.MEMBERS, "other.example", ""), "g");
            SubmissionDraft more = story.draft(Charter2019.MEMBERS, "beacon.example", "");
            story.copier
                    .view()
                    .submissions()
                    .update(growing.id(), new UpdateDraft(ReportStage.FOLLOW_UP, more.parts()), "more");
            assertThat(story.held(growing))
                    .extracting(Hold::repeats)
                    .containsExactly(List.of(original, Seat.item(narrow)));
            assertThat(story.stranger.sees(Seat.item(growing)))
                    .as("what came with the update")
                    .isFalse();
            story.officer().view().casework().release(growing.id(), "its provider agreed");
            assertThat(story.stranger.read(Seat.item(growing)).parts()).hasSize(1);
        }
    }

    @Test
    default void holds_are_for_those_who_run_the_council() {
        try (Story story = new Story(this)) {
            story.given(Charter2019.ONLY_CLASS_1, "beacon.example");
            Receipt copy = story.copier.submit(story.draft(Charter2019.MEMBERS, "beacon.example", ""), "copy");
            for (Runnable call : List.<Runnable>of(
                    () -> story.copier.view().casework().held(),
                    () -> story.copier.view().casework().release(copy.id(), "mine"),
                    () -> story.copier.view().casework().keepHeld(copy.id(), "mine"))) {
                assertThatThrownBy(call::run).isInstanceOf(NotPermittedException.class);
            }
            SubmissionId unknown = new SubmissionId("no-such-submission");
            assertThatThrownBy(() -> story.officer().view().casework().release(unknown, "why"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** One member of Class 1 that found something, another that was shown it, and one that was not. */
    final class Story implements AutoCloseable {
        final Seat first;
        final Seat copier;
        final Seat stranger;
        private final Scene scene;

        Story(CouncilContract contract) {
            scene = Scene.open(contract);
            first = scene.seat("First", Charter2019.CLASS_1);
            copier = scene.seat("Copier", Charter2019.CLASS_1);
            stranger = scene.seat("Stranger", Charter2019.GENERAL);
        }

        /** Another officer, who has signed. */
        Seat colleague() {
            return scene.pledged(scene.officer().member());
        }

        Seat officer() {
            return scene.officer();
        }

        ItemId given(ScopeId scope, String domain) {
            return handIn(first, scope, domain, "");
        }

        ItemId handIn(Seat by, ScopeId scope, String domain, String text) {
            return Seat.item(by.submit(draft(scope, domain, text), domain + scope));
        }

        SubmissionDraft draft(ScopeId scope, String domain, String text) {
            return draft(scope, part -> part.text(text)
                    .indicator(Indicator.observe(IndicatorType.DOMAIN, domain, "seen once")));
        }

        SubmissionDraft draft(ScopeId scope, Consumer<PartDraft.Builder> says) {
            Audience audience = Audience.of(scope);
            PartDraft.Builder part =
                    PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(audience), audience, "Something was seen");
            says.accept(part);
            return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part.build())
                    .build();
        }

        List<Hold> held(Receipt receipt) {
            return copierOrFirst(receipt).view().submissions().get(receipt.id()).held();
        }

        private Seat copierOrFirst(Receipt receipt) {
            return copier.view().submissions().list().contains(receipt.id()) ? copier : first;
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
