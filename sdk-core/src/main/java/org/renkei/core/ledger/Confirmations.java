package org.renkei.core.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.renkei.api.id.MemberId;

/**
 * Who confirmed whom: by saying so, or by naming the same without having been able to see it. Nobody confirms one find twice, so
 * that an old find does not earn again when it is confirmed again. Each member that confirms another within the term is in here
 * once for it, whatever it is worth.
 */
final class Confirmations {
    private final Map<MemberId, Map<MemberId, Set<Integer>>> confirmed = new HashMap<>();
    private final Map<MemberId, Set<MemberId>> lately = new HashMap<>();
    private final Map<MemberId, List<Duration>> leads = new HashMap<>();
    private final List<Deed> deeds;
    private final Worth worth;
    private final Firsts firsts;
    private final Lists lists;
    private final Sight sight;

    Confirmations(List<Deed> deeds, Worth worth, Firsts firsts, Lists lists, Sight sight) {
        this.deeds = deeds;
        this.worth = worth;
        this.firsts = firsts;
        this.lists = lists;
        this.sight = sight;
    }

    /**
     * Collects what was confirmed.
     *
     * @param terms the term, and before it the one before, as far as there is one
     */
    void collect(NameIndex index, List<Span> terms) {
        Span term = terms.get(terms.size() - 1);
        List<Word> words = new ArrayList<>();
        for (Deed deed : deeds) {
            if (deed.kind() == Deed.Kind.CONFIRMS && deed.about().isPresent()) {
                Deed about = deeds.get(deed.about().getAsInt());
                if (speaksOfTheFind(deed, about)) {
                    words.add(new Word(deed, about));
                }
            }
        }
        index.forEachRepeated(numbers ->
                named(numbers.mapToObj(deeds::get).filter(firsts::good).toList(), term, words));
        words.removeIf(word -> !counts(word));
        words.sort(Comparator.comparingInt(word -> word.by.number()));
        Set<List<Object>> said = new HashSet<>();
        for (Word word : words) {
            MemberId by = word.by.member();
            MemberId member = word.find.member();
            if (terms.stream().anyMatch(span -> span.holds(word.by.at()))) {
                lately.computeIfAbsent(member, key -> new HashSet<>()).add(by);
            }
            if (said.add(List.of(by, origin(word.find))) && term.holds(word.by.at())) {
                confirmed
                        .computeIfAbsent(member, key -> new HashMap<>())
                        .computeIfAbsent(by, key -> new HashSet<>())
                        .add(word.find.number());
            }
        }
    }

    /** One deed that confirms another. */
    private record Word(Deed by, Deed find) {}

    /** Returns the members that confirmed something of {@code member}, each with the numbers of what it confirmed. */
    Map<MemberId, Set<Integer>> of(MemberId member) {
        return confirmed.getOrDefault(member, Map.of());
    }

    /** Returns whether {@code member} confirmed something of {@code other} in the term or the one before. */
    boolean between(MemberId member, MemberId other) {
        return lately.getOrDefault(other, Set.of()).contains(member);
    }

    /**
     * Returns whether a chain of such confirmations leads from {@code member} to {@code other}: it confirmed one that confirmed
     * one that confirmed the other.
     */
    boolean chained(MemberId member, MemberId other) {
        Set<MemberId> met = new HashSet<>(Set.of(other));
        Deque<MemberId> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            for (MemberId by : lately.getOrDefault(open.pop(), Set.of())) {
                if (by.equals(member)) {
                    return true;
                } else if (met.add(by)) {
                    open.push(by);
                }
            }
        }
        return false;
    }

    /** Returns how far {@code member} was ahead, in the order of length. */
    List<Duration> leads(MemberId member) {
        return leads.getOrDefault(member, List.of()).stream().sorted().toList();
    }

    /** @param giving the deeds that give one name, the oldest first */
    private void named(List<Deed> giving, Span term, List<Word> words) {
        if (giving.size() < 2 || giving.get(0).kind() == Deed.Kind.ISSUES) {
            return;
        }
        Deed first = giving.get(0);
        boolean alone = true;
        Set<MemberId> met = new HashSet<>(Set.of(first.member()));
        for (Deed deed : giving) {
            boolean independent = deed.kind() != Deed.Kind.ISSUES
                    && met.add(deed.member())
                    && !sight.couldSee(deed.member(), first.number(), deed.position());
            if (independent) {
                words.add(new Word(deed, first));
            }
            if (independent && alone && term.holds(deed.at())) {
                leads.computeIfAbsent(first.member(), key -> new ArrayList<>())
                        .add(Duration.between(first.at(), deed.at()));
            }
            alone &= !independent;
        }
    }

    private boolean counts(Word word) {
        Deed find = word.find;
        return !word.by.member().equals(find.member())
                && find.kind() != Deed.Kind.ISSUES
                && worth.counts(find)
                && !lists.hasForOthers(find);
    }

    /** A sighting of what was copied into a find confirms whoever found that. */
    private boolean speaksOfTheFind(Deed deed, Deed about) {
        long[] common = deed.names().stream().filter(about.names()::has).toArray();
        return common.length == 0 || LongStream.of(common).anyMatch(name -> firsts.first(name, about));
    }

    /** Returns the deed with which a find began: handing it in again makes no new one. */
    private int origin(Deed find) {
        return find.names().stream()
                .flatMap(name -> firsts.opening(name, find).stream().asLongStream())
                .mapToInt(Math::toIntExact)
                .reduce(find.number(), Math::min);
    }

    /** Returns the middle one of sorted lengths. */
    static Duration median(List<Duration> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }
}
