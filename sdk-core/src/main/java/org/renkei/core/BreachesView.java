package org.renkei.core;

import java.util.HexFormat;
import java.util.List;
import org.renkei.api.breach.BreachDraft;
import org.renkei.api.breach.BreachReport;
import org.renkei.api.breach.Breaches;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.BreachRules;
import org.renkei.core.engine.Streams;
import org.renkei.core.engine.event.BreachEvent;
import org.renkei.spi.store.Content;

/** Reports of breaches as one handler may make and see them. */
final class BreachesView implements Breaches {
    private final Workings workings;
    private final HandlerId by;

    BreachesView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public BreachReport report(BreachDraft draft) {
        BreachId id = workings.ids().breach();
        Content content = workings.contents().file(Streams.breach(id), new BreachText(draft.what()), "what");
        String sha256 = HexFormat.of().formatHex(content.sha256().array());
        workings.journal()
                .commit(state -> new Change(
                        new BreachRules(state).report(id, draft, content.id(), sha256, workings.moment(by)),
                        List.of(content)));
        return workings.journal().read(state -> shown(new BreachRules(state).reported(id, by)));
    }

    @Override
    public List<BreachReport> list() {
        return workings.journal().read(state -> new BreachRules(state).list(by)).stream()
                .map(this::shown)
                .toList();
    }

    @Override
    public BreachReport get(BreachId id) {
        return shown(workings.journal().read(state -> new BreachRules(state).get(id, by)));
    }

    @Override
    public BreachReport close(BreachId id, RecordedDecision decision) {
        workings.journal().commit(state -> Change.of(new BreachRules(state).close(id, decision, workings.moment(by))));
        return get(id);
    }

    private BreachReport shown(BreachRules.Found found) {
        BreachEvent.BreachReported report = found.report();
        return new BreachReport(
                report.id(),
                report.against(),
                report.handler(),
                report.reporter(),
                report.by(),
                found.at(),
                workings.contents().load(report.content(), BreachText.class).map(BreachText::what),
                found.decision());
    }
}
