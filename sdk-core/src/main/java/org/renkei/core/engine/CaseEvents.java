package org.renkei.core.engine;

import org.renkei.core.casebook.CaseBook;
import org.renkei.core.engine.event.CaseEvent;

/** Enters what happened to cases into their book. */
final class CaseEvents {
    private CaseEvents() {}

    static void apply(Recorded recorded, CaseEvent event, CaseBook book) {
        if (event instanceof CaseEvent.CasesMerged merged) {
            book.add(new CaseBook.Finding(
                    recorded.at(), CaseBook.Found.MERGED, merged.one(), merged.other(), merged.ground()));
        } else if (event instanceof CaseEvent.CasesUnmerged unmerged) {
            book.add(new CaseBook.Finding(
                    recorded.at(), CaseBook.Found.UNMERGED, unmerged.one(), unmerged.other(), unmerged.ground()));
        } else if (event instanceof CaseEvent.MergeDismissed dismissed) {
            book.add(new CaseBook.Finding(
                    recorded.at(), CaseBook.Found.DISMISSED, dismissed.one(), dismissed.other(), dismissed.ground()));
        } else if (event instanceof CaseEvent.CasesDisposed disposed) {
            book.add(new CaseBook.Decision(recorded.at(), disposed.cases(), disposed.disposition(), disposed.ground()));
        } else if (event instanceof CaseEvent.EditionFrozen frozen) {
            book.add(frozen.edition());
        }
    }
}
