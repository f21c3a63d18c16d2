package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.SignedPledge;
import org.renkei.core.engine.event.GovernanceEvent;

/** What every handler ever signed: the duty outlasts a withdrawal. */
final class Pledges {
    private final Map<HandlerId, List<SignedPledge>> signed = new LinkedHashMap<>();

    /** Returns what {@code handler} signed, the oldest first. */
    List<SignedPledge> of(HandlerId handler) {
        return List.copyOf(signed.getOrDefault(handler, List.of()));
    }

    void apply(Recorded recorded, GovernanceEvent event) {
        if (event instanceof GovernanceEvent.PledgeSigned pledge) {
            restore(pledge.handler(), new SignedPledge(pledge.pledge(), recorded.at(), Optional.empty()));
        } else if (event instanceof GovernanceEvent.PledgeWithdrawn withdrawn) {
            signed.computeIfAbsent(withdrawn.handler(), key -> new ArrayList<>(1))
                    .replaceAll(pledge -> withdrawn(pledge, recorded.at()));
        }
    }

    /** Takes over a signature that a snapshot holds. */
    void restore(HandlerId handler, SignedPledge pledge) {
        signed.computeIfAbsent(handler, key -> new ArrayList<>(1)).add(pledge);
    }

    private static SignedPledge withdrawn(SignedPledge pledge, Instant at) {
        return pledge.withdrawnAt().isPresent()
                ? pledge
                : new SignedPledge(pledge.pledge(), pledge.recordedAt(), Optional.of(at));
    }
}
