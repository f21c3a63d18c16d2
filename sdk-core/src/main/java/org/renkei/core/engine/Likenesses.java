package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What more items name than this is everybody's: a large mail service, a search engine. */
    private static final int WIDELY_NAMED = 256;

    private static final int MOST_PAIRS = 5;

    private final CouncilState state;

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
        return state.cases().links().of(id).stream()
                .min(new CaseFindings(state).byBirth())
                .orElseThrow();
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
        for (long name : item.named()) {
            List<ItemState> naming = new ArrayList<>();
            boolean few = state.items().allNaming(name, other -> {
                naming.add(other);
                return naming.size() <= WIDELY_NAMED;
            });
            if (few) {
                naming.forEach(other -> found.computeIfAbsent(other, key -> new Common()).named +=
                        1.0 / Math.max(1, naming.size() - 1));
            }
        }
        for (long number : item.text()) {
            state.items().saying(number, other -> found.computeIfAbsent(other, key -> new Common()).text++);
        }
        found.entrySet()
                .removeIf(entry -> entry.getValue().weight() == 0
                        || own.contains(entry.getKey().origin().inCase())
                        || !isSubmission(entry.getKey(), reader));
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
