package org.renkei.testkit.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.PledgeText;
import org.renkei.api.charter.Scope;
import org.renkei.api.charter.Share;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.motion.Proposal;

/** Amendments by chance: another pledge, classes that are merged or split, other thresholds; some of them impossible. */
final class GovernanceAmendments {
    private final GovernancePicks picks;
    private final GovernanceOracle oracle;
    private int versions;

    GovernanceAmendments(GovernancePicks picks, GovernanceOracle oracle) {
        this.picks = picks;
        this.oracle = oracle;
    }

    Proposal.AmendCharter next() {
        Charter now = oracle.versions.get(oracle.versions.size() - 1).charter();
        String id = "version-" + versions++;
        LocalDate since = oracle.today().plusDays(picks.chance(5) ? -1 : 1 + picks.number(25));
        CharterId name = picks.chance(4) ? now.id() : new CharterId(id);
        Charter next = with(now, name, since, now.classes(), now.bodies());
        return switch (picks.number(6)) {
            case 0, 1 -> amendment(pledged(next, id));
            case 2 -> merging(next, id);
            case 3 -> splitting(next, id);
            case 4 -> amendment(with(next, name, since, next.classes(), thresholds(next.bodies())));
            default -> picks.chance(15) ? amendment(withoutOfficers(next)) : merging(next, id);
        };
    }

    private static Proposal.AmendCharter amendment(Charter next) {
        return new Proposal.AmendCharter(next, Map.of());
    }

    private Proposal.AmendCharter merging(Charter next, String id) {
        List<MemberClassId> ordinary = next.classes().stream()
                .filter(known -> !known.abilities().contains(Ability.RECORD_DECISIONS))
                .map(MemberClass::id)
                .toList();
        if (ordinary.size() < 2) {
            return splitting(next, id);
        }
        MemberClassId from = picks.oneOf(ordinary);
        MemberClassId to = picks.oneOf(ordinary, other -> !other.equals(from)).orElseThrow();
        boolean anew = picks.chance(50);
        Set<MemberClassId> gone = anew ? Set.of(from, to) : Set.of(from);
        MemberClassId into = anew ? new MemberClassId("class-" + id) : to;
        List<MemberClass> classes = new ArrayList<>(next.classes());
        classes.removeIf(known -> gone.contains(known.id()));
        if (anew) {
            classes.add(new MemberClass(into, new Wording("新しい区分", "A new class"), next.abilities(to)));
        }
        Map<String, String> map = new HashMap<>();
        gone.forEach(old -> map.put(old.value(), picks.chance(3) ? "no-such-class" : into.value()));
        if (picks.chance(8)) {
            map.remove(from.value());
        } else if (picks.chance(4)) {
            map.put("no-such-class", into.value());
        }
        Map<MemberClassId, MemberClassId> renamed = gone.stream().collect(Collectors.toMap(old -> old, old -> into));
        return new Proposal.AmendCharter(rewritten(next, classes, renamed), map);
    }

    private Charter rewritten(Charter next, List<MemberClass> classes, Map<MemberClassId, MemberClassId> renamed) {
        List<Body> bodies = next.bodies().stream()
                .map(body -> withClasses(body, renamed(body.classes(), renamed)))
                .toList();
        List<Scope> scopes = next.scopes().stream()
                .map(scope -> new Scope(
                        scope.id(), scope.title(), renamed(scope.classes(), renamed), scope.open(), scope.loosest()))
                .toList();
        return whole(next, next.id(), next.since(), new Parts(classes, bodies, scopes, next.pledge()));
    }

    private static Set<MemberClassId> renamed(Set<MemberClassId> classes, Map<MemberClassId, MemberClassId> renamed) {
        return classes.stream().map(known -> renamed.getOrDefault(known, known)).collect(Collectors.toSet());
    }

    private static Body withClasses(Body body, Set<MemberClassId> classes) {
        return new Body(body.id(), body.title(), body.powers(), classes, body.appointed(), body.voting());
    }

    private Proposal.AmendCharter splitting(Charter next, String id) {
        MemberClass like = picks.oneOf(next.classes());
        MemberClassId fresh = new MemberClassId("class-" + id);
        List<MemberClass> classes = new ArrayList<>(next.classes());
        classes.add(new MemberClass(fresh, new Wording("新しい区分", "A new class"), like.abilities()));
        List<Body> bodies = next.bodies().stream()
                .map(body -> {
                    Set<MemberClassId> sitting = new TreeSet<>(body.classes());
                    if (sitting.contains(like.id())) {
                        sitting.add(fresh);
                    }
                    return withClasses(body, sitting);
                })
                .toList();
        return amendment(with(next, next.id(), next.since(), classes, bodies));
    }

    private List<Body> thresholds(List<Body> bodies) {
        return bodies.stream()
                .map(body -> new Body(
                        body.id(),
                        body.title(),
                        body.powers(),
                        body.classes(),
                        body.appointed(),
                        body.voting().map(this::voting)))
                .toList();
    }

    private Body.Voting voting(Body.Voting was) {
        return new Body.Voting(share(), share(), picks.chance(10) != was.proxies(), was.usual());
    }

    private Share share() {
        int denominator = 2 + picks.number(3);
        return new Share(1 + picks.number(denominator - 1), denominator, picks.chance(50));
    }

    private static Charter withoutOfficers(Charter next) {
        List<MemberClass> classes = next.classes().stream()
                .map(known -> new MemberClass(
                        known.id(),
                        known.title(),
                        known.abilities().stream()
                                .filter(ability -> ability != Ability.RECORD_DECISIONS)
                                .collect(Collectors.toSet())))
                .toList();
        return with(next, next.id(), next.since(), classes, next.bodies());
    }

    private static Charter pledged(Charter next, String version) {
        PledgeText pledge = new PledgeText(version, new Wording("新しい誓約", "A new pledge"));
        return whole(next, next.id(), next.since(), new Parts(next.classes(), next.bodies(), next.scopes(), pledge));
    }

    private static Charter with(
            Charter was, CharterId id, LocalDate since, List<MemberClass> classes, List<Body> bodies) {
        return whole(was, id, since, new Parts(classes, bodies, was.scopes(), was.pledge()));
    }

    private record Parts(List<MemberClass> classes, List<Body> bodies, List<Scope> scopes, PledgeText pledge) {}

    private static Charter whole(Charter was, CharterId id, LocalDate since, Parts parts) {
        return new Charter(
                id,
                was.title(),
                since,
                was.articles(),
                was.rules(),
                parts.classes(),
                was.categories(),
                was.sectors(),
                parts.bodies(),
                parts.scopes(),
                was.questions(),
                parts.pledge(),
                was.timeRounding(),
                was.clocks(),
                GivingClasses.among(
                        was.contribution(),
                        parts.classes().stream().map(MemberClass::id).collect(java.util.stream.Collectors.toSet())));
    }
}
