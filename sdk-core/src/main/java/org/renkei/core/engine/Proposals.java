package org.renkei.core.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.casework.JointAct;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;

/** What each kind of proposal needs, and what it does once it is carried. */
final class Proposals {
    private final CouncilState state;

    Proposals(CouncilState state) {
        this.state = state;
    }

    /** Refuses a motion that its body may not decide, or whose proposal would be impossible today. */
    void check(MotionDraft draft, Moment moment) {
        Power power = draft.proposal()
                .power()
                .orElseThrow(() -> new InvalidInputException(
                        "proposal", "it must be of a kind that this version knows", "use a newer version"));
        Body body = state.governance().charter().body(draft.body()).orElseThrow();
        if (!body.powers().contains(power)) {
            throw new NotPermittedException(
                    state.governance().charter().article(Rule.POWERS),
                    "the charter does not let this body decide that (" + power + ")");
        }
        LocalDate today = CouncilDays.of(moment.now());
        RecordedDecision prospect = new RecordedDecision(draft.body(), draft.ground(), today, Optional.empty());
        effect(draft.proposal(), prospect, moment);
    }

    /** Returns what is to happen if the proposal is carried now. */
    Step effect(Proposal proposal, RecordedDecision decision, Moment moment) {
        MembershipRules membership = new MembershipRules(state);
        if (proposal instanceof Proposal.Admit admit) {
            LocalDate effectiveOn =
                    admit.effectiveOn().isBefore(decision.decidedOn()) ? decision.decidedOn() : admit.effectiveOn();
            return new IntakeRules(state).approved(admit.application(), decision, effectiveOn, moment);
        } else if (proposal instanceof Proposal.Decline decline) {
            return new IntakeRules(state).declined(decline.application(), decision, moment);
        } else if (proposal instanceof Proposal.Expel expel) {
            return membership.expelled(expel.member(), decision, moment);
        } else if (proposal instanceof Proposal.ChangeClass change) {
            return membership.classChanged(change.member(), change.to(), decision, moment);
        } else if (proposal instanceof Proposal.AmendCharter amend) {
            return new AmendmentRules(state).decided(amend.charter(), amend.classes(), decision, moment);
        } else if (proposal instanceof Proposal.RequestCooperation request) {
            return new RequestRules(state).issued(request.request(), decision, moment);
        } else if (proposal instanceof Proposal.OpenSeal seal) {
            return new JointRules(state).decided(JointAct.Kind.OPEN_SEAL, seal.submission(), decision, moment);
        } else if (proposal instanceof Proposal.Purge purge) {
            return new JointRules(state).decided(JointAct.Kind.PURGE, purge.submission(), decision, moment);
        }
        return Step.none();
    }

    /** Returns whether a proposal decides about that application. */
    static boolean isAbout(Proposal proposal, ApplicationId application) {
        return (proposal instanceof Proposal.Admit admit && admit.application().equals(application))
                || (proposal instanceof Proposal.Decline decline
                        && decline.application().equals(application));
    }
}
