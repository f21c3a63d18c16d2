package org.renkei.core.casebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;
import org.renkei.api.statistics.Edition;

/**
 * Everything that was found and decided about cases, in the order in which it was, and so as it stood at any time.
 *
 * <p><b>Threads:</b> none of its own; guarded by the state that owns it.
 */
public final class CaseBook {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<CaseId, List<Decision>> byCase = new HashMap<>();
    private final CaseLinks links = new CaseLinks();
    private final CaseLinks dismissed = new CaseLinks();
    private final List<Edition> editions = new ArrayList<>();

    /** What can be found about two cases. */
    public enum Found {
        /** They are one. */
        MERGED,
        /** That they are one was taken back. */
        UNMERGED,
        /** They are not one. */
        DISMISSED
    }

    /**
     * What was found about two cases.
     *
     * @param at when
     * @param found what
     * @param one one of them
     * @param other the other one
     * @param ground why
     */
    public record Finding(Instant at, Found found, CaseId one, CaseId other, String ground) {}

    /**
     * What was decided about cases that were one.
     *
     * @param at when
     * @param cases all of them
     * @param disposition what became of them
     * @param ground why
     */
    public record Decision(Instant at, List<CaseId> cases, Disposition disposition, String ground) {}

    /** Takes over what was found. */
    public void add(Finding finding) {
        findings.add(finding);
        apply(finding, links);
        dismissed.set(finding.one(), finding.other(), finding.found() == Found.DISMISSED);
    }

    /** Takes over what was decided. */
    public void add(Decision decision) {
        decisions.add(decision);
        decision.cases().forEach(id -> byCase.computeIfAbsent(id, key -> new ArrayList<>(1))
                .add(decision));
    }

    /** Takes over an edition of the statistics. */
    public void add(Edition edition) {
        editions.add(edition);
    }

    /** Returns how much was found, decided and counted: the version of the cases' stream. */
    public long version() {
        return (long) findings.size() + decisions.size() + editions.size();
    }

    /** Returns everything that was found, the oldest first. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns everything that was decided, the oldest first. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** Returns the frozen editions, the oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** Returns which cases are one now. */
    public CaseLinks links() {
        return links;
    }

    /** Returns whether an analyst found that these two are not one, and nobody found otherwise since. */
    public boolean dismissed(CaseId one, CaseId other) {
        return dismissed.linked(one, other);
    }

    /** Returns which cases were one at some time before {@code end}. */
    public CaseLinks linksBefore(Instant end) {
        CaseLinks then = new CaseLinks();
        findings.stream().filter(finding -> finding.at().isBefore(end)).forEach(finding -> apply(finding, then));
        return then;
    }

    /** Returns what was ever decided about any of {@code cases}, each decision once, the oldest first. */
    public List<Decision> decisionsOn(Collection<CaseId> cases) {
        return cases.stream()
                .flatMap(id -> byCase.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Decision::at))
                .toList();
    }

    /**
     * Returns what had become of {@code cases}, which are one, by all decisions before {@code end}: what was done with any of them
     * was done with all, and while one of them is in analysis all are.
     *
     * @param counts which of them are in analysis until somebody decides; the others count once they are decided on
     */
    public Disposition dispositionBefore(Collection<CaseId> cases, Instant end, Predicate<CaseId> counts) {
        List<Optional<Decision>> last = cases.stream()
                .filter(id -> counts.test(id) || last(id, end).isPresent())
                .map(id -> last(id, end))
                .toList();
        List<Disposition> all = last.stream()
                .map(decision -> decision.map(Decision::disposition).orElse(Disposition.IN_ANALYSIS))
                .toList();
        for (Disposition stronger : List.of(Disposition.PUBLISHED, Disposition.SHARED, Disposition.IN_ANALYSIS)) {
            if (all.contains(stronger)) {
                return stronger;
            }
        }
        return last.stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Decision::at))
                .map(Decision::disposition)
                .orElse(Disposition.IN_ANALYSIS);
    }

    private Optional<Decision> last(CaseId id, Instant end) {
        List<Decision> made = byCase.getOrDefault(id, List.of());
        for (int i = made.size() - 1; i >= 0; i--) {
            if (made.get(i).at().isBefore(end)) {
                return Optional.of(made.get(i));
            }
        }
        return Optional.empty();
    }

    private static void apply(Finding finding, CaseLinks links) {
        if (finding.found() != Found.DISMISSED) {
            links.set(finding.one(), finding.other(), finding.found() == Found.MERGED);
        }
    }
}
