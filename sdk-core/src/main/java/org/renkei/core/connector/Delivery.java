package org.renkei.core.connector;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.spi.Change;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.Inventoried;

/**
 * The way out: feed, plan, attempt, checkpoint. The checkpoint moves over a page once every change of the page was taken, was
 * there already, was withheld or is parked; whatever ends a step before that, the page comes again, and the keys keep it from
 * being done twice.
 */
final class Delivery {
    private static final int PAGE = 100;
    private static final Wording TOOL_ASKED_TO_WAIT =
            new Wording("機器が後にするよう求めている。自動で再試行する", "the tool asks to wait; it is tried again by itself");

    private final Retrieval retrieval;
    private final Planner planner;
    private final Outputs outputs;
    private final Checkpoint checkpoint;
    private final InstantSource clock;

    Delivery(Retrieval retrieval, Planner planner, Outputs outputs, Checkpoint checkpoint, InstantSource clock) {
        this.retrieval = retrieval;
        this.planner = planner;
        this.outputs = outputs;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** Delivers what is new in the feed, page by page. */
    void feed(Step step) {
        Set<ItemId> seen = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            FeedPage page = page();
            List<Plan> plans = page.entries().stream()
                    .map(entry -> planner.plan(entry.id(), entry.item(), clock.instant()))
                    .toList();
            deliver(plans, step);
            giveUp(page, step);
            checkpoint.feed(Optional.of(page.next()));
            checkpoint.write();
            plans.forEach(plan -> seen.add(plan.item()));
            more = page.more();
        }
        if (!seen.isEmpty()) {
            reconcile(seen, step); // an item that came again may hold less than before
        }
    }

