package org.renkei.testkit.council;

import static org.renkei.testkit.council.Expectation.CONFLICT;
import static org.renkei.testkit.council.Expectation.INVALID;
import static org.renkei.testkit.council.Expectation.KEY_REUSED;
import static org.renkei.testkit.council.Expectation.NOT_FOUND;
import static org.renkei.testkit.council.Expectation.by;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Question;
import org.renkei.api.charter.Rule;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.intake.IntakeState;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.Proposal;

/** What is refused to whom about members, handlers, rounds and applications, as the documentation has it. */
final class MembershipRules {
    private final GovernanceOracle oracle;

    MembershipRules(GovernanceOracle oracle) {
        this.oracle = oracle;
    }

    private Expectation acting(HandlerId who) {
        return new Expectation().gate(!oracle.acts(who), by(Rule.ACTING));
    }

    private Expectation officer(HandlerId who, String call, String... kinds) {
        return acting(who)
                .open(!oracle.pledged(who), "an unpledged handler calls " + call, by(Rule.PLEDGE))
                .gate(!oracle.officer(who), kinds);
    }

    private void recorded(Expectation expected, Power power, RecordedDecision decision) {
        Optional<Body> body = oracle.charter().body(decision.body());
        expected.refuse(body.isEmpty(), INVALID);
        expected.refuse(body.filter(known -> !known.powers().contains(power)).isPresent(), by(Rule.POWERS));
        expected.open(
                decision.decidedOn().isAfter(oracle.today()),
                "a decision of a day to come",
                INVALID,
                by(Rule.DECISION_RECORD));
    }

    Expectation admit(HandlerId who, AdmissionDraft draft, RecordedDecision decision) {
        Expectation expected = officer(who, "admit", by(Rule.DECISIONS));
        recorded(expected, Power.ADMIT, decision);
        return fits(expected, draft);
    }

    private Expectation fits(Expectation expected, AdmissionDraft draft) {
        Charter charter = oracle.charter();
        Optional<Category> category = charter.category(draft.category());
        Set<CategoryId> within = charter.subcategories(draft.category()).stream()
                .map(Category::id)
                .collect(Collectors.toSet());
        expected.refuse(charter.memberClass(draft.memberClass()).isEmpty(), INVALID);
        expected.refuse(category.isEmpty(), INVALID);
        expected.refuse(draft.subcategory().filter(sub -> !within.contains(sub)).isPresent(), INVALID);
        expected.refuse(
                draft.sector()
                        .filter(sector -> charter.sector(sector).isEmpty())
                        .isPresent(),
                INVALID);
        expected.refuse(
                category.filter(known -> known.sectoral() != draft.sector().isPresent())
                        .isPresent(),
                INVALID);
        return expected.open(
                !within.isEmpty() && draft.subcategory().isEmpty(), "a category's subcategory is not named", INVALID);
    }

    Expectation changeClass(HandlerId who, MemberId member, MemberClassId to, RecordedDecision decision) {
        Expectation expected = officer(who, "changeClass", by(Rule.DECISIONS));
        recorded(expected, Power.CHANGE_CLASS, decision);
        return classChange(expected, member, to);
    }

    /** Refuses a change of class that is not possible. */
    Expectation classChange(Expectation expected, MemberId member, MemberClassId to) {
        exists(expected, member);
        expected.refuse(oracle.charter().memberClass(to).isEmpty(), INVALID);
        boolean last = oracle.decides(member)
                && !oracle.charter().abilities(to).contains(Ability.RECORD_DECISIONS)
                && !oracle.officersLeft(Set.of(), Set.of(member));
        return expected.open(last, "the last officers change class", CONFLICT, by(Rule.DECISIONS))
                .open(
                        oracle.active(member) && oracle.line(member).memberClass.equals(to),
                        "a member moves to its own class",
                        INVALID,
                        CONFLICT);
    }

    Expectation expel(HandlerId who, MemberId member, RecordedDecision decision) {
        Expectation expected = officer(who, "expel", by(Rule.DECISIONS));
        recorded(expected, Power.EXPEL, decision);
        return expulsion(expected, member);
    }

    /** Refuses an expulsion that is not possible. */
    Expectation expulsion(Expectation expected, MemberId member) {
        boolean last = oracle.decides(member) && !oracle.officersLeft(Set.of(), Set.of(member));
        return exists(expected, member).open(last, "the last officers are expelled", CONFLICT);
    }

