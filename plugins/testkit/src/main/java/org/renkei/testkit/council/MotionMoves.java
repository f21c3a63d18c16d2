package org.renkei.testkit.council;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.renkei.api.charter.Body;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Motions;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.testkit.council.GovernanceOracle.MotionLine;

/** Calls about motions, votes and seats, by chance. */
final class MotionMoves {
    private final GovernanceMoves moves;
    private final GovernanceOracle oracle;
    private final GovernancePicks picks;
    private final MotionRules rules;
    private final GovernanceAmendments amendments;
    private final GovernanceComparison comparison;
    private final SeatMoves seats;
    private int keys;

    MotionMoves(GovernanceMoves moves, MembershipRules members, GovernanceComparison comparison) {
        this.moves = moves;
        this.oracle = moves.oracle();
        this.picks = moves.picks();
        this.rules = new MotionRules(oracle, members);
        this.amendments = new GovernanceAmendments(picks, oracle);
        this.comparison = comparison;
        this.seats = new SeatMoves(moves, rules);
    }

    void goOn() {
        switch (picks.number(20)) {
            case 0, 1, 2, 3 -> propose();
            case 4, 5, 6 -> vote(picks.motion(this::isOpen));
            case 7, 8 -> giveProxy(picks.motion(this::isOpen));
            case 9, 10 -> voteFor(picks.motion(motion -> isOpen(motion) && !motion.proxies.isEmpty()));
            case 11, 12 -> close(picks.motion(motion -> oracle.status(motion) == MotionStatus.ENDED));
            case 13 -> withdraw();
            case 14 -> sheet();
            case 15 -> get();
            default -> seats.goOn();
        }
    }

    private boolean isOpen(MotionLine motion) {
        return oracle.status(motion) == MotionStatus.OPEN;
    }

    private Motions view(HandlerId who) {
        return moves.view(who).motions();
    }

    private MotionLine line(MotionId id) {
        return Optional.ofNullable(oracle.motions.get(id)).orElseThrow();
    }

    private HandlerId seatFor(MotionId id) {
        MotionLine line = oracle.motions.get(id);
        return line == null ? picks.anybody() : picks.seat(line.draft.body());
    }

    /** Has nearly every seat vote on an open motion, lets its time pass and closes it. */
    void campaign(Consumer<Duration> pass) {
        MotionId id = picks.oneOf(
                        oracle.motions.keySet(),
                        motion -> isOpen(line(motion))
                                && (line(motion).draft.proposal() instanceof Proposal.AmendCharter))
                .filter(any -> picks.chance(70))
                .orElseGet(() -> picks.motion(this::isOpen));
        if (!oracle.motions.containsKey(id)) {
            return;
        }
        boolean agreed = picks.chance(60);
        for (HandlerId who : List.copyOf(oracle.handlers.keySet())) {
            if (oracle.sees(who, id) && oracle.pledged(who) && picks.chance(85)) {
                cast(who, id, agreed && picks.chance(90) ? Vote.FOR : picks.oneOf(List.of(Vote.values())));
            }
        }
        Instant closes = line(id).closes;
        if (oracle.now().isBefore(closes)) {
            pass.accept(Duration.between(oracle.now(), closes));
        }
        close(id);
    }

    private void propose() {
        Proposal proposal = proposal();
        BodyId body = picks.body(known -> known.voting().isPresent()
                && proposal.power().filter(known.powers()::contains).isPresent());
        HandlerId who = picks.chance(50) ? picks.officer() : picks.seat(body);
        MotionDraft fresh = new MotionDraft(body, proposal, "as discussed", opens(), closes());
        Optional<MotionLine> known = picks.oneOf(
                        oracle.motions.values(),
                        line -> line.key.startsWith(oracle.memberOf(who).value()))
                .filter(any -> picks.chance(8));
        String key =
                known.map(line -> line.key).orElseGet(() -> oracle.memberOf(who).value() + " " + keys++);
        MotionDraft draft =
                known.filter(any -> picks.chance(60)).map(line -> line.draft).orElse(fresh);
        moves.kept()
                .call(
                        "propose",
                        who,
                        rules.propose(who, draft, key),
                        () -> view(who).propose(draft, key),
                        summary(draft),
                        key)
                .ifPresent(motion -> proposed(who, motion, draft, key));
    }

    private Object summary(MotionDraft draft) {
        if (draft.proposal() instanceof Proposal.AmendCharter amendment) {
            return List.of(
                    draft.body(), amendment.charter().id(), amendment.charter().since(), amendment.classes());
        }
        return draft;
    }

