package org.renkei.api.request;

import java.time.LocalDate;
import java.util.List;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.member.RecordedDecision;

/**
 * Asking members for cooperation, and what became of it.
 *
 * <p>A formal request (情報提供等協力の求め) is prepared by an officer or a seat of the body that decides on it, is decided there by a
 * motion ({@link org.renkei.api.motion.Proposal.RequestCooperation}) or elsewhere ({@link #issue}), and carries the duty to answer
 * by a day counted in business days. A voluntary ask (任意の協力) is put directly, and nobody is ever late.
 *
 * <p>An answer is a submission of kind ANSWER that names the request; a part of the answer may come first and the rest follow.
 * Answers are seen as far as their own audiences allow, by the member that asked, and by nobody else for being asked too. A member
 * that answers several times in part is done with the first answer that says it is complete.
 *
 * <p><b>Errors:</b> as {@link org.renkei.api.member.Membership}; everything but {@code list} is refused with {@link
 * org.renkei.api.error.NotFoundException} where the request is not ours to see. <b>Threads:</b> safe for use by several threads at
 * once.
 */
public interface Requests {
    /**
     * Prepares a formal request, or puts a voluntary ask. The same key with the same draft does it once.
     *
     * @param key chosen by the caller, unique per request of the member: 1 to 200 characters on one line
     * @throws org.renkei.api.error.NotPermittedException if our member may not ask in that way
     * @throws org.renkei.api.error.InvalidInputException if the draft reaches no active member but ours, or a day is no possible one
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if the key was used for another draft
     */
    CooperationRequest ask(RequestDraft draft, String key);

    /**
     * Issues a prepared request on a decision that a body took elsewhere; only for officers. Issuing it again on the same
     * decision changes nothing.
     *
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if it was issued or taken back before
     */
    CooperationRequest issue(RequestId id, RecordedDecision decision);

    /** Returns a request: to its addressees once it is issued, to who asks, to officers, and to seats that vote on it. */
    CooperationRequest get(RequestId id);

    /** Returns the requests that we may see, the oldest first. */
    List<CooperationRequest> list();

    /**
     * Declines to answer, with a reason. An answer may still follow.
     *
     * @param reason why, 1 to 2,000 characters: for officers, and for who asks without our name
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if our member has answered completely or declined
     *     before, or the request was taken back
     */
    CooperationRequest decline(RequestId id, String reason);

    /**
     * Gives an addressee of a formal request more time; only for officers.
     *
     * @param until the new last day, after the present one
     * @param ground why, 1 to 2,000 characters
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if nothing is owed any more
     */
    CooperationRequest extend(RequestId id, MemberId member, LocalDate until, String ground);

    /** Takes a request back: a formal one by officers, a voluntary one by who asks. Doing it again changes nothing. */
    CooperationRequest withdraw(RequestId id);

    /**
     * Returns the reasons given for declining, in no telling order: for officers, and for who asks.
     *
     * @throws org.renkei.api.error.NotFoundException if that is not ours to see
     */
    List<String> reasons(RequestId id);
}
