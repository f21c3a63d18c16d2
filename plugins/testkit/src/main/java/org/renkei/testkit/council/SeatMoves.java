package org.renkei.testkit.council;

import java.util.Set;
import org.renkei.api.charter.Body;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.motion.Motions;

/** Calls about seats, by chance. */
final class SeatMoves {
    private final GovernanceMoves moves;
    private final GovernanceOracle oracle;
    private final GovernancePicks picks;
    private final MotionRules rules;

    SeatMoves(GovernanceMoves moves, MotionRules rules) {
        this.moves = moves;
        this.oracle = moves.oracle();
        this.picks = moves.picks();
        this.rules = rules;
    }

    void goOn() {
        switch (picks.number(4)) {
            case 0 -> seats();
            case 1 -> unseat();
            default -> seat();
        }
    }

    private Motions view(HandlerId who) {
        return moves.view(who).motions();
    }

    private void seats() {
        BodyId body = picks.body(known -> true);
        HandlerId who = picks.anybody();
        moves.kept()
                .call("seats", who, rules.seats(who, body), () -> view(who).seats(body), body)
                .ifPresent(seats -> moves.kept().agree("the seats of " + body, seated(body), Set.copyOf(seats)));
    }

    private Set<MemberId> seated(BodyId body) {
        return oracle.charter().body(body).isPresent() ? Set.copyOf(oracle.sitting(body)) : Set.of();
    }

    private void seat() {
        HandlerId who = picks.officer();
        BodyId body = picks.body(Body::appointed);
        MemberId member = picks.member();
        moves.kept()
                .call(
                        "seat",
                        who,
                        rules.seat(who, body, member),
                        () -> {
                            view(who).seat(body, member);
                            return true;
                        },
                        body,
                        member)
                .ifPresent(done -> oracle.seat(body, member));
    }

    private void unseat() {
        HandlerId who = picks.officer();
        BodyId body = picks.body(Body::appointed);
        Set<MemberId> seated = oracle.seats.getOrDefault(body, Set.of());
        MemberId member = seated.isEmpty() || picks.chance(20) ? picks.member() : picks.oneOf(seated);
        moves.kept()
                .call(
                        "unseat",
                        who,
                        rules.unseat(who, body, member),
                        () -> {
                            view(who).unseat(body, member);
                            return true;
                        },
                        body,
                        member)
                .ifPresent(done -> oracle.unseat(body, member));
    }
}