    private Expectation exists(Expectation expected, MemberId member) {
        return expected.refuse(oracle.status(member).isEmpty(), NOT_FOUND)
                .refuse(oracle.status(member).isPresent() && !oracle.active(member), CONFLICT);
    }

    Expectation resign(HandlerId who) {
        MemberId own = oracle.memberOf(who);
        boolean last = oracle.decides(own) && !oracle.officersLeft(Set.of(), Set.of(own));
        return acting(who)
                .open(!oracle.pledged(who), "an unpledged handler calls resign", by(Rule.PLEDGE))
                .refuse(last, CONFLICT, by(Rule.RESIGNATION));
    }

    Expectation appoint(HandlerId who, MemberId member) {
        return ownOrOfficer(who, member, "appoint", by(Rule.HANDLERS))
                .refuse(oracle.status(member).isEmpty(), NOT_FOUND)
                .refuse(oracle.status(member).isPresent() && !oracle.active(member), CONFLICT);
    }

    Expectation handlers(HandlerId who, MemberId member) {
        return ownOrOfficer(who, member, "handlers", NOT_FOUND)
                .refuse(oracle.status(member).isEmpty(), NOT_FOUND);
    }

    private Expectation ownOrOfficer(HandlerId who, MemberId member, String call, String kind) {
        boolean own = oracle.memberOf(who).equals(member);
        return acting(who)
                .open(!oracle.pledged(who), "an unpledged handler calls " + call, by(Rule.PLEDGE))
                .gate(!own && !oracle.officer(who), kind);
    }

    Expectation retire(HandlerId who, HandlerId whom) {
        GovernanceOracle.HandlerLine line = oracle.handlers.get(whom);
        boolean own = line != null && line.member.equals(oracle.memberOf(who));
        Expectation expected = acting(who)
                .open(!oracle.pledged(who), "an unpledged handler calls retire", by(Rule.PLEDGE))
                .gate(line == null || (!own && !oracle.officer(who)), NOT_FOUND);
        boolean last = line != null && oracle.officer(whom) && !oracle.officersLeft(Set.of(whom), Set.of());
        return expected.open(last, "the last officer is retired", CONFLICT)
                .open(line != null && !line.active, "a retired handler is retired", CONFLICT)
                .open(
                        line != null && line.active && !oracle.active(line.member),
                        "a handler of a member that is gone is retired",
                        CONFLICT);
    }

    Expectation rotate(HandlerId who, MemberId member, Set<HandlerId> out, boolean comes) {
        boolean foreign = out.stream()
                .anyMatch(handler -> !oracle.handlers.containsKey(handler)
                        || !oracle.memberOf(handler).equals(member));
        boolean last = oracle.decides(member) && !comes && !oracle.officersLeft(out, Set.of());
        return ownOrOfficer(who, member, "rotate", by(Rule.HANDLERS))
                .refuse(foreign || oracle.status(member).isEmpty(), NOT_FOUND)
                .refuse(oracle.status(member).isPresent() && !oracle.active(member), CONFLICT)
                .refuse(last, CONFLICT);
    }

    Expectation sign(HandlerId who, String version, LocalDate day) {
        return acting(who)
                .refuse(!version.equals(oracle.charter().pledge().version()), INVALID)
                .open(day.isAfter(oracle.today()), "a pledge is signed on a day to come", INVALID);
    }

    Expectation withdrawPledge(HandlerId who) {
        return acting(who)
                .open(
                        oracle.line(who).signed.isEmpty(),
                        "a pledge is withdrawn that was not signed",
                        CONFLICT,
                        by(Rule.PLEDGE));
    }

    Expectation announce(HandlerId who, IntakeRoundDraft draft) {
        boolean overlaps = oracle.rounds.values().stream()
                .anyMatch(other -> !draft.opens().isAfter(other.closes())
                        && !draft.closes().isBefore(other.opens()));
        return officer(who, "announce", by(Rule.ADMISSION), by(Rule.DECISIONS))
                .refuse(overlaps, INVALID)
                .refuse(draft.opens().isBefore(oracle.today()), INVALID)
                .open(draft.opens().equals(oracle.today()), "a round opens today", INVALID);
    }

