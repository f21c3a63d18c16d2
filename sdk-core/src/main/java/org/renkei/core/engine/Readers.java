package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Scope;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.core.access.AccessRule;
import org.renkei.core.access.AudienceTable;
import org.renkei.core.access.Standing;
import org.renkei.core.access.VisibleAudiences;

/**
 * Every handler's standing through time. It changes with governance only, so what a reader may see at any position of the
 * journal follows from it and the item alone.
 */
final class Readers {
    private final AccessRule rule;
    private final AudienceTable audiences;
    private final Map<HandlerId, List<Epoch>> epochs = new LinkedHashMap<>();
    private final Map<Standing, VisibleAudiences> visible = new HashMap<>();

    Readers(AccessRule rule, AudienceTable audiences) {
        this.rule = rule;
        this.audiences = audiences;
    }

    AccessRule rule() {
        return rule;
    }

    /** Begins a new epoch for {@code handler} if its standing is another one now. */
    void update(Handler handler, Governance governance, long position, Instant at) {
        Standing standing = standing(handler, governance);
        List<Epoch> known = epochs.computeIfAbsent(handler.id(), id -> new ArrayList<>(2));
        if (known.isEmpty() || !known.get(known.size() - 1).standing().equals(standing)) {
            known.add(epoch(position, at, standing));
        }
    }

    /** Takes over an epoch that a snapshot holds. */
    void restore(HandlerId handler, long position, Instant at, Standing standing) {
        epochs.computeIfAbsent(handler, id -> new ArrayList<>(2)).add(epoch(position, at, standing));
    }

    /** Returns the epochs of a handler, the oldest first; at least one for every handler there is. */
    List<Epoch> epochs(HandlerId handler) {
        return epochs.getOrDefault(handler, List.of());
    }

    /** Returns what a handler that does not exist would be to the access decision. */
    Reader prospect(Handler handler, Governance governance) {
        Standing standing = standing(handler, governance);
        VisibleAudiences none = new VisibleAudiences(rule, standing, audiences);
        return new Reader(rule, audiences, List.of(new Epoch(0, Instant.EPOCH, standing, none)));
    }

    private Epoch epoch(long position, Instant at, Standing standing) {
        return new Epoch(
                position,
                at,
                standing,
                visible.computeIfAbsent(standing, key -> new VisibleAudiences(rule, key, audiences)));
    }

    private static Standing standing(Handler handler, Governance governance) {
        Charter charter = governance.charter();
        Member member = governance.member(handler.member()).orElseThrow();
        Set<ScopeId> scopes = charter.scopes().stream()
                .filter(scope -> scope.classes().contains(member.memberClass()))
                .map(Scope::id)
                .collect(Collectors.toSet());
        Set<ScopeId> open =
                charter.scopes().stream().filter(Scope::open).map(Scope::id).collect(Collectors.toSet());
        return new Standing(
                member.id(),
                handler.id(),
                handler.active() && member.status() == MemberStatus.ACTIVE,
                new Actor(handler, member, charter).pledged(),
                charter.abilities(member.memberClass()).contains(Ability.COORDINATE),
                scopes,
                open,
                member.sector());
    }
}
