package org.renkei.testkit.council;

import static org.renkei.testkit.council.Expectation.CONFLICT;
import static org.renkei.testkit.council.Expectation.INVALID;
import static org.renkei.testkit.council.Expectation.KEY_REUSED;
import static org.renkei.testkit.council.Expectation.NOT_FOUND;
import static org.renkei.testkit.council.Expectation.by;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.testkit.council.GovernanceOracle.MotionLine;

/** What is refused to whom about motions, votes and seats, as the documentation has it. */
final class MotionRules {
    private static final Set<MotionStatus> COUNTED =
            Set.of(MotionStatus.CARRIED, MotionStatus.LOST, MotionStatus.LAPSED);

    private final GovernanceOracle oracle;
    private final MembershipRules members;

    MotionRules(GovernanceOracle oracle, MembershipRules members) {
        this.oracle = oracle;
        this.members = members;
    }

    private Expectation reading(HandlerId who) {
        return new Expectation().gate(!oracle.acts(who), by(Rule.ACTING)).gate(!oracle.pledged(who), by(Rule.PLEDGE));
    }

    private Expectation seen(HandlerId who, MotionId id) {
        return reading(who).gate(!oracle.sees(who, id), NOT_FOUND);
    }

    private MotionLine line(MotionId id) {
        return Optional.ofNullable(oracle.motions.get(id)).orElseThrow();
    }

    private boolean sits(HandlerId who, BodyId body) {
        return oracle.charter().body(body).isPresent() && oracle.sits(who, body);
    }

    Expectation propose(HandlerId who, MotionDraft draft, String key) {
        Optional<Body> body = oracle.charter().body(draft.body());
        Expectation expected = reading(who);
        Optional<MotionLine> known = oracle.motions.values().stream()
                .filter(motion -> motion.key.equals(key))
                .findFirst();
        boolean reused = known.filter(motion -> !motion.draft.equals(draft)).isPresent();
        boolean stranger = !oracle.officer(who) && !sits(who, draft.body());
        expected.refuse(reused, KEY_REUSED);
        expected.refuse(body.flatMap(Body::voting).isEmpty(), INVALID);
        expected.refuse(stranger && known.isPresent(), NOT_FOUND);
        expected.gate(stranger, by(Rule.MOTIONS));
        expected.gate(body.isEmpty(), INVALID, NOT_FOUND);
        if (known.isPresent()) {
            return expected;
        }
        if (expected.isShut()) {
            return expected;
        }
        boolean unknown = draft.proposal() instanceof Proposal.Unknown;
        expected.refuse(unknown, INVALID, by(Rule.POWERS), ErrorCode.UNSUPPORTED.name());
        expected.refuse(
                !unknown
                        && draft.proposal()
                                .power()
                                .filter(body.orElseThrow().powers()::contains)
                                .isEmpty(),
                by(Rule.POWERS));
        times(expected, draft, body.orElseThrow());
        return possible(expected, draft.proposal(), false);
    }

    private void times(Expectation expected, MotionDraft draft, Body body) {
        Instant opens = opens(draft);
        Instant closes = draft.closes()
                .orElse(opens.plus(body.voting().map(Body.Voting::usual).orElse(Duration.ofDays(1))));
        expected.refuse(!closes.isAfter(opens), INVALID);
        expected.refuse(closes.isAfter(opens.plus(Duration.ofDays(365))), INVALID);
        expected.open(draft.opens().filter(oracle.now()::isAfter).isPresent(), "voting opens in the past", INVALID);
    }

    /** Returns when voting opens: not before it is put. */
    Instant opens(MotionDraft draft) {
        return draft.opens().filter(oracle.now()::isBefore).orElse(oracle.now());
    }

    /** Refuses what cannot be carried out: when it is proposed, and again when it is closed. */
    Expectation possible(Expectation expected, Proposal proposal, boolean closing) {
        if (proposal instanceof Proposal.Admit admit) {
            members.undecided(expected, admit.application(), closing);
            members.stillFits(expected, admit.application());
            return expected.open(
                    admit.effectiveOn().isBefore(oracle.today()),
                    "an effective day before the decision, by motion" + (closing ? ", closing" : ""),
                    INVALID,
                    by(Rule.ADMISSION));
        }
        if (proposal instanceof Proposal.Decline decline) {
            return members.undecided(expected, decline.application(), closing);
        }
        if (proposal instanceof Proposal.Expel expel) {
            return members.expulsion(expected, expel.member());
        }
        if (proposal instanceof Proposal.ChangeClass change) {
            return members.classChange(expected, change.member(), change.to());
        }
        if (proposal instanceof Proposal.AmendCharter amendment) {
            return amendment(expected, amendment, closing);
        }
        boolean submission = proposal instanceof Proposal.OpenSeal || proposal instanceof Proposal.Purge;
        return expected.refuse(submission, NOT_FOUND, INVALID, ErrorCode.UNSUPPORTED.name());
    }

    private Expectation amendment(Expectation expected, Proposal.AmendCharter amendment, boolean closing) {
        Charter next = amendment.charter();
        LocalDate today = oracle.today();
        String when = closing ? ", closing" : "";
        expected.refuse(
                oracle.versions.stream().anyMatch(known -> known.charter().id().equals(next.id())), INVALID);
        expected.refuse(!next.since().isAfter(oracle.charter().since()), INVALID);
        expected.open(next.since().isBefore(today), "an amendment from a day gone by" + when, INVALID);
        expected.open(next.since().equals(today), "an amendment from today on" + when, INVALID);
        boolean behind = oracle.versions.stream()
                .filter(known -> known.from().isAfter(today))
                .map(known -> known.charter().since())
                .anyMatch(since -> !since.isBefore(next.since()));
        expected.open(behind, "an amendment before one that waits" + when, INVALID);
        Charter before = oracle.versions.get(oracle.versions.size() - 1).charter();
        Set<String> going = before.classes().stream()
                .map(known -> known.id().value())
                .filter(known -> next.memberClass(new MemberClassId(known)).isEmpty())
                .collect(Collectors.toSet());
        boolean lead = amendment.classes().values().stream()
                .allMatch(to -> next.memberClass(new MemberClassId(to)).isPresent());
        expected.refuse(!amendment.classes().keySet().equals(going) || !lead, INVALID);
        boolean nobody =
                next.classes().stream().noneMatch(known -> known.abilities().contains(Ability.RECORD_DECISIONS));
        return expected.refuse(nobody, INVALID);
    }

