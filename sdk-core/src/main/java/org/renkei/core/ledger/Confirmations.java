package org.renkei.core.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renkei.api.id.MemberId;

/**
 * Who confirmed whom within one stretch of time: by saying so, or by naming the same without having been able to see it. Each
 * member that confirms another is in here once for it, whatever it is worth.
 */
final class Confirmations {
    private final Map<MemberId, Map<MemberId, Set<Integer>>> confirmed = new HashMap<>();
    private final Map<MemberId, List<Duration>> leads = new HashMap<>();
    private final Worth worth;

    Confirmations(List<Deed> deeds, NameIndex index, Worth worth, Sight sight, Span span) {
        this.worth = worth;
        for (Deed deed : deeds) {
            if (deed.kind() == Deed.Kind.CONFIRMS && deed.about().isPresent() && span.holds(deed.at())) {
                confirm(deed.member(), deeds.get(deed.about().getAsInt()));
            }
        }
        index.forEachRepeated(numbers -> named(numbers.mapToObj(deeds::get).toList(), sight, span));
    }

    /** Returns the members that confirmed something of {@code member}, each with the numbers of what it confirmed. */
    Map<MemberId, Set<Integer>> of(MemberId member) {
        return confirmed.getOrDefault(member, Map.of());
    }

    /** Returns whether {@code member} confirmed something of {@code other}. */
    boolean between(MemberId member, MemberId other) {
        return of(other).containsKey(member);
    }

    /** Returns how far {@code member} was ahead, in the order of length. */
    List<Duration> leads(MemberId member) {
        return leads.getOrDefault(member, List.of()).stream().sorted().toList();
    }

    /** @param giving the deeds that give one name, the oldest first */
    private void named(List<Deed> giving, Sight sight, Span span) {
        Deed first = giving.get(0);
        if (first.kind() == Deed.Kind.ISSUES) {
            return;
        }
        boolean alone = true;
        Set<MemberId> met = new HashSet<>(Set.of(first.member()));
        for (Deed deed : giving) {
            boolean independent = deed.kind() != Deed.Kind.ISSUES
                    && met.add(deed.member())
                    && !sight.couldSee(deed.member(), first.number(), deed.position());
            if (independent && span.holds(deed.at())) {
                confirm(deed.member(), first);
                if (alone) {
                    leads.computeIfAbsent(first.member(), key -> new ArrayList<>())
                            .add(Duration.between(first.at(), deed.at()));
                }
            }
            alone &= !independent;
        }
    }

    private void confirm(MemberId by, Deed deed) {
        if (!by.equals(deed.member()) && deed.kind() != Deed.Kind.ISSUES && worth.counts(deed) && worth.narrow(deed)) {
            confirmed
                    .computeIfAbsent(deed.member(), key -> new HashMap<>())
                    .computeIfAbsent(by, key -> new HashSet<>())
                    .add(deed.number());
        }
    }

    /** Returns the middle one of sorted lengths. */
    static Duration median(List<Duration> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }
}
