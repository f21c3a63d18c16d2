package org.renkei.core;

import java.time.InstantSource;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.api.obligation.BusinessCalendar;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Moment;

/**
 * What all views of one council share.
 *
 * @param journal the one way in and out
 * @param readings the record of reading
 * @param contents the bytes outside the journal
 * @param searches what is looked through for texts
 * @param ids where ids come from
 * @param seal seals cursors
 * @param clock the council's clock
 * @param calendar which days are business days
 * @param guard run before the journal is used
 */
record Workings(
        Journal journal,
        Readings readings,
        Contents contents,
        SearchIndex searches,
        KeyedIds ids,
        CursorSeal seal,
        InstantSource clock,
        BusinessCalendar calendar,
        Runnable guard) {
    /** Returns the journal, unless the view has been closed. */
    @Override
    public Journal journal() {
        guard.run();
        return journal;
    }

    /** Returns these workings for a view that {@code check} refuses once it is closed. */
    Workings guardedBy(Runnable check) {
        return new Workings(journal, readings, contents, searches, ids, seal, clock, calendar, check);
    }

    /** Returns the circumstances of a decision that {@code handler} wishes now. */
    Moment moment(HandlerId handler) {
        return new Moment(handler, clock.instant(), ids, calendar);
    }

    /** Names whom and what a cursor is for. */
    static String bound(CouncilState state, HandlerId handler, ToolId tool) {
        return state.governance().council() + "\n" + handler + "\n" + tool;
    }
}