    Expectation get(HandlerId who, MotionId id) {
        return seen(who, id);
    }

    Expectation vote(HandlerId who, MotionId id) {
        Expectation expected = seen(who, id);
        if (expected.isShut()) {
            return expected;
        }
        return expected.refuse(!sits(who, line(id).draft.body()), by(Rule.VOTING))
                .refuse(oracle.status(line(id)) != MotionStatus.OPEN, by(Rule.VOTING));
    }

    Expectation voteFor(HandlerId who, MotionId id, MemberId principal) {
        Expectation expected = vote(who, id);
        if (expected.isShut()) {
            return expected;
        }
        boolean seat = oracle.sitting(line(id).draft.body()).contains(principal);
        boolean given = oracle.memberOf(who).equals(line(id).proxies.get(principal));
        return expected.refuse(!seat || !given, by(Rule.VOTING));
    }

    Expectation giveProxy(HandlerId who, MotionId id, MemberId to) {
        Expectation expected = seen(who, id);
        if (expected.isShut()) {
            return expected;
        }
        BodyId body = line(id).draft.body();
        MotionStatus status = oracle.status(line(id));
        boolean proxies =
                oracle.charter().body(body).flatMap(Body::voting).orElseThrow().proxies();
        expected.refuse(!proxies || !sits(who, body), by(Rule.VOTING));
        expected.refuse(!Set.of(MotionStatus.ANNOUNCED, MotionStatus.OPEN).contains(status), by(Rule.VOTING), CONFLICT);
        expected.open(status == MotionStatus.ANNOUNCED, "a proxy is given before voting opens", by(Rule.VOTING));
        expected.refuse(oracle.memberOf(who).equals(to), INVALID);
        return expected.refuse(!oracle.sitting(body).contains(to), INVALID, NOT_FOUND, by(Rule.VOTING));
    }

    Expectation close(HandlerId who, MotionId id) {
        Expectation expected = seen(who, id);
        if (expected.isShut()) {
            return expected;
        }
        MotionStatus status = oracle.status(line(id));
        return expected.refuse(status != MotionStatus.ENDED && !COUNTED.contains(status), by(Rule.VOTING));
    }

    Expectation withdraw(HandlerId who, MotionId id) {
        Expectation expected = seen(who, id);
        if (expected.isShut()) {
            return expected;
        }
        MotionStatus status = oracle.status(line(id));
        return expected.gate(!oracle.officer(who) && !oracle.memberOf(who).equals(line(id).by), by(Rule.MOTIONS))
                .refuse(status == MotionStatus.ENDED || COUNTED.contains(status), CONFLICT);
    }

    Expectation sheet(HandlerId who, MotionId id) {
        Expectation expected = seen(who, id);
        return expected.refuse(!expected.isShut() && !COUNTED.contains(oracle.status(line(id))), CONFLICT);
    }

    Expectation seats(HandlerId who, BodyId body) {
        Optional<Body> rules = oracle.charter().body(body);
        return new Expectation()
                .gate(!oracle.acts(who), by(Rule.ACTING))
                .open(!oracle.pledged(who), "an unpledged handler calls seats", by(Rule.PLEDGE))
                .open(rules.isEmpty(), "the seats of no known body", NOT_FOUND, INVALID)
                .gate(!oracle.officer(who) && !sits(who, body), by(Rule.MOTIONS));
    }

    Expectation seat(HandlerId who, BodyId body, MemberId member) {
        Expectation expected = seating(who, body);
        if (expected.isShut()) {
            return expected;
        }
        Body rules = oracle.charter().body(body).orElseThrow();
        return expected.refuse(oracle.status(member).isEmpty(), NOT_FOUND)
                .refuse(oracle.status(member).isPresent() && !oracle.active(member), CONFLICT, NOT_FOUND)
                .refuse(
                        oracle.active(member) && !rules.classes().contains(oracle.line(member).memberClass),
                        INVALID,
                        by(Rule.MOTIONS));
    }

    Expectation unseat(HandlerId who, BodyId body, MemberId member) {
        Expectation expected = seating(who, body);
        if (expected.isShut()) {
            return expected;
        }
        boolean sits = oracle.sitting(body).contains(member);
        return expected.refuse(oracle.status(member).isEmpty(), NOT_FOUND)
                .refuse(sits && oracle.sitting(body).size() == 1, CONFLICT)
                .open(!sits, "a seat is taken back from who does not sit", CONFLICT, INVALID, NOT_FOUND);
    }

    private Expectation seating(HandlerId who, BodyId body) {
        Optional<Body> rules = oracle.charter().body(body);
        return new Expectation()
                .gate(!oracle.acts(who), by(Rule.ACTING))
                .open(!oracle.pledged(who), "an unpledged handler calls seat", by(Rule.PLEDGE))
                .gate(!oracle.officer(who), by(Rule.MOTIONS))
                .gate(rules.isEmpty(), INVALID, NOT_FOUND)
                .gate(!rules.map(Body::appointed).orElse(false), INVALID);
    }
}
