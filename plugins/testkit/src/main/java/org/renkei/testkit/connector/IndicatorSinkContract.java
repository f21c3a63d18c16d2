package org.renkei.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.spi.Change;
import org.renkei.spi.Connector;
import org.renkei.spi.IndicatorSink;
import org.renkei.spi.Inventoried;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;

/** What every {@link IndicatorSink} does, whatever tool stands behind it. */
public interface IndicatorSinkContract {
    /** Opens a sink. Within one test, every call leads to the same tool, which is empty at first. */
    IndicatorSink openSink(TestContext context);

    /** Returns what the tool holds of ours, key and version, read from the tool without the sink's help. */
    Map<String, String> held();

    /** Returns an empty directory for this test. */
    Path scratch();

    /** Returns the codes for what a tool took. */
    private static Set<String> taken() {
        return Set.of(ItemResult.ACCEPTED, ItemResult.CONFIRMED);
    }

    private static List<Change<Placement>> everyType(String version) {
        List<Change<Placement>> changes = new ArrayList<>();
        for (Indicator indicator : Placements.everyType()) {
            changes.add(Placements.upsert("test/i/cm-1/" + indicator.type().word(), version, indicator));
        }
        return changes;
    }

    private static Map<String, String> keys(List<Change<Placement>> changes, String version) {
        return changes.stream().collect(Collectors.toMap(Change::key, change -> version));
    }

    private static Set<String> codes(List<ItemResult> results) {
        return results.stream().map(ItemResult::code).collect(Collectors.toSet());
    }

    @Test
    default void every_type_of_indicator_is_placed_with_one_result_each() {
        List<Change<Placement>> changes = everyType("v1");
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            assertThat(sink.apply(changes)).hasSameSizeAs(changes).allMatch(result -> taken().contains(result.code()));
        }
        assertThat(held()).isEqualTo(keys(changes, "v1"));
    }

    @Test
    default void a_batch_that_comes_again_changes_nothing() {
        List<Change<Placement>> changes = everyType("v1");
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            sink.apply(changes);
            Map<String, String> once = held();
            assertThat(codes(sink.apply(changes))).containsExactly(ItemResult.UNCHANGED);
            assertThat(held()).isEqualTo(once);
        }
    }

    @Test
    default void a_batch_that_comes_again_after_opening_again_changes_nothing() {
        List<Change<Placement>> changes = everyType("v1");
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            sink.apply(changes);
        }
        Map<String, String> once = held();
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            assertThat(codes(sink.apply(changes))).containsExactly(ItemResult.UNCHANGED);
        }
        assertThat(held()).isEqualTo(once);
    }

    @Test
    default void a_newer_version_takes_the_place_of_the_older_one() {
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            sink.apply(everyType("v1"));
            List<Change<Placement>> newer = everyType("v2");
            assertThat(taken()).containsAll(codes(sink.apply(newer)));
            assertThat(held()).isEqualTo(keys(newer, "v2"));
        }
    }

    @Test
    default void what_is_withdrawn_is_gone_and_withdrawing_again_changes_nothing() {
        List<Change<Placement>> changes = everyType("v1");
        Change<Placement> gone = Placements.withdraw(changes.get(0).key());
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            sink.apply(changes);
            assertThat(taken()).containsAll(codes(sink.apply(List.of(gone))));
            assertThat(held()).isEqualTo(keys(changes.subList(1, changes.size()), "v1"));
            assertThat(sink.apply(List.of(gone))).containsExactly(ItemResult.unchanged());
        }
    }

    @Test
    default void what_was_withdrawn_can_come_back() {
        List<Change<Placement>> changes = everyType("v1").subList(0, 1);
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            sink.apply(changes);
            sink.apply(List.of(Placements.withdraw(changes.get(0).key())));
            assertThat(taken()).containsAll(codes(sink.apply(changes)));
        }
        assertThat(held()).isEqualTo(keys(changes, "v1"));
    }

    @Test
    default void withdrawing_what_was_never_there_changes_nothing() {
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            assertThat(sink.apply(List.of(Placements.withdraw("test/i/cm-9/none"))))
                    .containsExactly(ItemResult.unchanged());
        }
        assertThat(held()).isEmpty();
    }

    @Test
    default void a_kind_of_change_that_it_does_not_know_is_rejected_and_the_others_go_through() {
        List<Change<Placement>> changes = new ArrayList<>(everyType("v1"));
        Change<Placement> unknown = () -> "test/i/cm-1/unknown";
        changes.add(3, unknown);
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            List<ItemResult> results = sink.apply(changes);
            assertThat(results.get(3)).isEqualTo(ItemResult.rejected(Change.UNKNOWN));
        }
        changes.remove(3);
        assertThat(held()).isEqualTo(keys(changes, "v1"));
    }

    @Test
    default void its_inventory_is_what_the_tool_holds() {
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            sink.apply(everyType("v1"));
            if (sink instanceof Inventoried tool && sink.plays(Inventoried.class)) {
                try (Stream<Inventoried.Placed> placed = tool.inventory()) {
                    assertThat(placed.collect(Collectors.toMap(Inventoried.Placed::key, Inventoried.Placed::version)))
                            .isEqualTo(held());
                }
            } else {
                assertThat(held()).isNotEmpty();
            }
        }
    }

    @Test
    default void a_probe_passes_and_changes_nothing() {
        try (IndicatorSink sink = openSink(new TestContext(scratch()))) {
            assertThat(sink.probe(Connector.Depth.PERMISSION).steps()).isNotEmpty();
            assertThat(sink.probe(Connector.Depth.PERMISSION).passed()).isTrue();
        }
        assertThat(held()).isEmpty();
    }

    @Test
    default void what_is_placed_is_never_said_anywhere_but_in_the_tool() {
        Indicator secret = Indicator.alert(IndicatorType.DOMAIN, "canary.example", "canary reason");
        TestContext context = new TestContext(scratch());
        String heard = Overheard.during(context, () -> {
            try (IndicatorSink sink = openSink(context)) {
                sink.apply(List.of(Placements.upsert("test/i/cm-1/1", "v1", secret), () -> "test/i/cm-1/2"));
                sink.apply(List.of(Placements.withdraw("test/i/cm-1/1")));
                sink.probe(Connector.Depth.PERMISSION);
            }
        });
        assertThat(heard).doesNotContainIgnoringCase("canary");
    }

    @Test
    default void opening_and_closing_fifty_times_leaves_nothing_open() throws IOException {
        fiftyTimes(0); // what is loaded once is not a leak
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        long files = openFiles();
        fiftyTimes(50);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !threads.contains(thread))
                        .filter(thread -> !thread.isDaemon()))
                .isEmpty();
        assertThat(openFiles()).isLessThanOrEqualTo(files + 5);
    }

    private void fiftyTimes(int first) {
        for (int i = first; i < first + 50; i++) {
            Indicator host = Indicator.block(IndicatorType.DOMAIN, "h" + i + ".example");
            IndicatorSink sink = openSink(new TestContext(scratch()));
            sink.apply(List.of(Placements.upsert("test/i/cm-1/" + i, "v1", host)));
            sink.close();
            sink.close();
        }
    }

    private static long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.count();
        }
    }
}
