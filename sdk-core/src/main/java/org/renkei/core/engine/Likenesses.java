package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.core.casebook.Shingles;

/**
 * Finds which cases may be one with a case, by what is kept of texts and indicators without their content: what few name weighs more
 * than what many name, and a text that is nearly the same weighs as much as an indicator that nobody else names.
 */
public final class Likenesses {
    /** The most cases that are proposed for one. */
    public static final int MOST_CASES = 20;

    /** What more cases name than this is everybody's: a large mail service, a search engine. */
    private static final int WIDELY_NAMED = 256;

    /** Of one indicator or text no more items are compared than this, the newest. */
    private static final int MOST_LOOKED_AT = 2_000;

    private static final int MOST_PAIRS = 5;

    private final CouncilState state;
    private final Map<CaseId, CaseId> heads = new HashMap<>();

    /** Prepares to look through {@code state}. */
    public Likenesses(CouncilState state) {
        this.state = state;
    }

    /**
     * Two submissions that have something in common.
     *
     * @param one of the case that was asked about
     * @param other of another case
     * @param textAlike whether their texts are nearly the same
     */
    public record Pair(ItemState one, ItemState other, boolean textAlike) {}

    /**
     * Another case.
     *
     * @param head its head
     * @param pairs what joins it, the strongest first
     */
    public record Candidate(CaseId head, List<Pair> pairs) {}

    /** What one item of the case has in common with one other item. */
    private record Weighed(Pair pair, double weight) {}

    /** What an item has in common with another, while it is being added up. */
    private static final class Common {
        private double named;
        private int text;

        private boolean textAlike() {
            return text >= Shingles.ENOUGH;
        }

        private double weight() {
            return named + (textAlike() ? 1 : 0);
        }
    }

    /** Returns the head of the cases that are one with {@code id}, for those who see all of them. */
    public CaseId head(CaseId id) {
        CaseId known = heads.get(id);
        if (known != null) {
            return known;
        }
        Set<CaseId> one = state.cases().links().of(id);
        CaseId head = one.stream().min(new CaseFindings(state).byBirth()).orElseThrow();
        one.forEach(member -> heads.put(member, head));
        return head;
    }

    /** Returns the other cases, the likeliest first. */
    public List<Candidate> of(CaseId id, Moment moment) {
        new CaseFindings(state).analyst(moment);
        if (state.items().in(id).isEmpty()) {
            throw new NotFoundException();
        }
        Set<CaseId> own = state.cases().links().of(id);
        Reader reader = state.reader(moment.by());
        Map<CaseId, List<Weighed>> byHead = new HashMap<>();
        for (CaseId one : own) {
            for (ItemState item : state.items().in(one)) {
                if (isSubmission(item, reader)) {
                    common(item, own, reader).forEach((other, common) -> byHead.computeIfAbsent(
                                    head(other.origin().inCase()), key -> new ArrayList<>())
                            .add(new Weighed(new Pair(item, other, common.textAlike()), common.weight())));
                }
            }
        }
        byHead.keySet().removeIf(head -> isDismissed(own, state.cases().links().of(head)));
        return byHead.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<CaseId, List<Weighed>> entry) -> -strongest(entry.getValue()))
                        .thenComparing(
                                Map.Entry::getKey,
                                new CaseFindings(state).byBirth().reversed()))
                .limit(MOST_CASES)
                .map(entry -> new Candidate(entry.getKey(), strongestPairs(entry.getValue())))
                .toList();
    }

    private Map<ItemState, Common> common(ItemState item, Set<CaseId> own, Reader reader) {
        Map<ItemState, Common> found = new HashMap<>();
        Predicate<ItemState> other = one -> !own.contains(one.origin().inCase()) && isSubmission(one, reader);
        for (long name : item.named()) {
            List<ItemState> naming = new ArrayList<>();
            state.items().allNaming(name, one -> {
                if (other.test(one)) {
                    naming.add(one);
                }
                return naming.size() < MOST_LOOKED_AT;
            });
            long heads = naming.stream()
                    .map(one -> head(one.origin().inCase()))
                    .distinct()
                    .count();
            if (heads <= WIDELY_NAMED) {
                naming.forEach(one -> found.computeIfAbsent(one, key -> new Common()).named += 1.0 / heads);
            }
        }
        for (long number : item.text()) {
            state.items().saying(number, MOST_LOOKED_AT, one -> {
                if (other.test(one)) {
                    found.computeIfAbsent(one, key -> new Common()).text++;
                }
            });
        }
        found.values().removeIf(common -> common.weight() == 0);
        return found;
    }

    private static boolean isSubmission(ItemState item, Reader reader) {
        return item.origin().kind().isPresent() && !reader.visible(item).isEmpty();
    }

    private boolean isDismissed(Set<CaseId> own, Set<CaseId> others) {
        return own.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> state.cases().dismissed(one, other)));
    }

    private static double strongest(List<Weighed> pairs) {
        return pairs.stream().mapToDouble(Weighed::weight).max().orElse(0);
    }

    private static List<Pair> strongestPairs(List<Weighed> pairs) {
        Set<ItemState> told = new HashSet<>();
        return pairs.stream()
                .sorted(Comparator.comparingDouble((Weighed weighed) -> -weighed.weight())
                        .thenComparingInt(weighed -> -weighed.pair().other().ordinal())
                        .thenComparingInt(weighed -> weighed.pair().one().ordinal()))
                .filter(weighed -> told.add(weighed.pair().other()))
                .limit(MOST_PAIRS)
                .map(Weighed::pair)
                .toList();
    }
}
