package org.renkei.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.MemberId;

/**
 * What the council took up: deeds in whose case it issued countermeasure information afterwards, or which it called useful. Cases
 * of a member that share a name, or a warning, are one, and count once, when the first of them was taken up.
 */
final class TakeUps {
    private final Set<MemberId> council;
    private final List<Deed> deeds;
    private final Worth worth;
    private final Firsts firsts;
    private final Lists lists;
    private final Set<Integer> tooBroad = new HashSet<>();
    private final Map<Integer, Group> byDeed = new HashMap<>();
    private final Map<MemberId, List<Group>> groups = new HashMap<>();

    TakeUps(List<Deed> deeds, Set<MemberId> council, Worth worth, Firsts firsts, Lists lists) {
        this.deeds = deeds;
        this.council = council;
        this.worth = worth;
        this.firsts = firsts;
        this.lists = lists;
        Map<CaseId, List<Deed>> cases = new HashMap<>();
        deeds.forEach(deed ->
                cases.computeIfAbsent(deed.inCase(), key -> new ArrayList<>()).add(deed));
        List<TakenUp> found = new ArrayList<>();
        cases.values().forEach(inCase -> found.addAll(takenUp(inCase)));
        found.sort(Comparator.comparing(TakenUp::at)
                .thenComparingInt(taken -> taken.deed().number()));
        Map<MemberId, List<TakenUp>> byMember = new HashMap<>();
        found.forEach(taken -> byMember.computeIfAbsent(taken.deed().member(), key -> new ArrayList<>())
                .add(taken));
        byMember.forEach((member, taken) -> groups.put(member, grouped(taken)));
        groups.values()
                .forEach(all -> all.forEach(group -> group.all().forEach(deed -> byDeed.put(deed.number(), group))));
    }

    /** A deed, and what took it up first. */
    private record TakenUp(Deed deed, Deed act) {
        Instant at() {
            return act.at();
        }
    }

    /**
     * Cases of one member that are one because they share a name, or the council's answer to one holds a name of another.
     *
     * @param at when the first of them was taken up
     * @param first the deed that was
     * @param all every deed of them that was, in the order of being taken up
     */
    record Group(Instant at, Deed first, List<Deed> all) {}

    List<Group> of(MemberId member) {
        return groups.getOrDefault(member, List.of());
    }

    /** Returns the cases with a deed that was taken up. */
    Optional<Group> of(Deed deed) {
        return Optional.ofNullable(byDeed.get(deed.number()));
    }

    /** Returns whether the council took something of {@code member} up for the first time within {@code span}. */
    boolean within(MemberId member, Span span) {
        return of(member).stream().anyMatch(group -> span.holds(group.at()));
    }

    /** Returns whether a deed would have been taken up, but lists too much. */
    boolean tooBroad(Deed deed) {
        return tooBroad.contains(deed.number());
    }

    private List<TakenUp> takenUp(List<Deed> inCase) {
        List<Deed> acts = inCase.stream().filter(this::isAct).toList();
        if (acts.isEmpty()) {
            return List.of();
        }
        List<Names> used = acts.stream()
                .filter(act -> act.kind() == Deed.Kind.ISSUES)
                .map(Deed::names)
                .toList();
        List<TakenUp> found = new ArrayList<>();
        for (Deed deed : inCase) {
            Optional<Deed> act = acts.stream().filter(one -> takesUp(one, deed)).findFirst();
            if (act.isPresent() && !lists.has(deed, used)) {
                found.add(new TakenUp(deed, act.get()));
            } else if (act.isPresent()) {
                tooBroad.add(deed.number());
            }
        }
        return found;
    }

    private boolean isAct(Deed deed) {
        return deed.kind() == Deed.Kind.ISSUES
                || (deed.kind() == Deed.Kind.CONFIRMS && council.contains(deed.member()));
    }

    private boolean takesUp(Deed act, Deed deed) {
        if (deed.kind() == Deed.Kind.ISSUES
                || act.member().equals(deed.member())
                || act.position() <= deed.position()
                || !worth.counts(deed)) {
            return false;
        }
        if (act.kind() == Deed.Kind.CONFIRMS) {
            return act.about().orElse(-1) == deed.number();
        }
        return (deed.begins() && ledTo(deed, act))
                || deed.names().stream().anyMatch(name -> act.names().has(name) && firsts.first(name, deed));
    }

    /** Returns whether something in {@code act} was not known before the case began with {@code deed}, and came out of it. */
    private boolean ledTo(Deed deed, Deed act) {
        return act.names().size() == 0 || act.names().stream().anyMatch(name -> ledTo(deed, name));
    }

    private boolean ledTo(Deed deed, long name) {
        return firsts.isNew(name, deed)
                && firsts.giver(name).stream()
                        .mapToObj(deeds::get)
                        .anyMatch(giver -> giver.member().equals(deed.member())
                                || giver.inCase().equals(deed.inCase()));
    }

    private static List<Group> grouped(List<TakenUp> taken) {
        Map<Object, Integer> homes = new HashMap<>();
        Joined joined = new Joined(taken.size());
        Set<Long> own = taken.stream()
                .flatMap(one -> one.deed().names().stream().boxed())
                .collect(Collectors.toSet());
        for (int i = 0; i < taken.size(); i++) {
            Deed deed = taken.get(i).deed();
            joined.join(i, homes.merge(deed.inCase(), i, (was, now) -> was));
            for (int j = 0; j < deed.names().size(); j++) {
                joined.join(i, homes.merge(deed.names().at(j), i, (was, now) -> was));
            }
            Names used = taken.get(i).act().names();
            for (int j = 0; j < used.size(); j++) {
                if (own.contains(used.at(j))) {
                    joined.join(i, homes.merge(used.at(j), i, (was, now) -> was));
                }
            }
        }
        Map<Integer, List<TakenUp>> members = new HashMap<>();
        for (int i = 0; i < taken.size(); i++) {
            members.computeIfAbsent(joined.head(i), key -> new ArrayList<>()).add(taken.get(i));
        }
        return members.values().stream()
                .map(all -> new Group(
                        all.get(0).at(),
                        all.get(0).deed(),
                        all.stream().map(TakenUp::deed).toList()))
                .sorted(Comparator.comparing(Group::at)
                        .thenComparingInt(group -> group.first().number()))
                .toList();
    }

    /** Which of some numbers belong together. */
    private static final class Joined {
        private final int[] heads;

        Joined(int size) {
            heads = new int[size];
            for (int i = 0; i < size; i++) {
                heads[i] = i;
            }
        }

        int head(int one) {
            int head = one;
            while (heads[head] != head) {
                heads[head] = heads[heads[head]];
                head = heads[head];
            }
            return head;
        }

        void join(int one, int other) {
            heads[Math.max(head(one), head(other))] = Math.min(head(one), head(other));
        }
    }
}
