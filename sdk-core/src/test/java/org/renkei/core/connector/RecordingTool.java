package org.renkei.core.connector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.retrieval.BlockEntry;
import org.renkei.spi.BlockSink;
import org.renkei.spi.Change;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ConnectorFactory;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.IndicatorSink;
import org.renkei.spi.Inventoried;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;

/** A tool in memory that outlives its connectors, remembers everything, and fails as it is told. */
public final class RecordingTool {
    private static final Map<String, RecordingTool> TOOLS = new ConcurrentHashMap<>();
    static final Wording REMEDY = new Wording("直す", "mend it");

    final Map<String, Change.Upsert<?>> held = new LinkedHashMap<>();
    final List<Change<?>> seen = new ArrayList<>();
    final Deque<RuntimeException> failures = new ArrayDeque<>();
    final List<FeedbackSource.Feedback> found = new ArrayList<>();
    Predicate<Change<?>> chokesOn = change -> false;
    Function<Change<?>, Optional<ItemResult>> answers = change -> Optional.empty();
    int closed;

    static RecordingTool named(String name) {
        return TOOLS.computeIfAbsent(name, unused -> new RecordingTool());
    }

    Map<String, Placement> placements() {
        Map<String, Placement> placements = new LinkedHashMap<>();
        held.values().forEach(change -> {
            if (change.item() instanceof Placement placement) {
                placements.put(placement.indicator().value(), placement);
            }
        });
        return placements;
    }

    Placement placement(String value) {
        return Objects.requireNonNull(placements().get(value), value);
    }

    List<String> blocked() {
        return held.values().stream()
                .filter(change -> change.item() instanceof BlockEntry)
                .map(change -> ((BlockEntry) change.item()).indicator().value())
                .toList();
    }

    private <T> List<ItemResult> apply(List<Change<T>> batch) {
        if (!failures.isEmpty()) {
            throw failures.pop();
        }
        if (batch.stream().anyMatch(chokesOn)) {
            throw ConnectorException.poison("CHOKED", REMEDY);
        }
        List<ItemResult> results = new ArrayList<>();
        for (Change<T> change : batch) {
            seen.add(change);
            results.add(answers.apply(change).orElseGet(() -> take(change)));
        }
        return results;
    }

    private ItemResult take(Change<?> change) {
        if (change instanceof Change.Upsert<?> upsert) {
            Change.Upsert<?> before = held.put(upsert.key(), upsert);
            return before != null && before.version().equals(upsert.version())
                    ? ItemResult.unchanged()
                    : ItemResult.confirmed();
        }
        return held.remove(change.key()) == null ? ItemResult.unchanged() : ItemResult.confirmed();
    }

    /** The settings. */
    public record Config(String tool, Optional<Boolean> blocks) {}

    /** Opens connectors to tools by name. */
    public static final class Factory implements ConnectorFactory<Config> {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("recording", new Wording("記録", "Recording"));
        }

        @Override
        public Class<Config> configType() {
            return Config.class;
        }

        @Override
        public Connector open(Config config, ConnectorContext context) {
            return new Link(named(config.tool()), config.blocks().orElse(true));
        }
    }

    private static final class Link implements IndicatorSink, BlockSink, Inventoried, FeedbackSource {
        private final RecordingTool tool;
        private final boolean blocks;

        Link(RecordingTool tool, boolean blocks) {
            this.tool = tool;
            this.blocks = blocks;
        }

        @Override
        public boolean plays(Class<? extends Connector> role) {
            return role.equals(BlockSink.class) ? blocks : role.isInstance(this);
        }

        @Override
        public List<ItemResult> apply(List<Change<Placement>> batch) {
            return tool.apply(batch);
        }

        @Override
        public List<ItemResult> block(List<Change<BlockEntry>> batch) {
            return tool.apply(batch);
        }

        @Override
        public Stream<Placed> inventory() {
            return tool.held.values().stream().map(change -> new Placed(change.key(), change.version()));
        }

        @Override
        public Page pollFeedback(String cursor, int max) {
            int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
            int to = Math.min(tool.found.size(), from + max);
            return new Page(tool.found.subList(from, to), Integer.toString(to), to < tool.found.size());
        }

        @Override
        public Probe probe(Depth depth) {
            return new Probe(List.of(Step.passed(Depth.CONNECT, "IN_MEMORY")));
        }

        @Override
        public void close() {
            tool.closed++;
        }
    }
}
