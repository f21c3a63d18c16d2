package org.renkei.core.engine;

import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.core.engine.event.GovernanceEvent;

/** Who gets a seat in a body whose seats are given one by one. */
public final class SeatRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public SeatRules(CouncilState state) {
        this.state = state;
    }

    /** Gives a seat. */
    public Step give(BodyId id, MemberId member, Moment moment) {
        Body body = appointed(id, moment);
        Member known = state.governance()
                .member(member)
                .filter(candidate -> candidate.status() == MemberStatus.ACTIVE)
                .orElseThrow(NotFoundException::new);
        if (!body.classes().contains(known.memberClass())) {
            throw MemberRecord.cited(
                    state.governance().charter(),
                    Rule.MOTIONS,
                    "member",
                    "its class must be one that may sit in the body",
                    "choose another member");
        }
        if (state.governance().seats(id).contains(member)) {
            return Step.none();
        }
        return Step.on(state)
                .governance(new GovernanceEvent.SeatGiven(id, member, Optional.of(moment.by())))
                .build();
    }

    /** Takes a seat back. */
    public Step take(BodyId id, MemberId member, Moment moment) {
        appointed(id, moment);
        if (!state.governance().seats(id).contains(member)) {
            throw new NotFoundException();
        }
        if (state.governance().seats(id).size() == 1) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT,
                    "the last seat stays; give another one first (charter article "
                            + state.governance().charter().article(Rule.MOTIONS) + ")");
        }
        return Step.on(state)
                .governance(new GovernanceEvent.SeatTaken(id, member, moment.by()))
                .build();
    }

    private Body appointed(BodyId id, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.RECORD_DECISIONS, Rule.MOTIONS);
        return actor.charter()
                .body(id)
                .filter(Body::appointed)
                .orElseThrow(() -> MemberRecord.cited(
                        actor.charter(),
                        Rule.MOTIONS,
                        "body",
                        "it must be a body of the charter whose seats are given one by one",
                        "name such a body"));
    }
}
