package org.renkei.core;

import java.util.List;
import org.renkei.api.id.HandlerId;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.obligation.Obligations;
import org.renkei.core.engine.ObligationRules;

/** What waits for one handler's member, and for officers, for everybody. */
final class ObligationsView implements Obligations {
    private final Workings workings;
    private final HandlerId by;

    ObligationsView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public List<Obligation> ours() {
        return workings.journal().read(state -> new ObligationRules(state, workings.moment(by)).ours());
    }

    @Override
    public List<Obligation> all() {
        return workings.journal().read(state -> new ObligationRules(state, workings.moment(by)).all());
    }
}
