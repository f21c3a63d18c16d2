package org.renkei.testkit.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.IntakeRound;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.Roster;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.Tally;
import org.renkei.testkit.council.GovernanceOracle.MotionLine;

/** Compares everything that one handler sees of the governance with what the oracle says that it sees. */
final class GovernanceComparison {
    private final EmbeddedCouncil council;
    private final GovernanceOracle oracle;
    private final GovernanceRecord kept;

    GovernanceComparison(EmbeddedCouncil council, GovernanceOracle oracle, GovernanceRecord kept) {
        this.council = council;
        this.oracle = oracle;
        this.kept = kept;
    }

    /** Compares what {@code who}, who acts and has signed, sees. */
    void compare(HandlerId who) {
        Council view = council.as(who);
        boolean officer = oracle.officer(who);
        charters(view.membership());
        roster(view.membership(), officer);
        Member self = view.membership().self();
        agree(who, "own class", Objects.requireNonNull(oracle.classes().get(oracle.memberOf(who))), self.memberClass());
        people(view.membership(), who, officer);
        motions(view, who);
        rounds(view);
        if (officer) {
            oracle.rounds.keySet().forEach(round -> applications(view, round));
        }
    }

    private void agree(HandlerId who, String what, Object expected, Object actual) {
        kept.agree(what + " for " + who, expected, actual);
    }

    private void charters(Membership membership) {
        List<Charter> known =
                oracle.versions.stream().map(GovernanceOracle.Version::charter).toList();
        kept.agree("the charters", Set.copyOf(known), Set.copyOf(membership.charters()));
        kept.agree("how many charters", known.size(), membership.charters().size());
        kept.agree("the charter in force", oracle.charter(), membership.charter());
        for (int days : List.of(-400, -20, -1, 0, 1, 12, 30)) {
            LocalDate day = oracle.today().plusDays(days);
            kept.agree(
                    "the charter of " + day,
                    oracle.charter(day).id(),
                    membership.charter(day).id());
        }
    }

    private void roster(Membership membership, boolean officer) {
        Roster roster = membership.roster();
        Map<MemberId, MemberClassId> all = oracle.classes();
        Map<MemberId, MemberClassId> named = new TreeMap<>(all);
        named.keySet().removeIf(member -> !officer && !oracle.line(member).as.listed());
        kept.agree("the members", all.size(), roster.total());
        kept.agree("the roster", named, classes(roster));
        kept.agree("the unlisted", all.size() - named.size(), roster.unlisted());
        for (CategoryCount row : roster.counts()) {
            kept.agree("the count of " + row, count(row), (long) row.members());
        }
        int back = 1 + oracle.evenings.size() / 3;
        LocalDate day = oracle.today().minusDays(back);
        if (officer && oracle.evenings.containsKey(day)) {
            kept.agree("the roster of " + day, oracle.evenings.get(day), classes(membership.roster(day)));
        }
    }

    private static Map<MemberId, MemberClassId> classes(Roster roster) {
        return new TreeMap<>(roster.members().stream().collect(Collectors.toMap(Member::id, Member::memberClass)));
    }

    private long count(CategoryCount row) {
        return oracle.classes().keySet().stream()
                .map(member -> oracle.line(member).as)
                .filter(as -> within(row.category(), as.category(), as.subcategory()))
                .filter(as -> row.sector().isEmpty() || row.sector().equals(as.sector()))
                .count();
    }

    private static boolean within(CategoryId row, CategoryId category, Optional<CategoryId> subcategory) {
        return row.equals(category) || subcategory.equals(Optional.of(row));
    }

    private void people(Membership membership, HandlerId who, boolean officer) {
        List<HandlerId> owing = oracle.handlers.keySet().stream()
                .filter(handler -> officer || oracle.memberOf(handler).equals(oracle.memberOf(who)))
                .filter(handler -> oracle.acts(handler) && !oracle.pledged(handler))
                .toList();
        agree(who, "who owes a pledge", owing, membership.people().owingPledge());
        List<MemberId> seen = officer ? List.copyOf(oracle.members.keySet()) : List.of(oracle.memberOf(who));
        for (MemberId member : seen) {
            List<Handler> handlers = membership.handlers(member);
            List<HandlerId> expected = oracle.handlers.keySet().stream()
                    .filter(handler -> oracle.memberOf(handler).equals(member))
                    .toList();
            agree(
                    who,
                    "the handlers of " + member,
                    expected,
                    handlers.stream().map(Handler::id).toList());
            handlers.forEach(handler -> handler(who, handler));
        }
    }

