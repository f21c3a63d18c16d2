package org.renkei.api.ledger;

import java.util.List;
import org.renkei.api.motion.Motion;

/**
 * What members gave and what it was worth to others (貢献台帳).
 *
 * <p>Volume is worth nothing. What counts is what the council took up, or what enough other members confirmed:
 *
 * <ul>
 *   <li>A case counts once when countermeasure information was issued in it by another member after ours contributed, or when a
 *       member that issues such information gave feedback that ours is useful or seen too; ours must have
 *       been first to name an indicator that the countermeasure information holds, or have begun the case, if the countermeasure
 *       information holds something that was not known before and came out of that case. Cases of ours that share an indicator, or
 *       that are answered with one another's, count once.
 *   <li>Other members that confirmed something of ours count once each in a term, however often they confirm, only from the
 *       charter's number on, and never again for the same find. A member confirms by feedback that it is useful or seen too, by a sighting, or by naming the same
 *       indicator without having been able to see ours; it counts only if the council took something of its own up in this term
 *       or the one before, and not if ours confirmed something of it in these two terms. One that gave in the term before only does
 *       not count either if a chain of confirmations leads from ours to it.
 *   <li>What was withdrawn or refuted by the council, names nothing first, or lists many indicators of which few are taken up,
 *       counts nothing. Many short lists are one: when a member brings more than 100 new indicators in a year, a tenth of the
 *       charter's share must be held by countermeasure information.
 *   <li>All spellings of an indicator are one. Whoever named it before is first, even if nobody else could see it; but what was
 *       withdrawn, or is a mere list, takes nothing from those who could not see it.
 * </ul>
 *
 * Hidden providers earn like all others. Nobody but our own member sees which submissions stand behind its numbers, and nobody
 * sees who confirmed.
 *
 * <p><b>Errors:</b> as {@link org.renkei.api.member.Membership}. <b>Threads:</b> safe for use by several threads at once.
 */
public interface Ledger {
    /** Returns the terms that have begun, the oldest first; none before the first one. */
    List<Term> terms();

    /**
     * Returns how our own member stands in a term, in full.
     *
     * @throws org.renkei.api.error.NotFoundException if there is no such term, or our member was in no class that has to give
     */
    MemberStanding own(Term term);

    /**
     * Returns how all members stand that have to give, in the order of the roster: officers see numbers; classes to which the
     * charter shows it see the level in terms that are over.
     *
     * @throws org.renkei.api.error.NotFoundException if there is no such term
     * @throws org.renkei.api.error.NotPermittedException if the charter does not show that to us
     */
    List<MemberStanding> standings(Term term);

    /**
     * Puts a motion to change the class of each member that stands below the threshold in a term that is over, before the body
     * that decides on classes; only for officers. A motion that was put before is not put again. Nothing changes unless the body
     * carries it.
     *
     * @return the motions, those put before included
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if the term is not over, or no body votes on that
     */
    List<Motion> proposeClassChanges(Term term);
}
