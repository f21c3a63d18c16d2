package org.renkei.core.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.spi.ConnectorContext;

/** One step while it is under way: it counts, and tells the log what must never be silent. */
final class Step {
    private final ConnectorContext.Log log;
    private int placed;
    private int unchanged;
    private int withdrawn;
    private int sightings;
    private int falsePositives;
    private int called;
    private int answered;
    private int unreachable;
    private boolean deferred;
    private final List<Withheld> withheld = new ArrayList<>();
    private final Map<String, String> parked = new TreeMap<>();

    Step(ConnectorContext.Log log) {
        this.log = log;
    }

    void placed() {
        placed++;
    }

    void unchanged() {
        unchanged++;
    }

    void withdrawn() {
        withdrawn++;
    }

    void sighting() {
        sightings++;
    }

    void falsePositive() {
        falsePositives++;
    }

    /** Notes that somebody was called. */
    void called() {
        called++;
    }

    /** Notes that a call was answered. */
    void answered() {
        answered++;
    }

    /** Notes that a call has to be tried again. */
    void deferred() {
        deferred = true;
    }

    /** Notes that there is nobody to call now; somebody has to look at the member's contact chain. */
    void unreachable(MemberId member, ItemId item) {
        unreachable++;
        log.warn("NOBODY_TO_CALL").with("member", member).with("item", item).write();
    }

    void withheld(Plan plan) {
        plan.withheld().forEach((reason, count) -> {
            withheld.add(new Withheld(plan.item(), count, reason));
            log.info("WITHHELD")
                    .with("item", plan.item())
                    .with("count", count)
                    .with("reason", reason)
                    .write();
        });
    }

    /** Notes that {@code key} was parked; the code says why, the log only that it was. */
    void parked(String key, String code, Kind kind) {
        parked.put(key, code);
        log.warn("PARKED").with("kind", kind).write();
    }

    StepReport report(StepReport.State state, Optional<StepReport.Fault> fault) {
        StepReport.State after = deferred && state == StepReport.State.ACTIVE ? StepReport.State.LATER : state;
        StepReport.Calls calls = new StepReport.Calls(called, answered, unreachable);
        return new StepReport(
                after, placed, unchanged, withdrawn, withheld, parked, sightings, falsePositives, calls, fault);
    }

    /** What was parked: a withdrawal that a tool refuses is the one that somebody must look at first. */
    enum Kind {
        PLACEMENT,
        WITHDRAWAL,
        FEEDBACK,
        NOTICE
    }
}