    private void handler(HandlerId who, Handler handler) {
        GovernanceOracle.HandlerLine line = oracle.line(handler.id());
        agree(who, "whether " + handler.id() + " acts", line.active, handler.active());
        agree(
                who,
                "what " + handler.id() + " signed",
                line.signed,
                handler.pledge().map(Pledge::version));
    }

    private void motions(Council view, HandlerId who) {
        List<MotionId> expected = oracle.motions.keySet().stream()
                .filter(motion -> oracle.sees(who, motion))
                .toList();
        List<Motion> seen = view.motions().list();
        agree(who, "the motions", expected, seen.stream().map(Motion::id).toList());
        seen.forEach(motion -> motion(who, motion));
        for (Body body : oracle.charter().bodies()) {
            if (oracle.officer(who) || oracle.sits(who, body.id())) {
                Set<MemberId> sitting = new TreeSet<>(oracle.sitting(body.id()));
                agree(
                        who,
                        "the seats of " + body.id(),
                        sitting,
                        new TreeSet<>(view.motions().seats(body.id())));
            }
        }
    }

    /** Compares one motion as {@code who} sees it. */
    void motion(HandlerId who, Motion motion) {
        MotionLine line = Optional.ofNullable(oracle.motions.get(motion.id())).orElseThrow();
        agree(who, "the status of " + motion.id(), oracle.status(line), motion.status());
        agree(who, "the tally of " + motion.id(), line.count, motion.tally().map(GovernanceComparison::count));
        boolean sits = oracle.sits(who, line.draft.body());
        if (line.outcome.isEmpty() && !sits && line.own.containsKey(oracle.memberOf(who))) {
            kept.settle(
                    "an officer sees the vote it cast when it had a seat",
                    motion.ownVote().isPresent() ? "yes" : "no");
        } else if (line.outcome.isEmpty() && sits) {
            agree(who, "the own vote on " + motion.id(), oracle.vote(line, oracle.memberOf(who)), motion.ownVote());
        }
    }

    private static GovernanceOracle.Count count(Tally tally) {
        return new GovernanceOracle.Count(
                tally.seats(), tally.inFavour(), tally.against(), tally.abstained(), tally.quorate(), tally.carried());
    }

    private void rounds(Council view) {
        List<IntakeRound> rounds = view.intake().rounds();
        List<RoundId> expected = oracle.rounds.entrySet().stream()
                .sorted((one, two) ->
                        one.getValue().opens().compareTo(two.getValue().opens()))
                .map(Map.Entry::getKey)
                .toList();
        kept.agree("the rounds", expected, rounds.stream().map(IntakeRound::id).toList());
        for (IntakeRound round : rounds) {
            kept.agree(
                    "the state of " + round.id(),
                    oracle.state(
                            Optional.ofNullable(oracle.rounds.get(round.id())).orElseThrow()),
                    round.state());
        }
    }

    private void applications(Council view, RoundId round) {
        List<Application> seen = view.intake().applications(round);
        kept.agree(
                "the applications of " + round,
                oracle.applications.entrySet().stream()
                        .filter(entry -> entry.getValue().round.equals(round))
                        .map(Map.Entry::getKey)
                        .toList(),
                seen.stream().map(Application::id).toList());
        for (Application application : seen) {
            GovernanceOracle.ApplicationLine line = Optional.ofNullable(oracle.applications.get(application.id()))
                    .orElseThrow();
            kept.agree("the status of " + application.id(), line.status, application.status());
            kept.agree("the effective day of " + application.id(), line.effectiveOn, application.effectiveOn());
            kept.agree("the member of " + application.id(), line.member, application.member());
        }
    }
}
