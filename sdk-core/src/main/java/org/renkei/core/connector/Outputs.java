package org.renkei.core.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.retrieval.BlockEntry;
import org.renkei.spi.BlockSink;
import org.renkei.spi.Change;
import org.renkei.spi.Connector;
import org.renkei.spi.IndicatorSink;
import org.renkei.spi.Inventoried;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;

/** The outputs of one connector: which change goes to which, by its key, with withdrawals ahead of everything else. */
final class Outputs {
    private final String instance;
    private final Connector connector;
    private final Attempts attempts;

    Outputs(String instance, Connector connector, Attempts attempts) {
        this.instance = instance;
        this.connector = connector;
        this.attempts = attempts;
    }

    boolean places() {
        return connector.plays(IndicatorSink.class);
    }

    boolean blocks() {
        return connector.plays(BlockSink.class);
    }

    Attempts attempts() {
        return attempts;
    }

    /** Reads a key of this instance. */
    Optional<PlacementKey> key(String text) {
        return PlacementKey.read(instance, text);
    }

    /** Returns what the tool says it holds; nothing if it cannot say. */
    Stream<Inventoried.Placed> inventory() {
        return connector instanceof Inventoried tool && connector.plays(Inventoried.class)
                ? attempts.call(tool::inventory)
                : Stream.empty();
    }

    /** Returns whether nothing can be in the tool that {@link #inventory} does not tell. */
    boolean knowsWhatIsHeld() {
        boolean tells = connector instanceof Inventoried && connector.plays(Inventoried.class);
        return tells || (!places() && !blocks());
    }

    /** Makes one attempt at all changes. */
    List<Outcome> apply(List<Change<?>> changes) {
        List<Change<Placement>> placements = new ArrayList<>();
        List<Change<BlockEntry>> blocks = new ArrayList<>();
        for (Change<?> change : changes) {
            boolean block = key(change.key()).orElseThrow().output() == PlacementKey.Output.BLOCK;
            if (change instanceof Change.Withdraw<?> gone) {
                if (block) {
                    blocks.add(0, new Change.Withdraw<>(gone.key(), gone.why()));
                } else {
                    placements.add(0, new Change.Withdraw<>(gone.key(), gone.why()));
                }
            } else if (change instanceof Change.Upsert<?> upsert && upsert.item() instanceof BlockEntry entry) {
                blocks.add(new Change.Upsert<>(upsert.key(), upsert.version(), upsert.label(), entry));
            } else if (change instanceof Change.Upsert<?> upsert && upsert.item() instanceof Placement placement) {
                placements.add(new Change.Upsert<>(upsert.key(), upsert.version(), upsert.label(), placement));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        if (!blocks.isEmpty() && connector instanceof BlockSink sink) {
            outcomes.addAll(zip(blocks, attempts.apply(blocks, sink::block)));
        }
        if (!placements.isEmpty() && connector instanceof IndicatorSink sink) {
            outcomes.addAll(zip(placements, attempts.apply(placements, sink::apply)));
        }
        return outcomes;
    }

    private static <T> List<Outcome> zip(List<Change<T>> changes, List<ItemResult> results) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            outcomes.add(new Outcome(changes.get(i), results.get(i)));
        }
        return outcomes;
    }

    /** What became of a change. */
    record Outcome(Change<?> change, ItemResult result) {
        boolean rejected() {
            return result.code().equals(ItemResult.REJECTED);
        }

        String code() {
            return result.reason().orElse(result.code());
        }

        Step.Kind kind() {
            return change instanceof Change.Withdraw<?> ? Step.Kind.WITHDRAWAL : Step.Kind.PLACEMENT;
        }

        void count(Step step) {
            if (result.code().equals(ItemResult.UNCHANGED)) {
                step.unchanged();
            } else if (change instanceof Change.Withdraw<?>) {
                step.withdrawn();
            } else {
                step.placed();
            }
        }
    }
}
