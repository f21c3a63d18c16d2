package org.renkei.api.breach;

import java.util.List;
import org.renkei.api.id.BreachId;
import org.renkei.api.member.RecordedDecision;

/**
 * Reports that confidentiality was broken: any member reports, officers read and close.
 *
 * <p>A report is never shown to the member it is against, officers of that member included: to them it is not there. Who
 * reported is known to officers only. A report stays when those in it leave the council.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} if we may not act, or, for everything but reporting, are
 * no officer or have not signed the pledge in force; {@link org.renkei.api.error.NotFoundException} for what does not exist or
 * is not ours to see; a {@link org.renkei.api.error.CouncilException} with {@code STORE_FULL}, {@code STORE_FAILED} or {@code
 * CLOSED}. A call that throws has changed nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Breaches {
    /**
     * Reports that confidentiality was broken.
     *
     * @throws org.renkei.api.error.NotFoundException if there is no such member, or it has no such handler
     */
    BreachReport report(BreachDraft draft);

    /** Returns the reports that we may see, the oldest first. */
    List<BreachReport> list();

    /** Returns one report. */
    BreachReport get(BreachId id);

    /**
     * Closes a report on a decision of the council.
     *
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if it was closed before
     */
    BreachReport close(BreachId id, RecordedDecision decision);
}
