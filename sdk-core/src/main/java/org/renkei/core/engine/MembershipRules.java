package org.renkei.core.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.error.Require;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.member.Roster;
import org.renkei.core.engine.event.GovernanceEvent;

/** Who may become, be and stop being a member or handler. */
public final class MembershipRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public MembershipRules(CouncilState state) {
        this.state = state;
    }

    /**
     * Founds the council: its charter, its secretariat and the officer who signs first.
     *
     * @param council the new council's id
     * @param charter the charter to found by
     * @param secretariat the founding secretariat
     * @param officer its first officer's name
     * @param moment the circumstances; {@code by} becomes the officer's id
     */
    public Step found(CouncilId council, Charter charter, AdmissionDraft secretariat, String officer, Moment moment) {
        if (state.governance().founded()) {
            return Step.none();
        }
        LocalDate today = today(moment);
        RecordedDecision founding =
                new RecordedDecision(charter.bodies().get(0).id(), "Foundation of the council / 協議会の組織", today);
        new MemberRecord(charter).check(secretariat);
        MemberId member = moment.ids().member();
        Step.Builder step = Step.on(state)
                .governance(new GovernanceEvent.CouncilFounded(council, charter))
                .governance(new GovernanceEvent.MemberAdmitted(
                        member, secretariat, founding, Optional.empty(), Optional.empty()))
                .governance(new GovernanceEvent.HandlerAppointed(
                        moment.by(), member, HandlerDraft.named(officer), Optional.empty()))
                .governance(new GovernanceEvent.PledgeSigned(
                        moment.by(), new Pledge(charter.pledge().version(), officer, today)));
        charter.bodies().stream()
                .filter(Body::appointed)
                .filter(body -> body.classes().contains(secretariat.memberClass()))
                .forEach(body -> step.governance(new GovernanceEvent.SeatGiven(body.id(), member, Optional.empty())));
        return step.build();
    }

    /** Admits a member on a decision of the council. */
    public Step admit(AdmissionDraft draft, RecordedDecision decision, MemberId id, Moment moment) {
        Actor actor = officer(decision, Power.ADMIT, moment);
        MemberRecord record = new MemberRecord(actor.charter());
        record.check(draft);
        record.checkStays(draft, state.governance().decidedCharters());
        return Step.on(state)
                .governance(new GovernanceEvent.MemberAdmitted(
                        id, draft, decision, Optional.of(moment.by()), Optional.empty()))
                .build();
    }

    /** Admits several members on one decision of the council, or none of them. */
    public Step admit(List<AdmissionDraft> drafts, RecordedDecision decision, List<MemberId> ids, Moment moment) {
        officer(decision, Power.ADMIT, moment);
        Map<String, Long> expected = new HashMap<>();
        List<Step.Planned> events = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            try {
                Step step = admit(drafts.get(i), decision, ids.get(i), moment);
                expected.putAll(step.expected());
                events.addAll(step.events());
            } catch (InvalidInputException e) {
                throw new InvalidInputException("drafts[" + i + "]." + e.field(), e.rule(), e.fix());
            }
        }
        return new Step(expected, events);
    }

    /** Moves a member to another class on a decision of the council. */
    public Step changeClass(MemberId id, MemberClassId to, RecordedDecision decision, Moment moment) {
        officer(decision, Power.CHANGE_CLASS, moment);
        return classChanged(id, to, decision, moment);
    }

    /** Moves a member on a decision that has been checked. */
    Step classChanged(MemberId id, MemberClassId to, RecordedDecision decision, Moment moment) {
        Charter charter = state.governance().charter();
        Member member = active(id);
        if (charter.memberClass(to).isEmpty()) {
            throw MemberRecord.cited(
                    charter, Rule.MEMBER_RECORD, "to", "it must be a class of the charter", "choose one");
        }
        if (member.memberClass().equals(to)) {
            return Step.none();
        }
        if (!charter.abilities(to).contains(Ability.RECORD_DECISIONS)) {
            keepAnOfficer(handler -> !handler.member().equals(id));
        }
        return Step.on(state)
                .governance(new GovernanceEvent.ClassChanged(id, to, decision, moment.by()))
                .build();
    }

    /** Expels a member on a decision of the council. */
    public Step expel(MemberId id, RecordedDecision decision, Moment moment) {
        officer(decision, Power.EXPEL, moment);
        return expelled(id, decision, moment);
    }

    /** Expels on a decision that has been checked. */
    Step expelled(MemberId id, RecordedDecision decision, Moment moment) {
        active(id);
        keepAnOfficer(handler -> !handler.member().equals(id));
        return Step.on(state)
                .governance(new GovernanceEvent.MemberExpelled(id, decision, moment.by()))
                .build();
    }

    /** Lets the actor's own member leave. */
    public Step resign(String ground, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        Require.text("ground", ground, 2_000);
        MemberId id = actor.member().id();
        keepAnOfficer(handler -> !handler.member().equals(id));
        return Step.on(state)
                .governance(new GovernanceEvent.MemberResigned(id, ground, moment.by()))
                .build();
    }

    /** Appoints a handler. */
    public Step appoint(MemberId member, HandlerDraft draft, HandlerId id, Moment moment) {
        ownOrOfficer(member, moment);
        active(member);
        return Step.on(state)
                .governance(new GovernanceEvent.HandlerAppointed(id, member, draft, Optional.of(moment.by())))
                .build();
    }

    /** Ends a handler's acting. */
    public Step retire(HandlerId id, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        Optional<Handler> handler = state.governance().handler(id);
        if (handler.isEmpty() || !mayManage(actor, handler.get().member())) {
            throw new NotFoundException();
        }
        if (!handler.get().active()) {
            return Step.none();
        }
        keepAnOfficer(other -> !other.id().equals(id));
        return Step.on(state)
                .governance(new GovernanceEvent.HandlerRetired(id, moment.by()))
                .build();
    }

    /** Signs the pledge in force. */
    public Step sign(Pledge pledge, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        if (!pledge.version().equals(actor.charter().pledge().version())) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.PLEDGE,
                    "version",
                    "it must be the version of the charter in force",
                    "sign the text in force");
        }
        if (pledge.signedOn().isAfter(today(moment))) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.PLEDGE,
                    "signedOn",
                    "it must not lie in the future",
                    "give the day of signing");
        }
        if (actor.handler().pledge().equals(Optional.of(pledge))) {
            return Step.none();
        }
        return Step.on(state)
                .governance(new GovernanceEvent.PledgeSigned(moment.by(), pledge))
                .build();
    }

    /** Returns the present roster as {@code by} may know it. */
    public Roster roster(HandlerId by) {
        Actor actor = state.governance().acting(by);
        return new RosterRules(actor.charter(), actor).of(state.governance().members());
    }

    /** Returns the roster at the end of a day as {@code moment.by()} may know it. */
    public Roster roster(LocalDate asOf, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        LocalDate day = Require.present("asOf", asOf);
        if (day.isAfter(today(moment))) {
            throw new InvalidInputException("asOf", "it must not lie in the future", "give today or an earlier day");
        }
        // today is not over: what holds now is its latest, whatever the clock says of when that was stored
        return day.equals(today(moment))
                ? roster(moment.by())
                : new RosterRules(state.governance().charter(day), actor)
                        .of(state.governance().membersBefore(CouncilDays.begin(day.plusDays(1))));
    }

    /** Returns the handlers of a member to those who may know them. */
    public List<Handler> handlers(MemberId member, HandlerId by) {
        Actor actor = state.governance().acting(by);
        if (!mayManage(actor, member) || state.governance().member(member).isEmpty()) {
            throw new NotFoundException();
        }
        return state.governance().handlersOf(member);
    }

    /** Refuses a decision that its body may not take, or that the actor may not enter. */
    Actor officer(RecordedDecision decision, Power power, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.RECORD_DECISIONS, Rule.DECISIONS);
        Body body = actor.charter()
                .body(decision.body())
                .orElseThrow(() -> MemberRecord.cited(
                        actor.charter(),
                        Rule.DECISION_RECORD,
                        "decision.body",
                        "it must be a body of the charter",
                        "name the body that decided"));
        if (!body.powers().contains(power)) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.POWERS),
                    "the charter does not let this body decide that (" + power + ")");
        }
        if (decision.motion().isPresent()) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.DECISION_RECORD,
                    "decision.motion",
                    "a motion takes effect by being closed",
                    "close the motion, or leave it out");
        }
        if (decision.decidedOn().isAfter(today(moment))) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.DECISION_RECORD,
                    "decision.decidedOn",
                    "it must not lie in the future",
                    "give the day of the decision");
        }
        return actor;
    }

    void ownOrOfficer(MemberId member, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        if (!mayManage(actor, member)) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.HANDLERS), "handlers are named by their own member or an officer");
        }
    }

    /** Refuses a change after which nobody could enter decisions any more. */
    void keepAnOfficer(Predicate<Handler> stays) {
        Governance governance = state.governance();
        boolean kept = governance.handlers().stream()
                .filter(stays)
                .filter(Handler::active)
                .map(handler -> governance.member(handler.member()).orElseThrow())
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .anyMatch(member ->
                        governance.charter().abilities(member.memberClass()).contains(Ability.RECORD_DECISIONS));
        if (!kept) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT,
                    "the last one who can enter decisions stays; appoint another one first (charter article "
                            + governance.charter().article(Rule.DECISIONS) + ")");
        }
    }

    static boolean mayManage(Actor actor, MemberId member) {
        return actor.member().id().equals(member) || actor.may(Ability.RECORD_DECISIONS);
    }

    Member active(MemberId id) {
        Member member = state.governance().member(id).orElseThrow(NotFoundException::new);
        if (member.status() != MemberStatus.ACTIVE) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "the member does not take part any more");
        }
        return member;
    }

    private static LocalDate today(Moment moment) {
        return CouncilDays.of(moment.now());
    }
}
