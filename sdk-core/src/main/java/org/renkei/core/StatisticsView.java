package org.renkei.core;

import java.time.LocalDate;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.DispositionTable;
import org.renkei.api.statistics.Edition;
import org.renkei.api.statistics.Quarter;
import org.renkei.api.statistics.Statistics;
import org.renkei.core.engine.StatisticsRules;

/** What one handler reads in numbers, and counts if entitled. */
final class StatisticsView implements Statistics {
    private final Workings workings;
    private final HandlerId by;

    StatisticsView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public DispositionTable table(LocalDate asOf) {
        Require.present("asOf", asOf);
        return workings.journal().read(state -> new StatisticsRules(state)
                .table(asOf, by, workings.clock().instant()));
    }

    @Override
    public Edition freeze(Quarter quarter, Circle circle) {
        workings.journal().commit(state -> Change.of(new StatisticsRules(state).freeze(quarter, workings.moment(by))));
        return workings.journal()
                .read(state ->
                        new StatisticsRules(state).edition(quarter, circle).orElseThrow());
    }

    @Override
    public List<Edition> editions() {
        return workings.journal().read(state -> new StatisticsRules(state).editions(by));
    }
}
