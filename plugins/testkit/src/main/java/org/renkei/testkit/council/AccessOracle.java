package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Scope;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;

/**
 * Who may see what, worked out from the Javadoc of {@link Audience} alone and from a plain list of what happened. It is slow, has
 * no state but the list, and is meant to be compared with a council sentence by sentence.
 */
final class AccessOracle {
    private final Charter charter;
    private final List<Happened> story = new ArrayList<>();

    AccessOracle(Charter charter) {
        this.charter = charter;
    }

    void add(Happened event) {
        story.add(event);
    }

    /** Returns what {@code reader} sees of {@code item} now. */
    Sight sight(HandlerId reader, ItemId item) {
        Map<Part, Set<Onward>> parts = new EnumMap<>(Part.class);
        for (Part part : partsOf(item)) {
            if (sees(reader, item, part)) {
                parts.put(part, audience(item, part).onward());
            }
        }
        if (parts.isEmpty()) {
            return Sight.NOTHING;
        }
        return new Sight(parts, about(item).filter(other -> sees(reader, other)));
    }

    /** Returns whether {@code reader} sees anything of {@code item}. */
    boolean sees(HandlerId reader, ItemId item) {
        return partsOf(item).stream().anyMatch(part -> sees(reader, item, part));
    }

    private boolean sees(HandlerId reader, ItemId item, Part part) {
        Optional<Happened.Submitted> submission = submission(item);
        Set<MemberId> own = submission.map(it -> Set.of(it.provider())).orElse(Set.of());
        if (takenBack(item)) {
            // "from now on nobody else reads it"; countermeasure information: "nobody reads it"
            return readsAsProvider(reader, audience(item, part), own);
        }
        Set<MemberId> besides = new HashSet<>(own);
        submission.flatMap(Happened.Submitted::about).ifPresent(about -> besides.addAll(answeredBy(about)));
        return reads(reader, audience(item, part), besides);
    }

    /** Returns whether {@code reader} reads what is meant for {@code audience} and, besides, for the {@code providers}. */
    boolean reads(HandlerId reader, Audience audience, Set<MemberId> providers) {
        if (!acts(reader)) {
            return false;
        }
        // "A scope that the charter opens to the public is read by every active handler, without pledge."
        if (audience.scopes().stream().map(this::scope).anyMatch(Scope::open)) {
            return true;
        }
        if (!hasSigned(reader)) {
            return false;
        }
        // "coordinates the council"; "leaving out ... does not touch coordinators"
        if (coordinates(memberOf(reader))) {
            return true;
        }
        return readsAsProvider(reader, audience, providers) || readsAsAddressed(reader, audience);
    }

    private boolean readsAsProvider(HandlerId reader, Audience audience, Set<MemberId> providers) {
        return acts(reader)
                && hasSigned(reader)
                && providers.contains(memberOf(reader))
                && !audience.exceptHandlers().contains(reader);
    }

    private boolean readsAsAddressed(HandlerId reader, Audience audience) {
        MemberId member = memberOf(reader);
        boolean leftOut = audience.exceptHandlers().contains(reader)
                || audience.exceptMembers().contains(member);
        boolean named =
                audience.handlers().contains(reader) || audience.members().contains(member);
        boolean inScope = audience.scopes().stream()
                .anyMatch(scope -> scope(scope).classes().contains(classOf(member)));
        boolean inSector = audience.sectors().isEmpty()
                || sectorOf(member).map(audience.sectors()::contains).orElse(false);
        return !leftOut && (named || (inScope && inSector));
    }

    /** Returns whose handlers read a reply about {@code item}: its provider, or its issuer and the provider of its case. */
    private Set<MemberId> answeredBy(ItemId item) {
        Optional<Happened.Submitted> submission = submission(item);
        if (submission.isPresent()) {
            return Set.of(submission.get().provider());
        }
        Happened.Issued issue = all(Happened.Issued.class)
                .filter(it -> it.item().equals(item))
                .findFirst()
                .orElseThrow();
        Set<MemberId> answered = new HashSet<>();
        answered.add(issue.issuer());
        answered.add(beganBy(issue.inCase()));
        return answered;
    }

    private MemberId beganBy(CaseId inCase) {
        return all(Happened.Submitted.class)
                .filter(it -> it.inCase().equals(inCase))
                .findFirst()
                .orElseThrow()
                .provider();
    }

    /** Returns whether {@code handler} acts: appointed, not retired, for a member that was not expelled. */
    boolean acts(HandlerId handler) {
        return all(Happened.Appointed.class).anyMatch(it -> it.handler().equals(handler))
                && all(Happened.Retired.class).noneMatch(it -> it.handler().equals(handler))
                && takesPart(memberOf(handler));
    }

    boolean takesPart(MemberId member) {
        return all(Happened.Expelled.class).noneMatch(it -> it.member().equals(member));
    }

    boolean hasSigned(HandlerId handler) {
        return all(Happened.Signed.class).anyMatch(it -> it.handler().equals(handler));
    }

    MemberId memberOf(HandlerId handler) {
        return last(Happened.Appointed.class, it -> it.handler().equals(handler))
                .orElseThrow()
                .member();
    }

    private boolean coordinates(MemberId member) {
        return charter.abilities(classOf(member)).contains(Ability.COORDINATE);
    }

    private MemberClassId classOf(MemberId member) {
        return last(Happened.ClassChanged.class, it -> it.member().equals(member))
                .map(Happened.ClassChanged::to)
                .orElseGet(() -> admission(member).memberClass());
    }

    private Optional<SectorId> sectorOf(MemberId member) {
        return admission(member).sector();
    }

    private Happened.Admitted admission(MemberId member) {
        return last(Happened.Admitted.class, it -> it.member().equals(member)).orElseThrow();
    }

    Set<Part> partsOf(ItemId item) {
        return submission(item).map(it -> it.audiences().keySet()).orElse(Set.of(Sight.WHOLE));
    }

    Audience audience(ItemId item, Part part) {
        return last(Happened.Readdressed.class, it -> it.item().equals(item) && it.part() == part)
                .map(Happened.Readdressed::audience)
                .or(() -> submission(item)
                        .flatMap(it -> Optional.ofNullable(it.audiences().get(part))))
                .orElseGet(() -> last(Happened.Issued.class, it -> it.item().equals(item))
                        .orElseThrow()
                        .audience());
    }

    boolean takenBack(ItemId item) {
        return all(Happened.TakenBack.class).anyMatch(it -> it.item().equals(item));
    }

    /** Returns the member that handed in {@code item}; nobody handed in countermeasure information. */
    Optional<MemberId> provider(ItemId item) {
        return submission(item).map(Happened.Submitted::provider);
    }

    private Optional<ItemId> about(ItemId item) {
        return submission(item).flatMap(Happened.Submitted::about);
    }

    private Optional<Happened.Submitted> submission(ItemId item) {
        return last(Happened.Submitted.class, it -> it.item().equals(item));
    }

    private Scope scope(ScopeId id) {
        return charter.scope(id).orElseThrow();
    }

    private <T extends Happened> Stream<T> all(Class<T> kind) {
        return story.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <T extends Happened> Optional<T> last(Class<T> kind, Predicate<T> which) {
        return all(kind).filter(which).reduce((earlier, later) -> later);
    }
}
