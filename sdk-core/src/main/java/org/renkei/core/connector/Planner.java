package org.renkei.core.connector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.WarningList;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.BlockEntry;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.spi.Change;
import org.renkei.spi.Destination;
import org.renkei.spi.Placement;

/** Says what one instance shall hold of an item: the gate's answer comes first, the item's own times and acts after it. */
final class Planner {
    private final String instance;
    private final Destination destination;
    private final MarkingGate gate;
    private final boolean indicators;
    private final boolean blocks;
    private final WarningList warnings;
    private final BiPredicate<ItemId, Indicator> falsePositive;

    /**
     * What one instance can do.
     *
     * @param indicators whether it has an output for looking
     * @param blocks whether it has an output for blocking
     * @param warnings what is never blocked, by whatever output
     */
    record Abilities(boolean indicators, boolean blocks, WarningList warnings) {}

    /** Plans for one instance, which keeps quiet about what our member marked as a false positive. */
    Planner(
            String instance,
            Destination destination,
            MarkingGate gate,
            Abilities abilities,
            BiPredicate<ItemId, Indicator> falsePositive) {
        this.instance = instance;
        this.destination = destination;
        this.gate = gate;
        this.indicators = abilities.indicators();
        this.blocks = abilities.blocks();
        this.warnings = abilities.warnings();
        this.falsePositive = falsePositive;
    }

    Plan plan(ItemId id, Item item, Instant now) {
        Plan.Draft draft = new Plan.Draft(id);
        if (item instanceof Item.Issued issued) {
            issued(issued.countermeasure(), id, now, draft);
        } else if (item instanceof Item.Shared shared) {
            shared(shared.submission(), id, now, draft);
        } else if (!(item instanceof Item.Recalled)) { // of what is recalled, nothing is held
            draft.withhold(Withheld.Reason.UNKNOWN_KIND, 1);
        }
        return draft.done();
    }

    private void issued(Countermeasure countermeasure, ItemId id, Instant now, Plan.Draft draft) {
        Optional<Withheld.Reason> refused = gate.refuses(countermeasure.label(), countermeasure.onward());
        if (refused.isPresent()) {
            draft.withhold(refused.get(), countermeasure.indicators().size());
            return;
        }
        Origin origin = new Origin(
                id, countermeasure.inCase(), Optional.of(countermeasure), Stage.CONFIRMED, countermeasure.label());
        place(countermeasure.indicators(), origin, now, draft);
        if (blocks) {
            block(countermeasure, id, now, draft);
        }
    }

    private void shared(Submission submission, ItemId id, Instant now, Plan.Draft draft) {
        for (SubmissionPart part : submission.parts()) {
            Optional<Withheld.Reason> refused = gate.refuses(part.label(), part.onward())
                    .or(() -> part.part() == Part.ATTACK ? Optional.empty() : Optional.of(Withheld.Reason.PART))
                    .or(() -> destination.leastStage() == Stage.UNCONFIRMED
                            ? Optional.empty()
                            : Optional.of(Withheld.Reason.STAGE));
            if (refused.isPresent()) {
                draft.withhold(refused.get(), part.indicators().size());
            } else {
                Origin origin = new Origin(id, submission.inCase(), Optional.empty(), Stage.UNCONFIRMED, part.label());
                place(part.indicators(), origin, now, draft);
                draft.withhold(Withheld.Reason.STAGE, blocks ? part.indicators().size() : 0);
            }
        }
    }

    private void place(List<Indicator> all, Origin origin, Instant now, Plan.Draft draft) {
        for (Indicator indicator : all) {
            if (falsePositive.test(origin.item, indicator)) {
                draft.withhold(Withheld.Reason.FALSE_POSITIVE, 1);
            } else if (indicator.validAt(now)) {
                if (indicators) {
                    PlacementKey key = PlacementKey.of(instance, PlacementKey.Output.INDICATOR, origin.item, indicator);
                    draft.place(key, origin.upsert(key, indicator, allowed(indicator, origin.stage)));
                }
            } else if (indicator
                    .validUntil()
                    .filter(until -> !now.isBefore(until))
                    .isPresent()) {
                draft.withhold(Withheld.Reason.EXPIRED, 1);
            } else {
                draft.withhold(Withheld.Reason.NOT_YET_VALID, 1);
                indicator.validFrom().ifPresent(draft::lookAgain);
            }
        }
    }

    private Act allowed(Indicator indicator, Stage stage) {
        boolean held = warnings.holdsBack(indicator).isPresent();
        Act most = stage == Stage.CONFIRMED && !held ? Act.BLOCK : Act.ALERT;
        return least(indicator.act(), least(most, destination.strongestAct()));
    }

    private static Act least(Act one, Act other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void block(Countermeasure countermeasure, ItemId id, Instant now, Plan.Draft draft) {
        if (destination.strongestAct() == Act.BLOCK) {
            for (BlockEntry entry : countermeasure.blockEntries(now, warnings)) {
                draft.block(key(id, entry.indicator()), countermeasure, entry);
            }
        }
        // one countermeasure may name a value twice; where one of them says "do not block", it is not blocked
        countermeasure.indicators().stream()
                .filter(indicator -> indicator.act() != Act.BLOCK || falsePositive.test(id, indicator))
                .forEach(indicator -> draft.unblock(key(id, indicator)));
        List<Indicator> unmarked = countermeasure.indicators().stream()
                .filter(indicator -> !falsePositive.test(id, indicator))
                .toList();
        draft.withhold(Withheld.Reason.WARNING_LIST, (int) unmarked.stream()
                .filter(indicator -> indicator.act() == Act.BLOCK
                        && warnings.holdsBack(indicator).isPresent())
                .count());
        boolean may = destination.strongestAct() == Act.BLOCK;
        long kept = unmarked.stream()
                .filter(indicator -> indicator.validAt(now))
                .filter(indicator -> !may || indicator.act() != Act.BLOCK)
                .count();
        draft.withhold(Withheld.Reason.ACT, (int) kept);
    }

    private PlacementKey key(ItemId id, Indicator indicator) {
        return PlacementKey.of(instance, PlacementKey.Output.BLOCK, id, indicator);
    }

    private record Origin(ItemId item, CaseId inCase, Optional<Countermeasure> countermeasure, Stage stage, Tlp label) {
        Change.Upsert<Placement> upsert(PlacementKey key, Indicator indicator, Act act) {
            Optional<CountermeasureId> id = countermeasure.map(Countermeasure::id);
            Placement placement = new Placement(
                    item,
                    inCase,
                    id,
                    indicator,
                    act,
                    stage,
                    countermeasure.map(Countermeasure::title),
                    countermeasure.map(Countermeasure::urgency));
            List<String> facts = List.of(
                    label.label(),
                    act.name(),
                    stage.name(),
                    inCase.value(),
                    indicator.toString(),
                    placement.title().toString(),
                    placement.urgency().toString());
            return new Change.Upsert<>(key.toString(), Sha256.hex(facts).substring(0, 32), label, placement);
        }
    }
}
