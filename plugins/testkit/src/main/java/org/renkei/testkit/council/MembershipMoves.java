package org.renkei.testkit.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Power;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.member.Rotation;

/** Calls about members and handlers, by chance. */
final class MembershipMoves {
    private static final int MANY_MEMBERS = 12;

    private final GovernanceMoves moves;
    private final GovernanceOracle oracle;
    private final GovernancePicks picks;
    private final MembershipRules rules;

    MembershipMoves(GovernanceMoves moves, MembershipRules rules) {
        this.moves = moves;
        this.oracle = moves.oracle();
        this.picks = moves.picks();
        this.rules = rules;
    }

    void goOn() {
        boolean many = oracle.classes().size() > MANY_MEMBERS;
        switch (picks.number(13)) {
            case 0 -> admit(many ? picks.anybody() : picks.officer());
            case 1, 2 -> appoint();
            case 3 -> retire();
            case 4 -> changeClass();
            case 5 -> expel(many ? picks.officer() : picks.anybody());
            case 6 -> resign();
            case 7 -> rotate();
            case 8 -> withdrawPledge();
            case 9 -> handlers();
            default ->
                sign(picks.oneOf(oracle.handlers.keySet(), who -> oracle.acts(who) && !oracle.pledged(who))
                        .orElseGet(picks::anybody));
        }
    }

    /** Admits somebody with handlers who sign. */
    void settle() {
        admit(picks.officer());
        appoint();
        appoint();
        picks.oneOf(oracle.handlers.keySet(), who -> !oracle.pledged(who)).ifPresent(this::sign);
    }

    private Membership view(HandlerId who) {
        return moves.view(who).membership();
    }

    private void admit(HandlerId who) {
        AdmissionDraft draft = picks.admission();
        RecordedDecision decision = picks.decision(Power.ADMIT);
        moves.kept()
                .call(
                        "admit",
                        who,
                        rules.admit(who, draft, decision),
                        () -> view(who).admit(draft, decision),
                        draft,
                        decision)
                .ifPresent(member -> admitted(member, draft));
    }

    private void admitted(Member member, AdmissionDraft draft) {
        oracle.members.put(member.id(), new GovernanceOracle.MemberLine(draft, draft.memberClass()));
        moves.kept().agree("the class admitted to", draft.memberClass(), member.memberClass());
    }

    private void appoint() {
        HandlerId who = picks.officer();
        MemberId member = picks.oneOf(oracle.members.keySet(), id -> oracle.handlers.values().stream()
                        .noneMatch(line -> line.active && line.member.equals(id)))
                .filter(any -> picks.chance(40))
                .orElseGet(() -> picks.chance(30) ? oracle.memberOf(who) : picks.member());
        HandlerDraft draft = HandlerDraft.named(picks.name());
        moves.kept()
                .call(
                        "appoint",
                        who,
                        rules.appoint(who, member),
                        () -> view(who).appoint(member, draft),
                        member)
                .ifPresent(this::appointed);
    }

    private void appointed(Handler handler) {
        oracle.handlers.put(handler.id(), new GovernanceOracle.HandlerLine(handler.member()));
    }

    private void retire() {
        HandlerId who = picks.officer();
        HandlerId whom = picks.handler();
        moves.kept()
                .call("retire", who, rules.retire(who, whom), () -> view(who).retire(whom), whom)
                .ifPresent(handler -> oracle.line(whom).active = false);
    }

    private void changeClass() {
        HandlerId who = picks.officer();
        MemberId member = picks.target();
        MemberClassId to = picks.memberClass();
        RecordedDecision decision = picks.decision(Power.CHANGE_CLASS);
        Expectation expected = rules.changeClass(who, member, to, decision);
        moves.kept()
                .call(
                        "changeClass",
                        who,
                        expected,
                        () -> view(who).changeClass(member, to, decision),
                        member,
                        to,
                        decision)
                .ifPresent(moved -> {
                    oracle.line(member).memberClass = to;
                    moves.kept().agree("the class moved to", to, moved.memberClass());
                });
    }

    private void expel(HandlerId who) {
        MemberId member = picks.target();
        RecordedDecision decision = picks.decision(Power.EXPEL);
        Expectation expected = rules.expel(who, member, decision);
        moves.kept()
                .call("expel", who, expected, () -> view(who).expel(member, decision), member, decision)
                .ifPresent(gone -> left(gone, MemberStatus.EXPELLED));
    }

    private void resign() {
        HandlerId who = picks.anybody();
        boolean spare = oracle.classes().size() <= MANY_MEMBERS / 2 && !oracle.decides(oracle.memberOf(who));
        if (!spare) {
            moves.kept()
                    .call("resign", who, rules.resign(who), () -> view(who).resign("we merge"))
                    .ifPresent(gone -> left(gone, MemberStatus.RESIGNED));
        }
    }

    private void left(Member gone, MemberStatus how) {
        oracle.leave(gone.id(), how);
        moves.kept().agree("the status of " + gone.id(), how, gone.status());
    }

    private void rotate() {
        HandlerId who = picks.officer();
        MemberId member = picks.chance(50) ? oracle.memberOf(who) : picks.member();
        List<HandlerDraft> in = picks.chance(60) ? List.of(HandlerDraft.named(picks.name())) : List.of();
        Set<HandlerId> out = picks.oneOf(oracle.handlers.keySet(), handler -> oracle.memberOf(handler)
                        .equals(member))
                .map(Set::of)
                .filter(any -> picks.chance(90))
                .orElseGet(() -> Set.of(picks.handler()));
        Optional<Rotation> rotation = moves.kept()
                .call(
                        "rotate",
                        who,
                        rules.rotate(who, member, out, !in.isEmpty()),
                        () -> view(who).people().rotate(member, in, out),
                        member,
                        in.size(),
                        out);
        rotation.ifPresent(changed -> {
            changed.appointed().forEach(this::appointed);
            out.forEach(handler -> oracle.line(handler).active = false);
        });
    }

    /** Signs the pledge in force, or seldom another version. */
    void sign(HandlerId who) {
        String version =
                picks.chance(6) ? "no-such-version" : oracle.charter().pledge().version();
        LocalDate day = oracle.today().plusDays(picks.chance(4) ? 1 : 0);
        Pledge pledge = new Pledge(version, "A. Handler", day);
        moves.kept()
                .call(
                        "sign",
                        who,
                        rules.sign(who, version, day),
                        () -> view(who).sign(pledge),
                        version,
                        day)
                .ifPresent(signed -> oracle.line(who).signed = Optional.of(version));
    }

    private void withdrawPledge() {
        HandlerId who = picks.anybody();
        moves.kept()
                .call("withdrawPledge", who, rules.withdrawPledge(who), () -> view(who)
                        .people()
                        .withdrawPledge())
                .ifPresent(unsigned -> oracle.line(who).signed = Optional.empty());
    }

    private void handlers() {
        HandlerId who = picks.officer();
        MemberId member = picks.member();
        moves.kept()
                .call(
                        "handlers",
                        who,
                        rules.handlers(who, member),
                        () -> view(who).handlers(member),
                        member);
    }
}
