package org.renkei.testkit.council;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Scope;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;

/**
 * Who may see what, worked out sentence by sentence from the Javadoc of {@link Audience} and from what happened, anew at every
 * question. It knows no engine, and is meant to be compared with one.
 */
final class AccessOracle {
    private final Charter charter;
    private final Ledger ledger = new Ledger();

    AccessOracle(Charter charter) {
        this.charter = charter;
    }

    void add(Happened event) {
        ledger.add(event);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Returns what {@code reader} sees of {@code item} now. */
    Sight sight(HandlerId reader, ItemId item) {
        Map<Part, Set<Onward>> parts = new EnumMap<>(Part.class);
        ledger.audiences(item).forEach((part, audience) -> {
            if (sees(reader, item, audience)) {
                parts.put(part, audience.onward());
            }
        });
        if (parts.isEmpty()) {
            return Sight.NOTHING;
        }
        Optional<ItemId> about = ledger.submission(item).flatMap(Happened.Submitted::about);
        return new Sight(parts, about.filter(other -> sees(reader, other)));
    }

    /** Returns whether {@code reader} sees anything of {@code item}. */
    boolean sees(HandlerId reader, ItemId item) {
        return ledger.audiences(item).values().stream().anyMatch(audience -> sees(reader, item, audience));
    }

    private boolean sees(HandlerId reader, ItemId item, Audience audience) {
        // what was taken back is read by nobody; its provider still has it among its own submissions
        if (ledger.takenBack(item)) {
            return false;
        }
        return reads(reader, audience, providers(item));
    }

    /** Returns whether {@code reader} reads what is for {@code audience} and, besides, for the {@code providers}. */
    private boolean reads(HandlerId reader, Audience audience, Set<MemberId> providers) {
        if (!ledger.acts(reader)) {
            return false;
        }
        // "A scope that the charter opens to the public is read by every active handler, without pledge."
        if (audience.scopes().stream().map(this::scope).anyMatch(Scope::open)) {
            return true;
        }
        if (!ledger.hasSigned(reader)) {
            return false;
        }
        // "coordinates the council"; "leaving out ... does not touch coordinators"
        MemberId member = ledger.memberOf(reader);
        if (charter.abilities(ledger.classOf(member)).contains(Ability.COORDINATE)) {
            return true;
        }
        // "Pledged handlers of the provider read the part as well ... unless one of them is named in exceptHandlers"
        if (audience.exceptHandlers().contains(reader)) {
            return false;
        }
        return providers.contains(member) || isAddressed(reader, member, audience);
    }

    /** Returns whether {@code reader}, who may act, has signed for a member that coordinates the council. */
    boolean runsTheCouncil(HandlerId reader) {
        return ledger.hasSigned(reader)
                && charter.abilities(ledger.classOf(ledger.memberOf(reader))).contains(Ability.COORDINATE);
    }

    /** Returns the members for one of whose handlers something of {@code item} is meant, except who issued it. */
    Set<MemberId> meant(ItemId item) {
        Optional<MemberId> own = provider(item).isPresent()
                ? Optional.empty()
                : Optional.of(ledger.issue(item).issuer());
        return ledger.handlers().stream()
                .filter(handler -> !ledger.takenBack(item)
                        && ledger.audiences(item).values().stream()
                                .anyMatch(audience -> reads(handler, audience, Set.of())))
                .map(ledger::memberOf)
                .filter(member -> !own.equals(Optional.of(member)))
                .collect(Collectors.toSet());
    }

    /** Returns how many members, other than {@code provider}, would read what is for {@code audience}. */
    long readers(Audience audience, MemberId provider) {
        return ledger.handlers().stream()
                .filter(handler -> reads(handler, audience, Set.of(provider)))
                .map(ledger::memberOf)
                .filter(member -> !member.equals(provider))
                .distinct()
                .count();
    }

    private boolean isAddressed(HandlerId reader, MemberId member, Audience audience) {
        // "and neither is left out"
        if (audience.exceptMembers().contains(member)) {
            return false;
        }
        // "is named in handlers or its member in members"
        if (audience.handlers().contains(reader) || audience.members().contains(member)) {
            return true;
        }
        // "belongs to a class in one of the scopes and, if sectors is not empty, to one of them"
        boolean inScope = audience.scopes().stream()
                .anyMatch(scope -> scope(scope).classes().contains(ledger.classOf(member)));
        boolean inSector = audience.sectors().isEmpty()
                || ledger.sectorOf(member).filter(audience.sectors()::contains).isPresent();
        return inScope && inSector;
    }

    /** Returns whose handlers read {@code item} as providers: its own and, for a reply, those of what it is about. */
    private Set<MemberId> providers(ItemId item) {
        Set<MemberId> providers = new HashSet<>();
        provider(item).ifPresent(providers::add);
        ledger.submission(item).flatMap(Happened.Submitted::about).ifPresent(about -> {
            provider(about).ifPresent(providers::add);
            if (provider(about).isEmpty()) {
                // "for a reply to countermeasure information: of its issuer and of the provider its case began with"
                Happened.Issued issue = ledger.issue(about);
                providers.add(issue.issuer());
                providers.add(ledger.begunBy(issue.inCase()));
            }
        });
        return providers;
    }

    /** Returns the member that handed in {@code item}; nobody handed in countermeasure information. */
    Optional<MemberId> provider(ItemId item) {
        return ledger.submission(item).map(Happened.Submitted::provider);
    }

    private Scope scope(ScopeId id) {
        return charter.scope(id).orElseThrow();
    }
}
