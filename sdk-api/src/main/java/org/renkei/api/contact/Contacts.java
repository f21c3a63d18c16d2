package org.renkei.api.contact;

import java.time.Instant;
import java.util.List;
import org.renkei.api.id.MemberId;

/**
 * The contact chains of members: our own, and, for officers, everybody's.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotFoundException} for the chain of another member or of one that does not
 * exist, with nothing to tell the two apart; {@link org.renkei.api.error.NotPermittedException} if we may not act, or, where
 * addresses are read, have not signed the pledge in force; {@link org.renkei.api.error.InvalidInputException} if a value does
 * not fit; a {@link org.renkei.api.error.CouncilException} with {@code STORE_FULL}, {@code STORE_FAILED} or {@code CLOSED}. A
 * call that throws has changed nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Contacts {
    /** Returns the chain of {@code member}; one without points if none was set. */
    ContactChain chain(MemberId member);

    /**
     * Sets the chain of {@code member}, in place of the one before. Without points, it takes the chain away. What the chain
     * lacks is told by {@link #warnings(MemberId)} and forbids nothing. Setting the same again changes nothing.
     *
     * @throws org.renkei.api.error.InvalidInputException if a person is not a handler of the member or has no channel, or an
     *     organisation is not another member
     * @throws org.renkei.api.error.NotPermittedException for another member's chain, unless we are an officer
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if the member does not take part any more
     */
    ContactChain set(MemberId member, List<ContactPoint> points);

    /** Returns what may fail in the chain of {@code member}, in the order of the codes and then of the points. */
    List<ContactWarning> warnings(MemberId member);

    /**
     * Returns what may fail in the chains of all members that take part, in the order of their admission.
     *
     * @throws org.renkei.api.error.NotPermittedException unless we are an officer
     */
    List<ContactWarning> warnings();

    /**
     * Returns the steps in which a call to {@code member} climbs, and who can be reached at {@code at}: point by point and,
     * where an organisation stands, that organisation and then the steps of its chain. A chain is entered once, so chains that
     * run in a circle end. What lies in the chain of another member is shown to officers only; others see the organisation,
     * with their own channels to it.
     *
     * @param at a moment between the years 1970 and 9999
     */
    List<ContactStep> resolve(MemberId member, Instant at);
}
