package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What a handler finds when reading: the feed, single items, acknowledgement. */
public interface RetrievalContract extends CouncilContract {
    @Test
    default void the_feed_holds_each_visible_item_once_in_the_order_in_which_it_became_visible() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<ItemId> expected = handIn(scene, 10);
            FeedReader read = reader.feed();
            assertThat(read.ids()).isEqualTo(expected);
            assertThat(read.entries()).extracting(FeedEntry::at).isSorted();
            for (FeedEntry entry : read.entries()) {
                assertThat(entry.item()).isEqualTo(reader.view().retrieval().get(entry.id()));
            }
        }
    }

    @Test
    default void an_empty_feed_gives_a_cursor_to_go_on_from() {
        try (Scene scene = Scene.open(this)) {
            Retrieval reader = scene.seat("Reader", Charter2019.GENERAL).view().retrieval();
            FeedPage page = reader.feed(FeedQuery.fromStart());
            assertThat(page.entries()).isEmpty();
            assertThat(page.more()).isFalse();
            List<ItemId> expected = handIn(scene, 3);
            FeedReader read = FeedReader.from(reader, FeedQuery.after(page.next()));
            assertThat(read.ids()).isEqualTo(expected);
            FeedPage end = reader.feed(FeedQuery.after(read.next()));
            assertThat(end.entries()).isEmpty();
            assertThat(end.more()).isFalse();
        }
    }

    @Test
    default void pages_of_every_size_give_the_same_feed() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<ItemId> expected = handIn(scene, 12);
            for (int max : List.of(1, 2, 5, 11, 12, 13, 1_000)) {
                assertPages(reader.view().retrieval(), max, expected);
            }
        }
    }

    @Test
    default void a_page_read_again_from_the_same_cursor_is_the_same() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            handIn(scene, 9);
            Retrieval retrieval = reader.view().retrieval();
            FeedPage first = retrieval.feed(FeedQuery.fromStart().upTo(4));
            FeedQuery rest = FeedQuery.after(first.next()).upTo(4);
            assertThat(retrieval.feed(rest).entries())
                    .isEqualTo(retrieval.feed(rest).entries());
        }
    }

    @Test
    default void the_feed_can_be_limited_to_kinds() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Retrieval reader = scene.seat("Reader", Charter2019.GENERAL).view().retrieval();
            Receipt shared = provider.submit(drafts.observation(all), "k");
            Countermeasure issued =
                    scene.officer().view().casework().issue(drafts.countermeasure(shared.inCase(), all), "k");
            ItemId issue = new ItemId(issued.id().value());
            assertThat(FeedReader.from(reader, only(ItemKind.SUBMISSION)).ids()).containsExactly(Seat.item(shared));
            assertThat(FeedReader.from(reader, only(ItemKind.COUNTERMEASURE)).ids())
                    .containsExactly(issue);
            assertThat(FeedReader.from(reader, only(ItemKind.SUBMISSION, ItemKind.COUNTERMEASURE))
                            .ids())
                    .containsExactly(Seat.item(shared), issue);
            assertThat(FeedReader.from(reader, FeedQuery.fromStart()).ids()).containsExactly(Seat.item(shared), issue);
            assertThat(reader.get(issue)).isEqualTo(new Item.Issued(issued));
        }
    }

    @Test
    default void what_our_own_member_handed_in_is_not_in_our_feed_and_can_be_read() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat colleague = scene.pledged(provider.member());
            Receipt own = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "k");
            for (Seat seat : List.of(provider, colleague)) {
                assertThat(seat.feed().ids()).isEmpty();
                assertThat(seat.read(Seat.item(own)).provider()).isEqualTo(own.pseudonym());
            }
        }
    }

    @Test
    default void an_item_shows_only_the_parts_for_the_reader() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat first = scene.seat("First", Charter2019.CLASS_1);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT,
                            drafts.part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "How"))
                    .part(drafts.part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Whom"))
                    .part(drafts.part(Part.RESPONSE, Audience.of(Charter2019.TASK_FORCE), "Then"))
                    .build();
            ItemId item = Seat.item(provider.submit(draft, "k"));
            assertThat(parts(general, item)).containsExactly(Part.ATTACK);
            assertThat(parts(first, item)).containsExactlyInAnyOrder(Part.ATTACK, Part.RESPONSE);
            assertThat(parts(scene.officer(), item)).containsExactlyInAnyOrder(Part.values());
            assertThat(parts(provider, item)).containsExactlyInAnyOrder(Part.values());
            assertThat(general.read(item).toString()).doesNotContain("Whom", "Then");
            assertThat(general.feed().entries().toString()).doesNotContain("Whom", "Then");
        }
    }

    @Test
    default void an_item_that_changes_comes_again_under_its_id() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT,
                            drafts.part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "How"))
                    .part(drafts.part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Whom"))
                    .build();
            Receipt receipt = provider.submit(draft, "k");
            FeedReader before = reader.feed();
            Instant widened = scene.tick();
            provider.view().submissions().readdress(receipt.id(), Part.VICTIM, Audience.of(Charter2019.MEMBERS));
            FeedReader after = FeedReader.from(reader.view().retrieval(), FeedQuery.after(before.next()));
            assertThat(after.ids()).containsExactly(Seat.item(receipt));
            assertThat(after.entries().get(0).at()).isEqualTo(widened);
            assertThat(parts(reader, Seat.item(receipt))).containsExactlyInAnyOrder(Part.ATTACK, Part.VICTIM);
            assertThat(reader.feed().ids()).containsExactly(Seat.item(receipt));
        }
    }

    @Test
    default void readdressing_that_a_reader_cannot_notice_is_not_in_its_feed() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.GENERAL);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.LIAISON_REPORT,
                            drafts.part(Part.ATTACK, Audience.of(Charter2019.TASK_FORCE), "How"))
                    .part(drafts.part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Whom"))
                    .build();
            Receipt receipt = provider.submit(draft, "k");
            FeedReader before = reader.feed();
            scene.tick();
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.MEMBERS));
            provider.view().submissions().readdress(receipt.id(), Part.VICTIM, Audience.ofMembers(other.id()));
            assertThat(FeedReader.from(reader.view().retrieval(), FeedQuery.after(before.next()))
                            .entries())
                    .as("who else may read it since")
                    .isEmpty();
            assertThat(reader.feed().entries()).isEqualTo(before.entries());
        }
    }

    @Test
    default void what_is_not_there_and_what_is_hidden_give_the_same_answer() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat blind = scene.seat("Blind", Charter2019.GENERAL);
            ItemId hidden = Seat.item(
                    provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_CLASS_1)), "k"));
            Retrieval reader = blind.view().retrieval();
            for (ItemId item : List.of(hidden, new ItemId("no-such-item"))) {
                assertNotFound(scene, () -> reader.get(item));
                assertNotFound(scene, () -> reader.acknowledge(item, AckStage.READ));
            }
            Throwable one = Refusals.thrown(() -> reader.get(hidden));
            Throwable other = Refusals.thrown(() -> reader.get(new ItemId("no-such-item")));
            assertThat(one).isExactlyInstanceOf(NotFoundException.class).hasToString(other.toString());
            assertThat(one.getSuppressed()).isEmpty();
        }
    }

    @Test
    default void a_member_goes_only_forward_with_an_item() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat one = scene.seat("One", Charter2019.GENERAL);
            Seat colleague = scene.pledged(one.member());
            Seat two = scene.seat("Two", Charter2019.GENERAL);
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "k"));
            Retrieval officer = scene.officer().view().retrieval();
            Acknowledgements fresh = officer.acknowledgements(item);
            assertThat(List.of(fresh.delivered(), fresh.read(), fresh.acted())).containsOnly(0);
            assertThat(fresh.silent()).contains(one.id(), two.id()).hasSize(fresh.asked());
            one.view().retrieval().acknowledge(item, AckStage.READ);
            assertCounts(officer.acknowledgements(item), fresh.asked(), 1, 1, 0);
            assertChangesNothing(scene, () -> {
                one.view().retrieval().acknowledge(item, AckStage.READ);
                one.view().retrieval().acknowledge(item, AckStage.DELIVERED);
                colleague.view().retrieval().acknowledge(item, AckStage.READ);
            });
            assertCounts(officer.acknowledgements(item), fresh.asked(), 1, 1, 0);
            two.view().retrieval().acknowledge(item, AckStage.DELIVERED);
            assertCounts(officer.acknowledgements(item), fresh.asked(), 2, 1, 0);
            two.view().retrieval().acknowledge(item, AckStage.ACTED);
            assertCounts(officer.acknowledgements(item), fresh.asked(), 2, 2, 1);
            assertThat(officer.acknowledgements(item).silent())
                    .doesNotContain(one.id(), two.id())
                    .hasSize(fresh.asked() - 2);
        }
    }

    @Test
    default void an_overview_tells_by_class_and_sector_who_has_acknowledged() {
        try (Scene scene = Scene.open(this)) {
            Seat water = scene.seat("Water", Charter2019.CLASS_2, Charter2019.WATER);
            Seat bank = scene.seat("Bank", Charter2019.CLASS_2, Charter2019.FINANCE);
            Seat more = scene.seat("More", Charter2019.CLASS_1, Charter2019.FINANCE);
            Seat none = scene.seat("None", Charter2019.GENERAL);
            scene.seat("Other", Charter2019.GENERAL);
            ItemId item = Seat.item(none.submit(
                    Drafts.in(scene).observation(Audience.ofMembers(water.id(), bank.id(), more.id())), "k"));
            Retrieval officer = scene.officer().view().retrieval();
            bank.view().retrieval().acknowledge(item, AckStage.READ);
            more.view().retrieval().acknowledge(item, AckStage.ACTED);
            Acknowledgements seen = officer.acknowledgements(item);
            assertThat(seen.classes())
                    .contains(
                            new Acknowledgements.OfClass(Charter2019.CLASS_1, 1, 1, 1, 1),
                            new Acknowledgements.OfClass(Charter2019.CLASS_2, 2, 1, 1, 0))
                    .as("nobody asked in the class of the provider")
                    .noneMatch(one -> one.memberClass().equals(Charter2019.GENERAL));
            assertThat(seen.sectors())
                    .containsExactlyInAnyOrder(
                            new Acknowledgements.OfSector(Charter2019.WATER, 1, 0, 0, 0),
                            new Acknowledgements.OfSector(Charter2019.FINANCE, 2, 2, 2, 1));
            assertThat(seen.classes().stream()
                            .mapToInt(Acknowledgements.OfClass::asked)
                            .sum())
                    .as("each member is in one class")
                    .isEqualTo(seen.asked());
        }
    }

    @Test
    default void acknowledgements_are_for_those_who_run_the_council() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            ItemId item = Seat.item(
                    provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_CLASS_1)), "k"));
            Retrieval general =
                    scene.seat("General", Charter2019.GENERAL).view().retrieval();
            NotPermittedException hidden =
                    Refusals.refusal(scene, NotPermittedException.class, () -> general.acknowledgements(item));
            NotPermittedException absent = Refusals.refusal(
                    scene, NotPermittedException.class, () -> general.acknowledgements(new ItemId("no-such-item")));
            assertThat(absent).hasMessage(hidden.getMessage());
            Refusals.refusal(scene, NotPermittedException.class, () -> provider.view()
                    .retrieval()
                    .acknowledgements(item));
            assertNotFound(
                    scene, () -> scene.officer().view().retrieval().acknowledgements(new ItemId("no-such-item")));
        }
    }

    @Test
    default void before_the_pledge_an_officer_learns_nothing_about_readers() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat unsigned = scene.unpledged(scene.officer().member());
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "k"));
            ErrorCode[] either = {ErrorCode.NOT_FOUND, ErrorCode.NOT_PERMITTED};
            Refusals.assertRefused(scene, () -> unsigned.view().retrieval().acknowledgements(item), either);
        }
    }

    @Test
    default void what_the_council_issues_is_in_the_feed_of_its_issuer_too() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Receipt shared = scene.seat("Provider", Charter2019.CLASS_1).submit(drafts.observation(all), "k");
            Countermeasure issued =
                    scene.officer().view().casework().issue(drafts.countermeasure(shared.inCase(), all), "k");
            assertThat(scene.officer().feed().ids())
                    .containsExactly(Seat.item(shared), new ItemId(issued.id().value()));
        }
    }

    @Test
    default void who_may_not_act_may_not_read() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat gone = scene.seat("Gone", Charter2019.CLASS_1);
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.PUBLIC)), "k"));
            scene.expel(gone.id());
            Retrieval retrieval = gone.view().retrieval();
            for (ItemId any : List.of(item, new ItemId("no-such-item"))) {
                assertForbidden(scene, Rule.ACTING, () -> retrieval.get(any));
                assertForbidden(scene, Rule.ACTING, () -> retrieval.acknowledge(any, AckStage.READ));
            }
        }
    }

    private static void assertPages(Retrieval retrieval, int max, List<ItemId> expected) {
        List<ItemId> got = new ArrayList<>();
        FeedQuery query = FeedQuery.fromStart().upTo(max);
        FeedPage page;
        do {
            page = retrieval.feed(query);
            assertThat(page.entries()).hasSizeBetween(1, max);
            page.entries().forEach(entry -> got.add(entry.id()));
            assertThat(page.more()).as("more, page size %d", max).isEqualTo(got.size() < expected.size());
            query = query.continuing(page.next());
        } while (page.more());
        assertThat(got).as("page size %d", max).isEqualTo(expected);
    }

    private static FeedQuery only(ItemKind... kinds) {
        return new FeedQuery(Optional.empty(), 100, Set.of(kinds));
    }

    private static List<ItemId> handIn(Scene scene, int count) {
        Drafts drafts = Drafts.in(scene);
        Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
        List<ItemId> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scene.tick();
            items.add(Seat.item(provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k" + i)));
            provider.submit(drafts.observation(Audience.of(Charter2019.ONLY_CLASS_1)), "hidden" + i);
        }
        return items;
    }

    private static List<Part> parts(Seat seat, ItemId item) {
        return seat.read(item).parts().stream().map(part -> part.part()).toList();
    }

    private static void assertCounts(Acknowledgements seen, int asked, int delivered, int read, int acted) {
        assertThat(List.of(seen.asked(), seen.delivered(), seen.read(), seen.acted()))
                .as("asked, delivered, read, acted")
                .containsExactly(asked, delivered, read, acted);
    }
}
