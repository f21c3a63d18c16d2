package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.audit.Holder;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** What was given and may no longer be read is asked back of everybody who holds it, and of nobody else. */
public interface RecallContract extends CouncilContract {
    @Test
    default void what_was_taken_back_is_asked_back_of_those_who_were_given_it() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat holder = scene.seat("Holder", Charter2019.GENERAL);
            Seat never = scene.seat("Never", Charter2019.GENERAL);
            Cursor untouched = never.feed().next();
            Receipt receipt = handIn(scene, provider);
            Cursor cursor = holder.feed().next();
            scene.tick();
            provider.view().submissions().withdraw(receipt.id());
            FeedReader read = readOn(holder, cursor);
            assertThat(read.entries()).isEmpty();
            assertThat(read.recalledIds()).containsExactly(Seat.item(receipt));
            FeedEntry entry = read.recalled().get(0);
            assertThat(entry.item()).isEqualTo(new Item.Recalled(ItemKind.SUBMISSION, false));
            assertThat(entry.recalled()).containsExactly(Part.ATTACK);
            assertThat(entry.at()).isEqualTo(scene.now());
            FeedReader nothing = readOn(never, untouched);
            assertThat(nothing.entries()).isEmpty();
            assertThat(nothing.recalled()).isEmpty();
            assertNotFound(scene, () -> never.view().retrieval().confirmRecall(Seat.item(receipt)));
            assertNotFound(scene, () -> never.view().retrieval().confirmRecall(new ItemId("no-such-item")));
            assertNotFound(scene, () -> provider.view().retrieval().confirmRecall(Seat.item(receipt)));
            assertThat(provider.feed().recalled()).isEmpty();
        }
    }

    @Test
    default void a_confirmation_ends_it_and_is_on_record() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat holder = scene.seat("Holder", Charter2019.GENERAL);
            Receipt receipt = handIn(scene, provider);
            ItemId item = Seat.item(receipt);
            holder.feed();
            assertNotFound(scene, () -> holder.view().retrieval().confirmRecall(item));
            assertThat(holder(scene, item).state()).isEqualTo(Holder.State.HOLDS);
            provider.view().submissions().withdraw(receipt.id());
            assertThat(holder(scene, item).state()).isEqualTo(Holder.State.RECALLED);
            assertThat(holder(scene, item).parts()).containsExactly(Part.ATTACK);
            scene.tick();
            holder.view().retrieval().confirmRecall(item);
            assertThat(holder(scene, item))
                    .isEqualTo(new Holder(
                            holder.id(),
                            holder.handler(),
                            new ToolId("embedded"),
                            Set.of(),
                            Holder.State.CONFIRMED,
                            scene.now()));
            assertThat(holder.feed().recalled()).isEmpty();
            assertChangesNothing(scene, () -> holder.view().retrieval().confirmRecall(item));
        }
    }

    @Test
    default void narrowing_asks_back_of_those_left_out_what_they_were_given() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat out = scene.seat("Left out", Charter2019.GENERAL);
            Seat in = scene.seat("Still in", Charter2019.CLASS_2);
            Receipt receipt = handIn(scene, provider);
            Cursor outAt = out.feed().next();
            Cursor inAt = in.feed().next();
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.TASK_FORCE));
            assertThat(readOn(out, outAt).recalledIds()).containsExactly(Seat.item(receipt));
            FeedReader still = readOn(in, inAt);
            assertThat(still.recalled()).isEmpty();
            assertThat(still.entries()).noneMatch(FeedEntry::asksBack);
        }
    }

    @Test
    default void a_part_that_goes_is_asked_back_with_the_item_that_stays() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.OBSERVATION, drafts.part(Part.ATTACK, all, "Stays"))
                    .part(drafts.part(Part.VICTIM, all, "Goes"))
                    .build();
            Receipt receipt = provider.submit(draft, "1");
            Cursor cursor = reader.feed().next();
            provider.view()
                    .submissions()
                    .readdress(receipt.id(), Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT));
            FeedReader read = readOn(reader, cursor);
            assertThat(read.ids()).containsExactly(Seat.item(receipt));
            assertThat(read.entries().get(0).recalled()).containsExactly(Part.VICTIM);
            reader.view().retrieval().confirmRecall(Seat.item(receipt));
            assertThat(reader.feed().entries().get(0).recalled()).isEmpty();
            assertThat(holder(scene, Seat.item(receipt)).parts()).containsExactly(Part.ATTACK);
            assertThat(holder(scene, Seat.item(receipt)).state()).isEqualTo(Holder.State.HOLDS);
        }
    }

    @Test
    default void what_comes_back_before_it_was_given_up_is_asked_back_no_longer() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = handIn(scene, provider);
            ItemId item = Seat.item(receipt);
            reader.feed();
            address(provider, receipt, Audience.of(Charter2019.ONLY_CLASS_1));
            assertThat(reader.feed().recalledIds()).containsExactly(item);
            address(provider, receipt, Audience.of(Charter2019.MEMBERS));
            assertThat(reader.feed().recalled()).isEmpty();
            assertThat(reader.feed().ids()).containsExactly(item);
        }
    }

    @Test
    default void what_was_given_up_and_given_again_is_asked_back_again() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = handIn(scene, provider);
            ItemId item = Seat.item(receipt);
            reader.feed();
            address(provider, receipt, Audience.of(Charter2019.ONLY_CLASS_1));
            reader.view().retrieval().confirmRecall(item);
            address(provider, receipt, Audience.of(Charter2019.MEMBERS));
            address(provider, receipt, Audience.of(Charter2019.ONLY_CLASS_1));
            assertThat(reader.feed().recalled()).as("not given again meanwhile").isEmpty();
            address(provider, receipt, Audience.of(Charter2019.MEMBERS));
            assertThat(reader.feed().ids()).containsExactly(item);
            provider.view().submissions().withdraw(receipt.id());
            assertThat(reader.feed().recalledIds()).containsExactly(item);
        }
    }

    @Test
    default void each_application_of_a_handler_gives_up_its_own_copy() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = handIn(scene, provider);
            List<Council> tools = List.of("mail", "siem", "ticket").stream()
                    .map(tool -> scene.council().as(reader.handler(), new ToolId(tool)))
                    .toList();
            tools.subList(0, 2).forEach(tool -> tool.retrieval().feed(FeedQuery.fromStart()));
            provider.view().submissions().withdraw(receipt.id());
            tools.get(0).retrieval().confirmRecall(Seat.item(receipt));
            assertNotFound(scene, () -> tools.get(2).retrieval().confirmRecall(Seat.item(receipt)));
            assertThat(scene.holders(Seat.item(receipt)))
                    .extracting(Holder::tool, Holder::state)
                    .containsExactly(
                            tuple(new ToolId("mail"), Holder.State.CONFIRMED),
                            tuple(new ToolId("siem"), Holder.State.RECALLED));
        }
    }

    @Test
    default void countermeasure_information_is_asked_back_as_a_whole() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt receipt = handIn(scene, provider);
            // what the public may read is asked back like everything else: somebody may be blocking by it
            Countermeasure issued = scene.officer()
                    .view()
                    .casework()
                    .issue(Drafts.in(scene).countermeasure(receipt.inCase(), Audience.of(Charter2019.PUBLIC)), "1");
            ItemId item = new ItemId(issued.id().value());
            reader.feed();
            scene.officer().view().casework().withdraw(issued.id());
            FeedEntry entry = reader.feed().recalled().get(0);
            assertThat(entry.id()).isEqualTo(item);
            assertThat(entry.item()).isEqualTo(new Item.Recalled(ItemKind.COUNTERMEASURE, false));
            assertThat(entry.recalled()).isEmpty();
            reader.view().retrieval().confirmRecall(item);
            assertThat(reader.feed().recalled()).isEmpty();
        }
    }

    @Test
    default void whoever_loses_the_right_is_asked_back_too() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_2);
            ItemId item =
                    Seat.item(provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.TASK_FORCE)), "1"));
            Cursor cursor = reader.feed().next();
            scene.changeClass(reader.id(), Charter2019.GENERAL);
            assertThat(readOn(reader, cursor).recalledIds()).containsExactly(item);
            reader.view().retrieval().confirmRecall(item);
            scene.changeClass(reader.id(), Charter2019.CLASS_2);
            assertThat(reader.feed().ids()).containsExactly(item);
        }
    }

    @Test
    default void two_parts_of_one_item_are_given_up_together() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Receipt receipt = provider.submit(
                    SubmissionDraft.builder(SubmissionKind.OBSERVATION, drafts.part(Part.ATTACK, all, "One"))
                            .part(drafts.part(Part.RESPONSE, all, "Two"))
                            .build(),
                    "1");
            reader.feed();
            provider.view().submissions().withdraw(receipt.id());
            assertThat(reader.feed().recalled().get(0).recalled()).isEqualTo(EnumSet.of(Part.ATTACK, Part.RESPONSE));
        }
    }

    private static Receipt handIn(Scene scene, Seat provider) {
        return provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1");
    }

    private static void address(Seat provider, Receipt receipt, Audience audience) {
        provider.view().submissions().readdress(receipt.id(), Part.ATTACK, audience);
    }

    private static FeedReader readOn(Seat seat, Cursor cursor) {
        return FeedReader.from(seat.view().retrieval(), FeedQuery.after(cursor));
    }

    private static Holder holder(Scene scene, ItemId item) {
        List<Holder> holders = scene.holders(item);
        assertThat(holders).hasSize(1);
        return holders.get(0);
    }
}