    private void proposed(HandlerId who, Motion motion, MotionDraft draft, String key) {
        boolean isNew = oracle.motions.values().stream().noneMatch(line -> line.key.equals(key));
        moves.kept().agree("whether this is a new motion", isNew, !oracle.motions.containsKey(motion.id()));
        if (isNew) {
            Instant opens = rules.opens(draft);
            Duration usual = oracle.charter()
                    .body(draft.body())
                    .flatMap(Body::voting)
                    .orElseThrow()
                    .usual();
            Instant closes = draft.closes().orElse(opens.plus(usual));
            moves.kept().agree("when voting opens", opens, motion.opens());
            moves.kept().agree("when voting closes", closes, motion.closes());
            moves.kept().agree("who put it", oracle.memberOf(who), motion.proposedBy());
            oracle.motions.put(motion.id(), new MotionLine(draft, key, oracle.memberOf(who), opens, closes));
        }
        comparison.motion(who, motion);
    }

    private Optional<Instant> opens() {
        return picks.chance(80)
                ? Optional.empty()
                : Optional.of(oracle.now().plus(Duration.ofHours(picks.number(60) - 2L)));
    }

    private Optional<Instant> closes() {
        if (picks.chance(3)) {
            return Optional.of(oracle.now().plus(Duration.ofDays(picks.chance(50) ? 500 : -1)));
        }
        return picks.chance(15)
                ? Optional.empty()
                : Optional.of(oracle.now().plus(Duration.ofHours(24L + picks.number(80))));
    }

    private Proposal proposal() {
        ApplicationId application = picks.oneOf(
                        oracle.applications.entrySet(), entry -> entry.getValue().status == ApplicationStatus.RECEIVED)
                .map(Map.Entry::getKey)
                .orElseGet(picks::application);
        return switch (picks.number(14)) {
            case 0, 1, 2 -> new Proposal.Admit(application, oracle.today().plusDays(picks.number(9)));
            case 3 -> new Proposal.Decline(application);
            case 4 -> new Proposal.Expel(picks.target());
            case 5, 6 -> new Proposal.ChangeClass(picks.target(), picks.memberClass());
            case 7, 8, 9, 10 -> amendments.next();
            case 11 ->
                picks.oneOf(List.of(
                        new Proposal.OpenSeal(new SubmissionId("no-such-submission")),
                        new Proposal.Purge(new SubmissionId("no-such-submission")),
                        new Proposal.Unknown("other", "{\"kind\":\"other\"}")));
            default -> new Proposal.Resolve("Let us meet");
        };
    }

    private void vote(MotionId id) {
        cast(seatFor(id), id, picks.vote());
    }

    private void cast(HandlerId who, MotionId id, Vote vote) {
        moves.kept()
                .call("vote", who, rules.vote(who, id), () -> view(who).vote(id, vote), id, vote)
                .ifPresent(ballot -> {
                    line(id).own.put(oracle.memberOf(who), vote);
                    moves.kept().agree("the vote on the ballot", vote, ballot.vote());
                });
    }

    private void giveProxy(MotionId id) {
        HandlerId who = seatFor(id);
        MemberId to = oracle.memberOf(picks.chance(80) ? seatFor(id) : picks.anybody());
        moves.kept()
                .call(
                        "giveProxy",
                        who,
                        rules.giveProxy(who, id, to),
                        () -> view(who).giveProxy(id, to),
                        id,
                        to)
                .ifPresent(motion -> {
                    MemberId principal = oracle.memberOf(who);
                    MotionLine line = line(id);
                    boolean again = to.equals(line.proxies.put(principal, to));
                    if (again && line.byProxy.containsKey(principal) && !line.own.containsKey(principal)) {
                        String gap = "the proxy's vote when the proxy is given to the same seat again";
                        moves.kept().settle(gap, motion.ownVote().isPresent() ? "stays" : "ends");
                    }
                    if (!again || motion.ownVote().isEmpty()) {
                        line.byProxy.remove(principal);
                    }
                    comparison.motion(who, motion);
                });
    }

    private void voteFor(MotionId id) {
        MotionLine line = oracle.motions.get(id);
        Optional<Map.Entry<MemberId, MemberId>> given = line == null || line.proxies.isEmpty() || picks.chance(15)
                ? Optional.empty()
                : Optional.of(picks.oneOf(line.proxies.entrySet()));
        HandlerId who = given.flatMap(pair -> picks.oneOf(
                        oracle.handlers.keySet(),
                        handler -> oracle.acts(handler)
                                && oracle.pledged(handler)
                                && oracle.memberOf(handler).equals(pair.getValue())))
                .orElseGet(() -> seatFor(id));
        MemberId principal = given.map(Map.Entry::getKey).orElseGet(picks::member);
        Vote vote = picks.vote();
        Expectation expected = rules.voteFor(who, id, principal);
        moves.kept()
                .call("voteFor", who, expected, () -> view(who).voteFor(id, principal, vote), id, principal, vote)
                .ifPresent(ballot -> line(id).byProxy.put(principal, vote));
    }

