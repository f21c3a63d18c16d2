package org.renkei.api.member;

import java.util.List;
import java.util.Set;
import org.renkei.api.charter.PledgeText;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/**
 * The people of a member over time: the change of staff every April, and what each has signed.
 *
 * <p><b>Errors:</b> as {@link Membership} has them. <b>Threads:</b> safe for use by several threads at once.
 */
public interface Handlers {
    /**
     * Exchanges handlers of {@code member} in one step, of our own or, for officers, of any: those who leave are refused from
     * the next call on, those who come owe a pledge. Whoever calls it may be among those who leave. Those who left before are
     * passed over.
     *
     * @param in whom to appoint
     * @param out whose acting ends
     * @throws org.renkei.api.error.NotFoundException if one of {@code out} is no handler of the member
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if nobody who can enter decisions were left, or the
     *     member does not take part any more
     */
    Rotation rotate(MemberId member, List<HandlerDraft> in, Set<HandlerId> out);

    /**
     * Withdraws the signature of this view's handler: from the next call on it reads nothing that is not public, until it signs
     * again. The duty of confidentiality goes on, and the history keeps what was signed.
     */
    Handler withdrawPledge();

    /** Returns every pledge that {@code handler} ever signed, the oldest first: of our own, or, for officers, of any. */
    List<SignedPledge> pledges(HandlerId handler);

    /**
     * Returns the text of a pledge by its version, for every version that was ever in force.
     *
     * @throws org.renkei.api.error.NotFoundException if there was no such version
     */
    PledgeText pledgeText(String version);

    /**
     * Returns who acts and has not signed the pledge in force, in the order of their appointment: of our own member, or, for
     * officers, of all.
     */
    List<HandlerId> owingPledge();
}
