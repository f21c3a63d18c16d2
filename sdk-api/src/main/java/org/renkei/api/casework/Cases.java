package org.renkei.api.casework;

import java.util.List;
import org.renkei.api.id.CaseId;

/**
 * Which submissions are one attack activity, and what became of it. Every submission is born with a case of its own, or joins that of
 * what it answers; analysts find which cases are one.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotFoundException} for a case that does not exist or of which we may see nothing,
 * with nothing to tell the two apart; {@link org.renkei.api.error.NotPermittedException} if we may not act at all, or, for
 * everything but reading, unless we coordinate the council and have signed the pledge in force; {@link
 * org.renkei.api.error.InvalidInputException} with field, rule and fix; a {@link org.renkei.api.error.CouncilException} with {@code
 * STORE_FULL} (retry when there is room), {@code STORE_FAILED} (open the council again) or {@code CLOSED}. A call that throws has
 * stored nothing. Every call may be repeated: saying the same again changes nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Cases {
    /** The most cases or proposals that one call returns. */
    int MOST = 1_000;

    /** Returns the case to which {@code id} belongs now, as far as we may see it. */
    AttackCase get(CaseId id);

    /** Returns how sure the case is to which {@code id} belongs now, by what we may see. */
    Assessment assess(CaseId id);

    /**
     * Returns the attack cases in analysis of which we may see something, the oldest first.
     *
     * @param max from 1 to {@link #MOST}
     */
    List<AttackCase> open(int max);

    /**
     * Returns the cases that may be one with this one, the likeliest first, at most 20: such as name what few others name, or say
     * nearly the same. What was {@linkplain #dismiss dismissed} is not proposed again. What is shown of the submissions compared
     * counts as read, and is recorded as {@link org.renkei.api.audit.Audit} says.
     */
    List<MergeProposal> proposals(CaseId id);

    /**
     * Finds two cases to be one activity. The order makes no difference: the oldest of all that are one is their head.
     *
     * @param ground why, 1 to 1,000 characters, without the names of providers
     * @throws org.renkei.api.error.InvalidInputException if both are the same
     */
    void merge(CaseId one, CaseId other, String ground);

    /**
     * Takes back that these two were merged, exactly: what each of them was merged with otherwise stays.
     *
     * @param ground why, likewise
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if these two were never merged with each other; a retry
     *     does not help
     */
    void unmerge(CaseId one, CaseId other, String ground);

    /**
     * Finds that two cases are not one activity: it is not proposed again, nor what is merged with them, until {@link #merge} says
     * otherwise.
     *
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if they are one now; a retry does not help
     */
    void dismiss(CaseId one, CaseId other, String ground);

    /**
     * Decides what became of a case, with all cases that are one with it now. If they are parted later, each keeps it.
     *
     * @param ground why, likewise
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if it is no attack case; a retry does not help
     */
    void dispose(CaseId id, Disposition disposition, String ground);
}
