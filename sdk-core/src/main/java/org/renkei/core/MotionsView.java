package org.renkei.core;

import java.util.List;
import java.util.function.Function;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Ballot;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Motions;
import org.renkei.api.motion.Vote;
import org.renkei.core.engine.Actor;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.MotionRules;
import org.renkei.core.engine.MotionState;
import org.renkei.core.engine.SeatRules;
import org.renkei.core.engine.Step;
import org.renkei.core.engine.event.MotionEvent;

/** Motions as one handler sees them. */
final class MotionsView implements Motions {
    private final Workings workings;
    private final HandlerId by;

    MotionsView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public Motion propose(MotionDraft draft, String key) {
        Require.line("key", key, 200);
        MotionId id = workings.ids().motion(member(), key);
        commit(state -> new MotionRules(state).propose(draft, id, workings.moment(by)));
        return get(id);
    }

    @Override
    public Motion get(MotionId id) {
        return workings.journal()
                .read(state -> motion(
                        new MotionRules(state).motion(id, by),
                        state.governance().acting(by).member().id()));
    }

    @Override
    public List<Motion> list() {
        return workings.journal().read(state -> {
            MemberId own = state.governance().acting(by).member().id();
            return new MotionRules(state)
                    .motions(by).stream().map(motion -> motion(motion, own)).toList();
        });
    }

    @Override
    public Ballot vote(MotionId id, Vote vote) {
        commit(state -> new MotionRules(state).vote(id, vote, workings.moment(by)));
        return ballot(id, member());
    }

    @Override
    public Ballot voteFor(MotionId id, MemberId principal, Vote vote) {
        commit(state -> new MotionRules(state).voteFor(id, principal, vote, workings.moment(by)));
        return workings.journal().read(state -> new MotionRules(state)
                .motion(id, by)
                .proxyVote(principal)
                .map(MotionsView::ballot)
                .orElseThrow());
    }

    @Override
    public Motion giveProxy(MotionId id, MemberId to) {
        commit(state -> new MotionRules(state).giveProxy(id, to, workings.moment(by)));
        return get(id);
    }

    @Override
    public Motion close(MotionId id) {
        MemberId own = member();
        commit(state -> new MotionRules(state).close(id, workings.moment(by)));
        // not as one who may see it: what was carried may have taken just that right away
        return workings.journal().read(state -> motion(state.agenda().get(id).orElseThrow(), own));
    }

    @Override
    public Motion withdraw(MotionId id) {
        commit(state -> new MotionRules(state).withdraw(id, workings.moment(by)));
        return get(id);
    }

    @Override
    public BallotSheet sheet(MotionId id) {
        return workings.journal().read(state -> {
            MotionState motion = new MotionRules(state).motion(id, by);
            return new BallotSheet(
                    id,
                    motion.voting()
                            .orElseThrow(() -> new CouncilException(
                                    ErrorCode.STATE_CONFLICT,
                                    "the votes have not been counted; close the motion first")),
                    motion.countedBallots(),
                    motion.tally().orElseThrow());
        });
    }

    @Override
    public void seat(BodyId body, MemberId member) {
        commit(state -> new SeatRules(state).give(body, member, workings.moment(by)));
    }

    @Override
    public void unseat(BodyId body, MemberId member) {
        commit(state -> new SeatRules(state).take(body, member, workings.moment(by)));
    }

    @Override
    public List<MemberId> seats(BodyId body) {
        return workings.journal().read(state -> {
            Actor actor = state.governance().acting(by);
            List<MemberId> seats = state.governance().seats(body);
            if (!actor.may(Ability.RECORD_DECISIONS)
                    && !seats.contains(actor.member().id())) {
                throw new NotPermittedException(
                        actor.charter().article(Rule.MOTIONS), "who sits in a body is for its seats and officers");
            }
            return seats;
        });
    }

    private void commit(Function<CouncilState, Step> decision) {
        workings.journal().commit(state -> Change.of(decision.apply(state)));
    }

    private MemberId member() {
        return workings.journal()
                .read(state -> state.governance().acting(by).member().id());
    }

    private Ballot ballot(MotionId id, MemberId seat) {
        return workings.journal().read(state -> new MotionRules(state)
                .motion(id, by)
                .vote(seat)
                .map(MotionsView::ballot)
                .orElseThrow());
    }

    private static Ballot ballot(MotionEvent.VoteCast cast) {
        return Ballot.of(cast.motion(), cast.voter(), cast.vote(), cast.castAt());
    }

    private Motion motion(MotionState motion, MemberId own) {
        MotionEvent.MotionPut put = motion.put();
        return new Motion(
                motion.id(),
                put.draft().body(),
                put.draft().proposal(),
                put.draft().ground(),
                put.proposedBy(),
                put.opens(),
                put.closes(),
                motion.status(workings.clock().instant()),
                motion.vote(own).map(MotionEvent.VoteCast::vote),
                motion.tally());
    }
}