    Expectation apply(HandlerId who, ApplicationDraft draft, String key) {
        Expectation expected = officer(who, "apply", by(Rule.ADMISSION));
        Optional<GovernanceOracle.ApplicationLine> known = oracle.applications.values().stream()
                .filter(application -> application.key.equals(key))
                .findFirst();
        if (known.isPresent()) {
            boolean same = known.get().draft.equals(draft);
            return expected.refuse(!same, KEY_REUSED)
                    .open(
                            oracle.openRound().isEmpty(),
                            "an application is repeated when no round is open",
                            by(Rule.INTAKE));
        }
        Set<String> questions =
                oracle.charter().questions().stream().map(Question::id).collect(Collectors.toSet());
        expected.refuse(oracle.openRound().isEmpty(), by(Rule.INTAKE));
        expected.refuse(!draft.answers().keySet().equals(questions), INVALID);
        return fits(expected, draft.admission());
    }

    Expectation application(HandlerId who, ApplicationId id) {
        boolean votes = oracle.pledged(who) && votesOn(who, id);
        return acting(who)
                .open(
                        oracle.officer(who) && !oracle.pledged(who),
                        "an unpledged handler calls application",
                        by(Rule.PLEDGE))
                .gate(!oracle.officer(who) && !votes, by(Rule.ADMISSION))
                .refuse(!oracle.applications.containsKey(id), NOT_FOUND);
    }

    private boolean votesOn(HandlerId who, ApplicationId id) {
        return oracle.motions.values().stream()
                .filter(motion -> motion.outcome.isEmpty())
                .filter(motion -> (motion.draft.proposal() instanceof Proposal.Admit admit
                                && admit.application().equals(id))
                        || (motion.draft.proposal() instanceof Proposal.Decline decline
                                && decline.application().equals(id)))
                .anyMatch(motion -> oracle.sits(who, motion.draft.body()));
    }

    Expectation applications(HandlerId who, RoundId round) {
        return officer(who, "applications", by(Rule.ADMISSION))
                .open(!oracle.rounds.containsKey(round), "the applications of no known round", NOT_FOUND);
    }

    Expectation withdraw(HandlerId who, ApplicationId id) {
        Optional<ApplicationStatus> status =
                Optional.ofNullable(oracle.applications.get(id)).map(line -> line.status);
        return officer(who, "withdraw application", by(Rule.ADMISSION))
                .refuse(status.isEmpty(), NOT_FOUND)
                .refuse(
                        status.filter(Set.of(ApplicationStatus.APPROVED, ApplicationStatus.DECLINED)::contains)
                                .isPresent(),
                        CONFLICT);
    }

    Expectation approve(HandlerId who, ApplicationId id, RecordedDecision decision, LocalDate effectiveOn) {
        Expectation expected = decline(who, id, decision);
        expected.refuse(effectiveOn.isBefore(decision.decidedOn()), INVALID, by(Rule.ADMISSION));
        return stillFits(expected, id);
    }

    Expectation decline(HandlerId who, ApplicationId id, RecordedDecision decision) {
        Expectation expected = officer(who, "approve", by(Rule.ADMISSION), by(Rule.DECISIONS));
        recorded(expected, Power.ADMIT, decision);
        undecided(expected, id, true);
        GovernanceOracle.ApplicationLine line = oracle.applications.get(id);
        return expected.open(
                line != null && !decision.decidedOn().isAfter(round(line).closes()),
                "a decision of a day before the round closed",
                INVALID,
                by(Rule.ADMISSION));
    }

    private IntakeRoundDraft round(GovernanceOracle.ApplicationLine line) {
        return Optional.ofNullable(oracle.rounds.get(line.round)).orElseThrow();
    }

    /** Refuses to decide an application that is not there, is decided, or whose round goes on. */
    Expectation undecided(Expectation expected, ApplicationId id, boolean now) {
        GovernanceOracle.ApplicationLine line = oracle.applications.get(id);
        if (line == null) {
            return expected.refuse(true, NOT_FOUND);
        }
        boolean goesOn = oracle.state(round(line)) != IntakeState.CLOSED;
        expected.refuse(line.status != ApplicationStatus.RECEIVED, CONFLICT);
        expected.refuse(goesOn && now, by(Rule.ADMISSION));
        return expected.open(
                goesOn && !now, "a motion on an application whose round goes on", by(Rule.ADMISSION), CONFLICT);
    }

    /** Leaves open what becomes of an application to a class that the charter has no more. */
    Expectation stillFits(Expectation expected, ApplicationId id) {
        GovernanceOracle.ApplicationLine line = oracle.applications.get(id);
        return expected.open(
                line != null
                        && oracle.charter()
                                .memberClass(line.draft.admission().memberClass())
                                .isEmpty(),
                "an application to a class that is gone is approved",
                INVALID,
                CONFLICT);
    }
}
