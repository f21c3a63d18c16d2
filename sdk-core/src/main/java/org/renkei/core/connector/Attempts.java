package org.renkei.core.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.renkei.api.charter.Wording;
import org.renkei.spi.Change;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ItemResult;

/**
 * Calls plugin code: once for each attempt, with the plugin's class loader as the thread's, and with every way it can fail
 * turned into one that the host knows.
 */
final class Attempts {
    private static final int MOST_CHANGES = 200;
    private static final int FAULTS_UNTIL_PARKED = 3;
    private static final Wording PLUGIN_AT_FAULT = new Wording(
            "プラグインの不具合。作者に版とログの型名を知らせる", "the plugin is at fault; tell its author the version and the type in the log");

    private final Service<Connector> connector;
    private final ConnectorContext.Log log;
    private int faults;

    Attempts(Service<Connector> connector, ConnectorContext.Log log) {
        this.connector = connector;
        this.log = log;
    }

    /**
     * Hands changes to a sink and returns one result for each, in order. One change that the tool chokes on is found by halving
     * and rejected, so that the others go through.
     *
     * @throws ConnectorException if the attempt must be repeated as a whole, or a person is needed
     */
    <T> List<ItemResult> apply(List<Change<T>> changes, Sink<T> sink) {
        List<ItemResult> results = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += MOST_CHANGES) {
            results.addAll(applied(changes.subList(from, Math.min(changes.size(), from + MOST_CHANGES)), sink));
        }
        return results;
    }

    private <T> List<ItemResult> applied(List<Change<T>> changes, Sink<T> sink) {
        try {
            List<ItemResult> results = call(() -> sink.apply(List.copyOf(changes)));
            if (results.size() != changes.size()) {
                throw fault(new IllegalStateException("as many results as changes"));
            }
            return results;
        } catch (ConnectorException e) {
            if (e.kind() != ConnectorException.Kind.POISON) {
                throw e;
            }
            if (changes.size() == 1) {
                return List.of(ItemResult.rejected(e.code()));
            }
        }
        int half = changes.size() / 2;
        List<ItemResult> results = new ArrayList<>(applied(changes.subList(0, half), sink));
        results.addAll(applied(changes.subList(half, changes.size()), sink));
        return results;
    }

    /** Calls the plugin. */
    <R> R call(Supplier<R> call) {
        try {
            return connector.call(provider -> call.get());
        } catch (ConnectorException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw fault(e);
        }
    }

    /** Notes that a step went through without a fault of the plugin. */
    void wentWell() {
        faults = 0;
    }

    /** A fault may pass; one that stays is taken for poison, so that it does not hold up everything behind it. */
    private ConnectorException fault(Throwable error) {
        faults++;
        log.warn("PLUGIN_FAULT").with("error", error).with("times", faults).write();
        return faults < FAULTS_UNTIL_PARKED
                ? ConnectorException.retryable("PLUGIN_FAULT", PLUGIN_AT_FAULT)
                : ConnectorException.poison("PLUGIN_FAULT", PLUGIN_AT_FAULT);
    }

    /** Returns when to come again for a result that is not final, empty for one that is. */
    static Optional<Duration> later(ItemResult result) {
        return switch (result.code()) {
            case ItemResult.ACCEPTED, ItemResult.CONFIRMED, ItemResult.UNCHANGED, ItemResult.REJECTED ->
                Optional.empty();
            default -> Optional.of(result.after().orElse(Duration.ZERO));
        };
    }

    /** One attempt at some changes. */
    interface Sink<T> {
        List<ItemResult> apply(List<Change<T>> changes);
    }
}
