package org.renkei.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.PledgeText;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.SignedPledge;
import org.renkei.core.engine.event.GovernanceEvent;

/** How the people of a member change over time, and what they have signed. */
public final class HandlerRules {
    private final CouncilState state;
    private final MembershipRules rules;

    /** Prepares the rules for decisions on {@code state}. */
    public HandlerRules(CouncilState state) {
        this.state = state;
        this.rules = new MembershipRules(state);
    }

    /**
     * Somebody new.
     *
     * @param id the id it gets
     * @param draft who it is
     */
    public record Newcomer(HandlerId id, HandlerDraft draft) {}

    /** Exchanges handlers in one step; those of {@code out} that left before are passed over. */
    public Step rotate(MemberId member, List<Newcomer> in, Set<HandlerId> out, Moment moment) {
        rules.ownOrOfficer(member, moment);
        rules.active(member);
        Step.Builder step = Step.on(state);
        for (Handler leaving : leaving(member, out)) {
            step.governance(new GovernanceEvent.HandlerRetired(leaving.id(), moment.by()));
        }
        if (in.isEmpty() || !recordsDecisions(member)) {
            rules.keepAnOfficer(handler -> !out.contains(handler.id()));
        }
        for (Newcomer newcomer : in) {
            step.governance(new GovernanceEvent.HandlerAppointed(
                    newcomer.id(), member, newcomer.draft(), Optional.of(moment.by())));
        }
        return step.build();
    }

    /** Withdraws the actor's signature. */
    public Step withdrawPledge(Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        if (actor.handler().pledge().isEmpty()) {
            return Step.none();
        }
        return Step.on(state)
                .governance(new GovernanceEvent.PledgeWithdrawn(moment.by()))
                .build();
    }

    /** Returns what a handler ever signed to those who may know it. */
    public List<SignedPledge> pledges(HandlerId id, HandlerId by) {
        Actor actor = state.governance().acting(by);
        Handler handler = state.governance()
                .handler(id)
                .filter(known -> MembershipRules.mayManage(actor, known.member()))
                .orElseThrow(NotFoundException::new);
        return state.pledges().of(handler.id());
    }

    /** Returns a text that was ever in force. */
    public PledgeText pledgeText(String version, HandlerId by) {
        state.governance().acting(by);
        return state.governance().history().inForce().stream()
                .map(known -> known.charter().pledge())
                .filter(text -> text.version().equals(version))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns whom the actor may know, acts, and has not signed the pledge in force. */
    public List<HandlerId> owingPledge(HandlerId by) {
        Actor actor = state.governance().acting(by);
        return owing().filter(handler -> MembershipRules.mayManage(actor, handler.member()))
                .map(Handler::id)
                .toList();
    }

    /** Returns who acts for {@code member} and has not signed the pledge in force. */
    public List<HandlerId> owingPledge(MemberId member) {
        return owing().filter(handler -> handler.member().equals(member))
                .map(Handler::id)
                .toList();
    }

    private List<Handler> leaving(MemberId member, Set<HandlerId> out) {
        return new TreeSet<>(out)
                .stream()
                        .map(id -> state.governance()
                                .handler(id)
                                .filter(handler -> handler.member().equals(member))
                                .orElseThrow(NotFoundException::new))
                        .filter(Handler::active)
                        .toList();
    }

    private boolean recordsDecisions(MemberId member) {
        return state.governance()
                .member(member)
                .filter(known -> state.governance()
                        .charter()
                        .abilities(known.memberClass())
                        .contains(Ability.RECORD_DECISIONS))
                .isPresent();
    }

    private Stream<Handler> owing() {
        Governance governance = state.governance();
        return governance.handlers().stream()
                .filter(handler -> governance.acts(handler) && !governance.pledged(handler));
    }
}
