package org.renkei.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.spi.Change;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.Placement;

/** What every {@link FeedbackSource} does, whatever tool stands behind it. */
public interface FeedbackSourceContract {
    /** The first moment at which something happens. */
    Instant FIRST = Instant.parse("2026-03-31T23:00:00Z");

    /** Opens a source. Within one test, every call leads to the same tool, in which nothing has happened at first. */
    FeedbackSource openSource(TestContext context);

    /** Puts something into the tool. */
    void place(List<Change<Placement>> changes);

    /** Makes the tool meet {@code indicator} once, at {@code time}. */
    void happens(Indicator indicator, Instant time);

    /** Returns an empty directory for this test. */
    Path scratch();

    private static Indicator host(int number) {
        return Indicator.block(IndicatorType.DOMAIN, "h" + number + ".example");
    }

    private static String key(int number) {
        return "test/i/cm-1/" + number;
    }

    private void placeHosts(int count) {
        place(IntStream.range(0, count)
                .<Change<Placement>>mapToObj(i -> Placements.upsert(key(i), "v1", host(i)))
                .toList());
    }

    private FeedbackSource.Page poll(String cursor, int max) {
        try (FeedbackSource source = openSource(new TestContext(scratch()))) {
            return source.pollFeedback(cursor, max);
        }
    }

    private List<FeedbackSource.Feedback> everything(String cursor, int max) {
        List<FeedbackSource.Feedback> records = new ArrayList<>();
        FeedbackSource.Page page = poll(cursor, max);
        for (int pages = 1; !page.records().isEmpty() || page.more(); pages++) {
            assertThat(pages).as("a source that never ends").isLessThan(1_000);
            assertThat(page.records()).hasSizeLessThanOrEqualTo(max);
            records.addAll(page.records());
            page = poll(page.next(), max);
        }
        return records;
    }

    @Test
    default void nothing_that_happened_is_nothing_found() {
        placeHosts(3);
        FeedbackSource.Page page = poll(FeedbackSource.START, 10);
        assertThat(page.records()).isEmpty();
        assertThat(page.more()).isFalse();
    }

    @Test
    default void many_hits_are_one_sighting_with_count_first_and_last() {
        placeHosts(2);
        happens(host(0), FIRST.plusSeconds(20));
        happens(host(0), FIRST);
        happens(host(0), FIRST.plusSeconds(10));
        FeedbackSource.Page page = poll(FeedbackSource.START, 10);
        assertThat(page.records()).singleElement().satisfies(record -> {
            FeedbackSource.Sighting sighting = (FeedbackSource.Sighting) record;
            assertThat(sighting.placementKey()).isEqualTo(key(0));
            assertThat(sighting.count()).isEqualTo(3);
            assertThat(sighting.first()).isEqualTo(FIRST);
            assertThat(sighting.last()).isEqualTo(FIRST.plusSeconds(20));
        });
    }

    @Test
    default void polling_again_from_one_cursor_gives_the_same() {
        placeHosts(3);
        happens(host(0), FIRST);
        happens(host(2), FIRST);
        assertThat(poll(FeedbackSource.START, 10)).isEqualTo(poll(FeedbackSource.START, 10));
    }

    @Test
    default void going_on_gives_what_is_new_and_nothing_twice() {
        placeHosts(3);
        happens(host(0), FIRST);
        String next = poll(FeedbackSource.START, 10).next();
        assertThat(poll(next, 10).records()).isEmpty();
        happens(host(0), FIRST.plusSeconds(60));
        happens(host(1), FIRST.plusSeconds(61));
        assertThat(poll(next, 10).records())
                .extracting(FeedbackSource.Feedback::placementKey)
                .containsExactlyInAnyOrder(key(0), key(1));
    }

    @Test
    default void small_pages_give_all_of_it_under_different_names() {
        placeHosts(7);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 7; i++) {
                happens(host(i), FIRST.plusSeconds(round * 100L + i));
            }
        }
        List<FeedbackSource.Feedback> records = everything(FeedbackSource.START, 2);
        assertThat(records).extracting(FeedbackSource.Feedback::recordId).doesNotHaveDuplicates();
        assertThat(records.stream()
                        .mapToLong(record -> ((FeedbackSource.Sighting) record).count())
                        .sum())
                .isEqualTo(21);
    }

    @Test
    default void one_value_of_two_placements_is_seen_for_both() {
        place(List.of(Placements.upsert(key(1), "v1", host(1)), Placements.upsert(key(2), "v1", host(1))));
        happens(host(1), FIRST);
        assertThat(everything(FeedbackSource.START, 10))
                .extracting(FeedbackSource.Feedback::placementKey)
                .containsExactlyInAnyOrder(key(1), key(2));
    }

    @Test
    default void what_was_withdrawn_is_no_longer_looked_for() {
        placeHosts(2);
        place(List.of(Placements.withdraw(key(0))));
        happens(host(0), FIRST);
        happens(host(1), FIRST);
        assertThat(everything(FeedbackSource.START, 10))
                .extracting(FeedbackSource.Feedback::placementKey)
                .containsExactly(key(1));
    }

    @Test
    default void what_happened_is_never_said_anywhere_but_to_the_host() {
        Indicator secret = Indicator.block(IndicatorType.DOMAIN, "canary.example");
        place(List.of(Placements.upsert(key(1), "v1", secret)));
        happens(secret, FIRST);
        TestContext context = new TestContext(scratch());
        String heard = Overheard.during(context, () -> {
            try (FeedbackSource source = openSource(context)) {
                assertThat(source.pollFeedback(FeedbackSource.START, 10).toString())
                        .doesNotContainIgnoringCase("canary");
            }
        });
        assertThat(heard).doesNotContainIgnoringCase("canary");
    }
}
