package org.renkei.core;

import java.util.List;
import java.util.function.BiFunction;
import org.renkei.api.audit.Audit;
import org.renkei.api.audit.AuditCheck;
import org.renkei.api.audit.Holder;
import org.renkei.api.audit.Reading;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.core.engine.AuditRules;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;

/** What one handler, if entitled, sees of the record of reading. */
final class AuditView implements Audit {
    private final Workings workings;
    private final HandlerId by;

    AuditView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public List<Reading> readings(ItemId item) {
        return about(item, Held::readings);
    }

    @Override
    public List<Holder> holders(ItemId item) {
        return about(item, Held::holders);
    }

    @Override
    public AuditCheck verify() {
        workings.journal().read(this::permitted);
        return new ReadingCheck(workings.readings(), workings.journal()).run();
    }

    private <T> T about(ItemId id, BiFunction<Held, ItemState, T> question) {
        return workings.journal().read(state -> {
            permitted(state);
            ItemState item = state.items().get(id).orElseThrow(NotFoundException::new);
            new AuditRules(state).requireLook(item);
            return question.apply(new Held(workings.readings(), state), item);
        });
    }

    private CouncilState permitted(CouncilState state) {
        new AuditRules(state).require(by);
        return state;
    }
}