    /** Takes out of the tool what the page recalls, and says so once nothing of it is left there. */
    private void giveUp(FeedPage page, Step step) {
        Set<ItemId> recalled = page.entries().stream()
                .filter(FeedEntry::asksBack)
                .map(FeedEntry::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (recalled.isEmpty()) {
            return;
        }
        reconcile(recalled, step);
        recalled.removeAll(parked());
        if (outputs.knowsWhatIsHeld()) { // a tool that cannot say what it holds has confirmed nothing
            recalled.forEach(this::confirm);
        }
    }

    private Set<ItemId> parked() {
        return checkpoint.parked().keySet().stream()
                .flatMap(key -> outputs.key(key).stream())
                .map(PlacementKey::item)
                .collect(Collectors.toSet());
    }

    private void confirm(ItemId item) {
        try {
            retrieval.confirmRecall(item);
        } catch (NotFoundException givenAgain) {
            // what we may read again needs no confirmation
        }
    }

    /** Delivers what has become valid. */
    void due(Step step) {
        for (ItemId item : checkpoint.due(clock.instant())) {
            Optional<Item> now = find(item);
            if (now.isPresent()) {
                deliver(List.of(planner.plan(item, now.get(), clock.instant())), step);
            } else {
                checkpoint.due(item, Optional.empty());
            }
            checkpoint.write();
        }
    }

    /** Brings the tool to what it shall hold of {@code items}, at least one, whether it holds something of them or not. */
    void again(Set<ItemId> items, Step step) {
        List<Plan> plans = items.stream()
                .flatMap(item -> find(item).map(found -> planner.plan(item, found, clock.instant())).stream())
                .toList();
        deliver(plans, step);
        reconcile(items, step);
    }

    /** Brings the tool back to what it shall hold, by what it says it holds: of {@code items}, or of all if that is empty. */
    void reconcile(Set<ItemId> items, Step step) {
        for (Map.Entry<ItemId, Map<PlacementKey, String>> held :
                inventory(items).entrySet()) {
            Optional<Plan> plan = find(held.getKey()).map(item -> planner.plan(held.getKey(), item, clock.instant()));
            List<Change<?>> changes = new ArrayList<>();
            held.getValue().forEach((key, version) -> {
                Optional<? extends Change.Upsert<?>> wanted = plan.flatMap(found -> wanted(found, key));
                if (wanted.isEmpty()) {
                    changes.add(new Change.Withdraw<Object>(key.toString(), why(plan)));
                } else if (!wanted.get().version().equals(version)
                        && !checkpoint.parked().containsKey(key.toString())) {
                    changes.add(wanted.get());
                }
            });
            if (!changes.isEmpty()) {
                settle(outputs.apply(changes), step);
                checkpoint.write();
            }
        }
    }

    /** Takes everything of ours out of the tool: our member is in the council no longer. */
    void leave(Step step) {
        List<Change<?>> changes = new ArrayList<>();
        inventory(Set.of()).values().forEach(held -> held.keySet()
                .forEach(key -> changes.add(new Change.Withdraw<Object>(key.toString(), Change.Why.LEFT))));
        if (!changes.isEmpty()) {
            settle(outputs.apply(changes), step);
            checkpoint.write();
        }
    }

    private Map<ItemId, Map<PlacementKey, String>> inventory(Set<ItemId> items) {
        Map<ItemId, Map<PlacementKey, String>> held = new TreeMap<>();
        try (Stream<Inventoried.Placed> placed = outputs.inventory()) {
            outputs.attempts().call(() -> {
                placed.forEach(thing -> outputs.key(thing.key())
                        .filter(key -> items.isEmpty() || items.contains(key.item()))
                        .ifPresent(key -> held.computeIfAbsent(key.item(), item -> new LinkedHashMap<>())
                                .put(key, thing.version())));
                return held;
            });
        }
        return held;
    }

    private static Optional<? extends Change.Upsert<?>> wanted(Plan plan, PlacementKey key) {
        return Optional.ofNullable(
                key.output() == PlacementKey.Output.BLOCK
                        ? plan.blocks().get(key)
                        : plan.placements().get(key));
    }

    private static Change.Why why(Optional<Plan> plan) {
        if (plan.isEmpty() || plan.get().withheld().isEmpty()) {
            return Change.Why.GONE;
        }
        return plan.get().withheld().keySet().equals(Set.of(Withheld.Reason.EXPIRED))
                ? Change.Why.EXPIRED
                : Change.Why.WITHHELD;
    }

    private void deliver(List<Plan> plans, Step step) {
        List<Change<?>> changes = new ArrayList<>();
        for (Plan plan : plans) {
            changes.addAll(plan.placements().values());
            changes.addAll(plan.blocks().values());
        }
        Set<String> taken = settle(outputs.apply(changes), step);
        for (Plan plan : plans) {
            step.withheld(plan);
            checkpoint.due(plan.item(), plan.again());
            if (Stream.concat(plan.placements().keySet().stream(), plan.blocks().keySet().stream())
                    .anyMatch(key -> taken.contains(key.toString()))) {
                acknowledge(plan.item());
            }
        }
    }

    /** Counts and parks, and returns the keys that the tool has taken. Nothing is passed over while something must wait. */
    private Set<String> settle(List<Outputs.Outcome> outcomes, Step step) {
        Set<String> taken = new LinkedHashSet<>();
        Optional<Duration> wait = Optional.empty();
        for (Outputs.Outcome outcome : outcomes) {
            String key = outcome.change().key();
            Optional<Duration> later = Attempts.later(outcome.result());
            if (later.isPresent()) {
                wait = Optional.of(wait.filter(longest -> longest.compareTo(later.get()) > 0)
                        .orElse(later.get()));
            } else if (outcome.rejected()) {
                checkpoint.park(key, outcome.code());
                step.parked(key, outcome.code(), outcome.kind());
            } else {
                checkpoint.unpark(key);
                taken.add(key);
                outcome.count(step);
            }
        }
        if (wait.isPresent()) {
            throw ConnectorException.retryable("DEFERRED", TOOL_ASKED_TO_WAIT, wait.get());
        }
        return taken;
    }

    private void acknowledge(ItemId item) {
        try {
            retrieval.acknowledge(item, AckStage.DELIVERED);
        } catch (NotFoundException goneMeanwhile) {
            // the next reconciliation takes it out of the tool
        }
    }

    private Optional<Item> find(ItemId item) {
        try {
            return Optional.of(retrieval.get(item));
        } catch (NotFoundException notOursToSee) {
            return Optional.empty();
        }
    }

    private FeedPage page() {
        FeedQuery start = FeedQuery.fromStart().upTo(PAGE);
        try {
            return retrieval.feed(checkpoint.feed().map(start::continuing).orElse(start));
        } catch (CouncilException e) {
            if (e.code() != ErrorCode.CURSOR_REFUSED || checkpoint.feed().isEmpty()) {
                throw e;
            }
            // made for another handler or council: what the tool already holds is recognised by its keys
            checkpoint.feed(Optional.empty());
            return retrieval.feed(start);
        }
    }
}
