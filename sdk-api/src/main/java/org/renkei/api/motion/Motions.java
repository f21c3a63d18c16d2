package org.renkei.api.motion;

import java.util.List;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;

/**
 * Motions before the council's bodies, and the votes on them.
 *
 * <p>Who sits in a body, what it may decide, its quorum, its majority and whether a seat may vote by proxy stand in the charter.
 * Each seat has one vote and may cast it again until voting closes; the last one counts. Whoever was expelled or has left no
 * longer votes, and what it cast no longer counts. A motion that was carried takes effect in the same step that closes it.
 *
 * <p>Motions are seen by those who sit in the body and by officers. Nobody sees how another seat votes before voting has closed;
 * afterwards the {@linkplain BallotSheet sheet} shows every ballot under a token that only its voter knows.
 *
 * <p><b>Errors:</b> as {@link org.renkei.api.member.Membership}. <b>Threads:</b> safe for use by several threads at once.
 */
public interface Motions {
    /**
     * Puts a motion. The same key with the same draft puts it once.
     *
     * @param key chosen by the caller, unique per motion: 1 to 200 characters on one line
     * @throws org.renkei.api.error.NotPermittedException if neither an officer nor a seat of the body puts it, or if the charter
     *     does not let the body decide this
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if the key was used for another draft
     */
    Motion propose(MotionDraft draft, String key);

    /** Returns a motion. */
    Motion get(MotionId id);

    /** Returns the motions that we may see, in the order in which they were put. */
    List<Motion> list();

    /**
     * Casts our member's vote, or casts it again.
     *
     * @throws org.renkei.api.error.NotPermittedException if our member has no seat, or voting is not open
     */
    Ballot vote(MotionId id, Vote vote);

    /**
     * Casts the vote of a seat that gave us its proxy (委任) for this motion. Its own vote goes before ours.
     *
     * @throws org.renkei.api.error.NotPermittedException if it gave us none
     */
    Ballot voteFor(MotionId id, MemberId principal, Vote vote);

    /**
     * Lets another seat vote for ours on this motion; it ends an earlier proxy.
     *
     * @throws org.renkei.api.error.NotPermittedException if the charter allows no proxies in this body
     */
    Motion giveProxy(MotionId id, MemberId to);

    /**
     * Counts the votes of a motion whose voting time is over, and carries out what was carried. Closing it again changes
     * nothing.
     */
    Motion close(MotionId id);

    /** Takes a motion back before voting has closed; only for who put it, or officers. */
    Motion withdraw(MotionId id);

    /** Returns every ballot of a closed motion with the tally. */
    BallotSheet sheet(MotionId id);

    /** Gives a member a seat in a body whose seats are given by appointment; only for officers. */
    void seat(BodyId body, MemberId member);

    /** Takes such a seat back. The last one stays. */
    void unseat(BodyId body, MemberId member);

    /** Returns who sits in a body now: for those who sit in it, and officers. */
    List<MemberId> seats(BodyId body);
}
