package org.renkei.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Tally;
import org.renkei.api.motion.Vote;
import org.renkei.core.engine.event.MotionEvent;

/** Who may put motions, vote on them and close them. */
public final class MotionRules {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public MotionRules(CouncilState state) {
        this.state = state;
    }

    /** Puts a motion; the same draft again changes nothing. */
    public Step propose(MotionDraft draft, MotionId id, Moment moment) {
        Actor actor = pledged(moment.by());
        if (state.agenda().get(id).isPresent()) {
            return repeated(id, draft);
        }
        Body.Voting voting = voting(draft.body(), actor);
        if (!actor.may(Ability.RECORD_DECISIONS) && !sits(draft.body(), actor)) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.MOTIONS), "a motion is put by a seat of the body or by an officer");
        }
        new Proposals(state).check(draft, moment);
        Instant opens = draft.opens().filter(moment.now()::isBefore).orElse(moment.now());
        Instant closes = draft.closes().orElse(opens.plus(voting.usual()));
        if (!closes.isAfter(opens) || Duration.between(opens, closes).compareTo(LONGEST) > 0) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.VOTING,
                    "closes",
                    "it must lie after the beginning of voting, by at most 366 days",
                    "correct the times");
        }
        return step(
                id,
                0,
                new MotionEvent.MotionPut(
                        id, draft, opens, closes, actor.member().id(), moment.by()));
    }

    /** Casts the vote of the actor's own seat. */
    public Step vote(MotionId id, Vote vote, Moment moment) {
        Actor actor = pledged(moment.by());
        MotionState motion = open(id, actor, moment);
        return cast(motion, actor.member().id(), vote, false, moment);
    }

    /** Casts the vote of a seat that gave its proxy. */
    public Step voteFor(MotionId id, MemberId principal, Vote vote, Moment moment) {
        Actor actor = pledged(moment.by());
        MotionState motion = open(id, actor, moment);
        boolean given =
                motion.proxy(principal).filter(actor.member().id()::equals).isPresent()
                        && sits(motion.put().draft().body(), principal);
        if (!given) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.VOTING), "a proxy votes for a seat that named it for this motion");
        }
        return cast(motion, principal, vote, true, moment);
    }

    /** Lets another seat vote for the actor's own. */
    public Step giveProxy(MotionId id, MemberId to, Moment moment) {
        Actor actor = pledged(moment.by());
        MotionState motion = open(id, actor, moment);
        BodyId body = motion.put().draft().body();
        if (!voting(body, actor).proxies()) {
            throw new NotPermittedException(actor.charter().article(Rule.VOTING), "this body knows no proxies");
        }
        if (to.equals(actor.member().id()) || !sits(body, to)) {
            throw MemberRecord.cited(
                    actor.charter(), Rule.VOTING, "to", "it must be another seat of the body", "choose one");
        }
        if (motion.proxy(actor.member().id()).filter(to::equals).isPresent()) {
            return Step.none();
        }
        return step(
                id,
                motion.version(),
                new MotionEvent.ProxyGiven(id, actor.member().id(), to, moment.by()));
    }

    /** Counts the votes and carries out what was carried. */
    public Step close(MotionId id, Moment moment) {
        Actor actor = pledged(moment.by());
        MotionState motion = visible(id, actor);
        if (motion.tally().isPresent()) {
            return Step.none();
        }
        if (motion.status(moment.now()) != MotionStatus.ENDED) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.VOTING),
                    "votes are counted when voting is over, at " + motion.put().closes());
        }
        MotionDraft draft = motion.put().draft();
        List<MemberId> seats = state.governance().seats(draft.body());
        Body.Voting voting = voting(draft.body(), actor);
        Tally tally = BallotSheet.count(voting, seats.size(), motion.ballots(seats));
        Function<MotionStatus, Step.Builder> closed = status -> Step.on(state)
                .event(
                        Streams.motion(id),
                        motion.version(),
                        new MotionEvent.MotionClosed(id, status, voting, tally, moment.by()));
        if (!tally.carried()) {
            return closed.apply(MotionStatus.LOST).build();
        }
        RecordedDecision decision =
                new RecordedDecision(draft.body(), draft.ground(), CouncilDays.of(moment.now()), Optional.of(id));
        try {
            Step effect = new Proposals(state).effect(draft.proposal(), decision, moment);
            return closed.apply(MotionStatus.CARRIED).and(effect).build();
        } catch (CouncilException noLongerPossible) {
            return closed.apply(MotionStatus.LAPSED).build();
        }
    }

    /** Takes a motion back. */
    public Step withdraw(MotionId id, Moment moment) {
        Actor actor = pledged(moment.by());
        MotionState motion = visible(id, actor);
        if (!actor.may(Ability.RECORD_DECISIONS)
                && !motion.put().proposedBy().equals(actor.member().id())) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.MOTIONS), "a motion is taken back by who put it or by an officer");
        }
        if (motion.end().filter(MotionStatus.WITHDRAWN::equals).isPresent()) {
            return Step.none();
        }
        MotionStatus status = motion.status(moment.now());
        if (status != MotionStatus.ANNOUNCED && status != MotionStatus.OPEN) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "voting is over; a motion is taken back before that");
        }
        return step(id, motion.version(), new MotionEvent.MotionWithdrawn(id, moment.by()));
    }

    /** Returns a motion to a seat of its body or an officer. */
    public MotionState motion(MotionId id, HandlerId by) {
        return visible(id, pledged(by));
    }

    /** Returns the motions that the actor may see, in the order in which they were put. */
    public List<MotionState> motions(HandlerId by) {
        Actor actor = pledged(by);
        return state.agenda().all().stream()
                .filter(motion -> sees(motion, actor))
                .toList();
    }

    /** Returns whether the actor's seat has to decide about what {@code subject} picks out. */
    boolean votesOn(Predicate<Proposal> subject, Actor actor) {
        return actor.pledged()
                && state.agenda().all().stream()
                        .filter(motion -> motion.end().isEmpty())
                        .filter(motion -> subject.test(motion.put().draft().proposal()))
                        .anyMatch(motion -> sits(motion.put().draft().body(), actor));
    }

    /** Returns the rules by which a body votes. */
    Body.Voting voting(BodyId body, Actor actor) {
        return actor.charter()
                .body(body)
                .flatMap(Body::voting)
                .orElseThrow(() -> MemberRecord.cited(
                        actor.charter(),
                        Rule.MOTIONS,
                        "body",
                        "it must be a body of the charter that votes here",
                        "name such a body, or record what it decided elsewhere"));
    }

    private Step cast(MotionState motion, MemberId seat, Vote vote, boolean byProxy, Moment moment) {
        boolean same = motion.vote(seat)
                .filter(cast -> cast.vote() == vote && cast.byProxy() == byProxy)
                .isPresent();
        if (same) {
            return Step.none();
        }
        Instant shown = Rounding.of(moment.now(), state.governance().charter().timeRounding());
        return step(
                motion.id(),
                motion.version(),
                new MotionEvent.VoteCast(
                        motion.id(), seat, moment.ids().voter(motion.id(), seat), vote, shown, byProxy, moment.by()));
    }

    /** Returns a motion on which the actor's seat may vote now. */
    private MotionState open(MotionId id, Actor actor, Moment moment) {
        MotionState motion = visible(id, actor);
        if (!sits(motion.put().draft().body(), actor)) {
            throw new NotPermittedException(actor.charter().article(Rule.VOTING), "only seats of the body vote");
        }
        if (motion.status(moment.now()) != MotionStatus.OPEN) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.VOTING),
                    "votes are taken from " + motion.put().opens() + " to "
                            + motion.put().closes() + ", unless the motion is taken back");
        }
        return motion;
    }

    private MotionState visible(MotionId id, Actor actor) {
        return state.agenda().get(id).filter(motion -> sees(motion, actor)).orElseThrow(NotFoundException::new);
    }

    private boolean sees(MotionState motion, Actor actor) {
        return actor.may(Ability.RECORD_DECISIONS) || sits(motion.put().draft().body(), actor);
    }

    private boolean sits(BodyId body, Actor actor) {
        return state.governance().sits(body, actor.member());
    }

    private boolean sits(BodyId body, MemberId member) {
        return state.governance()
                .member(member)
                .filter(known -> state.governance().sits(body, known))
                .isPresent();
    }

    private Actor pledged(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return actor;
    }

    private Step repeated(MotionId id, MotionDraft draft) {
        boolean same = state.agenda()
                .get(id)
                .filter(motion -> motion.put().draft().equals(draft))
                .isPresent();
        if (!same) {
            throw new CouncilException(
                    ErrorCode.KEY_REUSED, "this key was used for another draft; choose a new key for a new draft");
        }
        return Step.none();
    }

    private Step step(MotionId id, long version, MotionEvent event) {
        return Step.on(state).event(Streams.motion(id), version, event).build();
    }
}
