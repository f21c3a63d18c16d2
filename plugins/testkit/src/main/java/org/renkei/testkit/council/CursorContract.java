package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;

/** To whom a cursor is of use, and that it tells nothing. */
public interface CursorContract extends CouncilContract {
    /** The characters that a cursor may consist of. */
    String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    default void a_cursor_is_of_use_to_its_handler_only() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Seat colleague = scene.pledged(reader.member());
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            Cursor cursor = some(scene, reader);
            for (Seat stranger : List.of(colleague, other, scene.officer())) {
                assertCursorRefused(scene, stranger.view().retrieval(), cursor);
            }
            assertThat(reader.view().retrieval().feed(FeedQuery.after(cursor)).entries())
                    .hasSize(2);
        }
    }

    @Test
    default void a_cursor_is_of_use_to_its_tool_only() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Retrieval siem =
                    scene.council().as(reader.handler(), new ToolId("siem")).retrieval();
            Retrieval mail =
                    scene.council().as(reader.handler(), new ToolId("mail")).retrieval();
            Cursor cursor = some(scene, reader);
            assertCursorRefused(scene, siem, cursor);
            Cursor ofSiem = siem.feed(FeedQuery.fromStart().upTo(1)).next();
            assertCursorRefused(scene, mail, ofSiem);
            assertCursorRefused(scene, reader.view().retrieval(), ofSiem);
            Retrieval again =
                    scene.council().as(reader.handler(), new ToolId("siem")).retrieval();
            assertThat(again.feed(FeedQuery.after(ofSiem)).entries()).hasSize(2);
        }
    }

    @Test
    default void a_cursor_belongs_to_the_kinds_it_was_made_with() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Retrieval retrieval = reader.view().retrieval();
            Cursor all = some(scene, reader);
            FeedQuery submissions = new FeedQuery(Optional.empty(), 1, Set.of(ItemKind.SUBMISSION));
            Cursor some = retrieval.feed(submissions).next();
            FeedQuery countermeasures = new FeedQuery(Optional.empty(), 1, Set.of(ItemKind.COUNTERMEASURE));
            for (FeedQuery query : List.of(submissions.continuing(all), countermeasures.continuing(all))) {
                assertRefused(scene, () -> retrieval.feed(query), ErrorCode.CURSOR_REFUSED);
            }
            for (FeedQuery query : List.of(FeedQuery.after(some), countermeasures.continuing(some))) {
                assertRefused(scene, () -> retrieval.feed(query), ErrorCode.CURSOR_REFUSED);
            }
            assertThat(retrieval.feed(submissions.continuing(some).upTo(7)).entries())
                    .as("another page size is not another filter")
                    .hasSize(2);
        }
    }

    @Test
    default void a_cursor_belongs_to_its_council() {
        try (Scene scene = Scene.open(this);
                Scene elsewhere = Scene.open(this)) {
            Cursor cursor = some(scene, scene.officer());
            assertCursorRefused(elsewhere, elsewhere.officer().view().retrieval(), cursor);
        }
    }

    @Test
    default void an_altered_cursor_is_refused_whichever_character_was_altered() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Retrieval retrieval = reader.view().retrieval();
            String text = some(scene, reader).value();
            for (int i = 0; i < text.length(); i++) {
                // the last character may hold unused bits, so every other one is tried there
                int tried = i == text.length() - 1 ? ALPHABET.length() - 1 : 3;
                for (int step = 1; step <= tried; step++) {
                    char other = ALPHABET.charAt((ALPHABET.indexOf(text.charAt(i)) + step) % ALPHABET.length());
                    Cursor altered = new Cursor(text.substring(0, i) + other + text.substring(i + 1));
                    assertCursorRefused(scene, retrieval, altered);
                }
            }
        }
    }

    @Test
    default void text_that_never_was_a_cursor_is_refused_as_one() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            String text = some(scene, reader).value();
            List<String> wrong = List.of(
                    "A",
                    "-_",
                    "A".repeat(text.length()),
                    "A".repeat(200),
                    text.substring(1),
                    text.substring(0, text.length() - 1),
                    text + "A",
                    text.substring(0, text.length() / 2) + text.substring(0, text.length() / 2));
            for (String value : wrong) {
                assertCursorRefused(scene, reader.view().retrieval(), new Cursor(value));
            }
        }
    }

    @Test
    default void cursors_are_of_one_length_wherever_they_stand() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            FeedPage page = reader.view().retrieval().feed(FeedQuery.fromStart());
            int length = page.next().value().length();
            for (int i = 0; i < 300; i++) {
                provider.submit(drafts.observation(Audience.of(Charter2019.MEMBERS)), "k" + i);
                page = reader.view().retrieval().feed(FeedQuery.after(page.next()));
                assertThat(page.entries()).hasSize(1);
                assertThat(page.next().value()).hasSize(length);
            }
            assertThat(page.next()).hasToString("cursor");
        }
    }

    @Test
    default void a_cursor_holds_when_its_item_is_gone() {
        try (Scene scene = Scene.open(this)) {
            Drafts drafts = Drafts.in(scene);
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Audience all = Audience.of(Charter2019.MEMBERS);
            var first = provider.submit(drafts.observation(all), "1");
            ItemId second = Seat.item(provider.submit(drafts.observation(all), "2"));
            Cursor cursor = reader.view()
                    .retrieval()
                    .feed(FeedQuery.fromStart().upTo(1))
                    .next();
            provider.view().submissions().withdraw(first.id());
            ItemId third = Seat.item(provider.submit(drafts.observation(all), "3"));
            assertThat(FeedReader.from(reader.view().retrieval(), FeedQuery.after(cursor))
                            .ids())
                    .containsExactly(second, third);
        }
    }

    /** Returns the cursor of {@code reader} behind the first of three items. */
    private static Cursor some(Scene scene, Seat reader) {
        Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
        for (int i = 0; i < 3; i++) {
            provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "k" + i);
        }
        return reader.view().retrieval().feed(FeedQuery.fromStart().upTo(1)).next();
    }

    private static void assertCursorRefused(Scene scene, Retrieval retrieval, Cursor cursor) {
        assertRefused(scene, () -> retrieval.feed(FeedQuery.after(cursor)), ErrorCode.CURSOR_REFUSED);
    }
}
