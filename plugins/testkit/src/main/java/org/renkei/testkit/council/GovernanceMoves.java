package org.renkei.testkit.council;

import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Ability;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.Membership;

/** What every kind of move needs. */
record GovernanceMoves(EmbeddedCouncil council, GovernanceOracle oracle, GovernanceRecord kept, GovernancePicks picks) {
    /** Returns whether the council still lets the handler act, whatever the oracle thinks. */
    boolean reads(HandlerId who) {
        try {
            Membership membership = view(who).membership();
            return membership
                    .charter()
                    .abilities(membership.self().memberClass())
                    .contains(Ability.RECORD_DECISIONS);
        } catch (NotPermittedException gone) {
            return false;
        }
    }

    Council view(HandlerId who) {
        return council.as(who);
    }
}
