package org.renkei.api.obligation;

import java.util.List;

/**
 * What waits to be done, with its clocks: answers to requests, acknowledgements of countermeasure information, votes on open
 * motions, pledges to sign.
 *
 * <p>Nothing of it is stored: each follows from the record and the council's clock, so it is the same for everybody who may see
 * it. How long each kind may take stands in the charter ({@link org.renkei.api.charter.Clocks}).
 *
 * <p><b>Errors:</b> as {@link org.renkei.api.member.Membership}. <b>Threads:</b> safe for use by several threads at once.
 */
public interface Obligations {
    /**
     * Returns what our member has to do, or was asked for: what is overdue first, then what is due soonest, what has no hurry
     * last. A handler that has not signed the pledge in force sees the pledges only.
     */
    List<Obligation> ours();

    /**
     * Returns what every member has to do, in the same order; only for officers. What members were asked voluntarily is not in
     * it: who answered, or asked, would be known by being missing.
     *
     * @throws org.renkei.api.error.NotPermittedException if we are no officer, or have not signed the pledge in force
     */
    List<Obligation> all();
}
