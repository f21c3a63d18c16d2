package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;

/** What becomes visible long after it was handed in arrives behind the cursor that a reader holds: all of it, once. */
public interface LateVisibilityContract extends CouncilContract {
    /** How many items lie behind the cursor. */
    int ITEMS = 1_000;

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 100, 1_000})
    default void a_member_admitted_late_reads_everything_meant_for_members(int max) {
        try (Scene scene = Scene.open(this)) {
            List<ItemId> items = handIn(scene, Audience.of(Charter2019.MEMBERS));
            Seat late = scene.seat("Late", Charter2019.GENERAL);
            List<ItemId> got =
                    readOn(late.view().retrieval(), FeedQuery.fromStart().upTo(max));
            assertThat(got).containsExactlyInAnyOrderElementsOf(items);
        }
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 100, 1_000})
    default void a_promoted_member_finds_everything_behind_its_cursor(int max) {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<ItemId> items = handIn(scene, Audience.of(Charter2019.TASK_FORCE));
            Cursor cursor = drained(reader);
            scene.changeClass(reader.id(), Charter2019.CLASS_2);
            assertThat(readOn(reader, cursor, max)).containsExactlyInAnyOrderElementsOf(items);
        }
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 100, 1_000})
    default void a_handler_who_signs_late_finds_everything_behind_the_cursor(int max) {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.unpledged(scene.admit(Scene.draft("Reader", Charter2019.GENERAL)));
            List<ItemId> items = handIn(scene, Audience.of(Charter2019.MEMBERS));
            Cursor cursor = drained(reader);
            scene.sign(reader.view());
            assertThat(readOn(reader, cursor, max)).containsExactlyInAnyOrderElementsOf(items);
        }
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 100, 1_000})
    default void a_widened_audience_finds_everything_behind_its_cursor(int max) {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<Receipt> receipts = handIn(scene, provider, Audience.of(Charter2019.ONLY_CLASS_1), "k");
            Cursor cursor = drained(reader);
            Audience wide = Audience.of(Charter2019.MEMBERS);
            receipts.forEach(receipt -> provider.view().submissions().readdress(receipt.id(), Part.ATTACK, wide));
            assertThat(readOn(reader, cursor, max))
                    .containsExactlyElementsOf(receipts.stream().map(Seat::item).toList());
        }
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {7, 1_000})
    default void what_was_visible_before_does_not_come_again(int max) {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<Receipt> before = handIn(scene, provider, Audience.of(Charter2019.MEMBERS), "before");
            Cursor cursor = reader.feed().next();
            List<Receipt> hidden = handIn(scene, provider, Audience.of(Charter2019.TASK_FORCE), "hidden");
            scene.changeClass(reader.id(), Charter2019.CLASS_1);
            assertThat(readOn(reader, cursor, max))
                    .containsExactlyInAnyOrderElementsOf(
                            hidden.stream().map(Seat::item).toList());
            scene.changeClass(reader.id(), Charter2019.GENERAL);
            assertThat(reader.feed().ids())
                    .containsExactlyElementsOf(before.stream().map(Seat::item).toList());
        }
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 100, 1_000})
    default void nothing_is_missing_or_doubled_while_others_hand_in(int max) throws InterruptedException {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<ItemId> expected =
                    Collections.synchronizedList(new ArrayList<>(handIn(scene, Audience.of(Charter2019.TASK_FORCE))));
            Cursor cursor = drained(reader);
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch running = new CountDownLatch(2);
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> submitters = List.of(0, 1).stream()
                    .map(number -> submitter(scene, expected, over, running))
                    .toList();
            submitters.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> failures.add(e)));
            submitters.forEach(Thread::start);
            running.await();
            scene.changeClass(reader.id(), Charter2019.CLASS_2);
            List<ItemId> got = new ArrayList<>();
            FeedQuery query = FeedQuery.after(cursor).upTo(max);
            while (got.size() < ITEMS) {
                query = page(reader.view().retrieval(), query, got);
            }
            over.set(true);
            for (Thread submitter : submitters) {
                submitter.join();
            }
            FeedPage page;
            do {
                page = reader.view().retrieval().feed(query);
                page.entries().forEach(entry -> got.add(entry.id()));
                query = query.continuing(page.next());
            } while (page.more());
            assertThat(failures).isEmpty();
            assertThat(got).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Thread submitter(Scene scene, List<ItemId> submitted, AtomicBoolean over, CountDownLatch running) {
        Seat provider = scene.seat("Busy", Charter2019.CLASS_1);
        SubmissionDraft draft = Drafts.in(scene).observation(Audience.of(Charter2019.TASK_FORCE));
        return new Thread(() -> {
            // bounded, so that a reader who gets nothing fails instead of waiting for memory to run out
            for (int i = 0; i < ITEMS && !over.get(); i++) {
                submitted.add(Seat.item(provider.submit(draft, "busy" + i)));
                running.countDown();
            }
        });
    }

    /** Reads one page, adds its ids to {@code got}, and returns the query for the next. */
    private static FeedQuery page(Retrieval retrieval, FeedQuery query, List<ItemId> got) {
        FeedPage page = retrieval.feed(query);
        assertThat(page.entries())
                .as("page after %d of at least %d", got.size(), ITEMS)
                .isNotEmpty();
        page.entries().stream().map(FeedEntry::id).forEach(got::add);
        return query.continuing(page.next());
    }

    private static List<ItemId> handIn(Scene scene, Audience audience) {
        return handIn(scene, scene.seat("Provider", Charter2019.CLASS_1), audience, "k").stream()
                .map(Seat::item)
                .toList();
    }

    private static List<Receipt> handIn(Scene scene, Seat provider, Audience audience, String key) {
        SubmissionDraft draft = Drafts.in(scene).observation(audience);
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            receipts.add(provider.submit(draft, key + i));
        }
        return receipts;
    }

    /** Returns the cursor at the end of a feed in which there is nothing yet. */
    private static Cursor drained(Seat reader) {
        FeedReader read = reader.feed();
        assertThat(read.entries()).isEmpty();
        return read.next();
    }

    private static List<ItemId> readOn(Seat reader, Cursor cursor, int max) {
        return readOn(reader.view().retrieval(), FeedQuery.after(cursor).upTo(max));
    }

    private static List<ItemId> readOn(Retrieval retrieval, FeedQuery query) {
        return FeedReader.from(retrieval, query).ids();
    }
}