    private void close(MotionId id) {
        HandlerId who = picks.chance(40) ? picks.officer() : seatFor(id);
        Expectation expected = rules.close(who, id);
        boolean counts = oracle.motions.containsKey(id) && oracle.status(line(id)) == MotionStatus.ENDED;
        moves.kept().call("close", who, expected, () -> view(who).close(id), id).ifPresent(motion -> {
            if (counts) {
                counted(id, motion);
            }
            if (oracle.sees(who, id)) {
                comparison.motion(who, motion);
            }
        });
    }

    private void counted(MotionId id, Motion motion) {
        MotionLine line = line(id);
        GovernanceOracle.Count count = oracle.count(line);
        line.count = Optional.of(count);
        Proposal proposal = line.draft.proposal();
        if (!count.carried()) {
            line.outcome = Optional.of(MotionStatus.LOST);
        } else {
            Expectation possible = rules.possible(new Expectation(), proposal, true);
            boolean lapsed =
                    possible.mustRefuse() || (!possible.mustAnswer() && motion.status() == MotionStatus.LAPSED);
            line.outcome = Optional.of(lapsed ? MotionStatus.LAPSED : MotionStatus.CARRIED);
            possible.onlyGap().filter(gap -> !lapsed || gap.endsWith("closing")).ifPresent(gap -> moves.kept()
                    .settle(gap, lapsed ? "lapses" : "answered"));
        }
        moves.kept().agree("the outcome of " + id, line.outcome.get(), motion.status());
        if (line.outcome.get() == MotionStatus.CARRIED) {
            carryOut(proposal);
        }
    }

    private void carryOut(Proposal proposal) {
        if (proposal instanceof Proposal.Admit admit) {
            HandlerId officer = picks.oneOf(oracle.handlers.keySet(), who -> oracle.officer(who) && oracle.pledged(who))
                    .orElseThrow();
            MemberId member = moves.view(officer)
                    .intake()
                    .application(admit.application())
                    .member()
                    .orElseThrow();
            boolean late = admit.effectiveOn().isBefore(oracle.today());
            oracle.approve(admit.application(), late ? oracle.today() : admit.effectiveOn(), member);
        } else if (proposal instanceof Proposal.Decline decline) {
            Optional.ofNullable(oracle.applications.get(decline.application())).orElseThrow().status =
                    ApplicationStatus.DECLINED;
        } else if (proposal instanceof Proposal.Expel expel) {
            oracle.leave(expel.member(), MemberStatus.EXPELLED);
        } else if (proposal instanceof Proposal.ChangeClass change) {
            oracle.line(change.member()).memberClass = change.to();
        } else if (proposal instanceof Proposal.AmendCharter amendment) {
            oracle.adopt(amendment);
        }
    }

    private void withdraw() {
        MotionId id = picks.motion(motion -> motion.outcome.isEmpty() && picks.chance(50));
        HandlerId who = seatFor(id);
        moves.kept()
                .call(
                        "withdraw motion",
                        who,
                        rules.withdraw(who, id),
                        () -> view(who).withdraw(id),
                        id)
                .ifPresent(motion -> {
                    line(id).outcome = Optional.of(MotionStatus.WITHDRAWN);
                    comparison.motion(who, motion);
                });
    }

    private void sheet() {
        MotionId id = picks.motion(motion -> motion.count.isPresent());
        HandlerId who = seatFor(id);
        moves.kept()
                .call("sheet", who, rules.sheet(who, id), () -> view(who).sheet(id), id)
                .ifPresent(sheet -> {
                    GovernanceOracle.Count count = line(id).count.orElseThrow();
                    moves.kept().agree("the faults of the sheet", List.of(), sheet.faults());
                    moves.kept()
                            .agree(
                                    "the ballots on the sheet",
                                    count.inFavour() + count.against() + count.abstained(),
                                    sheet.ballots().size());
                });
    }

    private void get() {
        MotionId id = picks.motion(motion -> true);
        HandlerId who = picks.anybody();
        moves.kept()
                .call("get", who, rules.get(who, id), () -> view(who).get(id), id)
                .ifPresent(motion -> comparison.motion(who, motion));
    }
}
