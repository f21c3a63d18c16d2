package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A place of a field at which something was found.
 *
 * @param from index of its first character
 * @param to index after its last one
 * @param thing what was found
 */
record Hit(int from, int to, Thing thing) {
    private static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::from)
            .thenComparing(Comparator.comparingInt(Hit::to).reversed())
            .thenComparing(hit -> hit.thing().sort());

    int length() {
        return to - from;
    }

    /** Returns the hits in order, those that overlap made one: it reaches as far as all of them, and is what the longest is. */
    static List<Hit> apart(List<Hit> hits) {
        List<Hit> apart = new ArrayList<>();
        int longest = 0;
        for (Hit hit : hits.stream().sorted(ORDER).toList()) {
            Hit last = apart.isEmpty() ? hit : apart.get(apart.size() - 1);
            if (apart.isEmpty() || hit.from >= last.to) {
                apart.add(hit);
                longest = hit.length();
                continue;
            }
            Thing thing = hit.length() > longest ? hit.thing : last.thing;
            longest = Math.max(longest, hit.length());
            apart.set(apart.size() - 1, new Hit(last.from, Math.max(last.to, hit.to), thing));
        }
        return apart;
    }

    /**
     * Returns {@code hits} and {@code deeper} ones apart. What was found before is not found again: under one more encoding the
     * same place is seen less sharply.
     */
    static List<Hit> joined(List<Hit> hits, List<Hit> deeper) {
        NavigableMap<Integer, Hit> byStart = new TreeMap<>();
        hits.forEach(hit -> byStart.put(hit.from, hit));
        List<Hit> all = new ArrayList<>(hits);
        for (Hit hit : deeper) {
            Integer before = byStart.floorKey(hit.from);
            if (byStart.subMap(before == null ? hit.from : before, hit.to).values().stream()
                    .noneMatch(hit::repeats)) {
                all.add(hit);
            }
        }
        return apart(all);
    }

    private boolean repeats(Hit other) {
        return thing.equals(other.thing) && other.to > from && other.length() * 2 >= length();
    }
}
