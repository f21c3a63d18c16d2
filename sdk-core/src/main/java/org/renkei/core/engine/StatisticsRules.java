package org.renkei.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.renkei.api.casework.Disposition;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Sector;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.DispositionTable;
import org.renkei.api.statistics.Edition;
import org.renkei.api.statistics.Quarter;
import org.renkei.core.casebook.CaseLinks;
import org.renkei.core.casebook.SmallCells;
import org.renkei.core.engine.event.CaseEvent;

/** What the council tells in numbers. */
public final class StatisticsRules {
    private final CouncilState state;

    /** Prepares to count on {@code state}. */
    public StatisticsRules(CouncilState state) {
        this.state = state;
    }

    /** Returns what had become of all attack cases at the end of a day. */
    public DispositionTable table(LocalDate asOf, HandlerId by, Instant now) {
        state.governance().acting(by);
        requireOver("asOf", asOf.isBefore(CouncilDays.of(now)));
        Instant end = CouncilDays.begin(asOf.plusDays(1));
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        for (Collection<CaseId> one : activities(end)) {
            counts.merge(
                    state.cases()
                            .dispositionBefore(one, end, id -> state.items().isAttack(id, end)),
                    1,
                    Integer::sum);
        }
        return new DispositionTable(
                asOf,
                Arrays.stream(Disposition.values())
                        .map(disposition -> new DispositionTable.Row(disposition, counts.getOrDefault(disposition, 0)))
                        .toList());
    }

    /** Counts a quarter, once and for all circles from one count: two counts could be subtracted from each other. */
    public Step freeze(Quarter quarter, Moment moment) {
        CaseFindings findings = new CaseFindings(state);
        Charter charter = findings.analyst(moment).charter();
        requireOver("quarter", !CouncilDays.begin(quarter.ends()).isAfter(moment.now()));
        if (edition(quarter, Circle.WITHIN).isPresent()) {
            return Step.none();
        }
        List<Member> first = bornIn(quarter, moment.now());
        List<Optional<String>> sectors = Stream.concat(
                        charter.sectors().stream().map(Sector::id).map(id -> Optional.of(id.value())),
                        Stream.of(Optional.<String>empty()))
                .toList();
        List<Optional<String>> classes = charter.classes().stream()
                .map(MemberClass::id)
                .map(id -> Optional.of(id.value()))
                .toList();
        Breakdown bySector = new Breakdown("sector " + quarter, moment.ids(), sectors, first, member -> member.sector()
                .map(id -> id.value()));
        Breakdown byClass = new Breakdown(
                "class " + quarter,
                moment.ids(),
                classes,
                first,
                member -> Optional.of(member.memberClass().value()));
        List<Optional<Integer>> sectorsWithin = bySector.told(Circle.WITHIN, List.of());
        List<Optional<Integer>> classesWithin = byClass.told(Circle.WITHIN, List.of());
        LocalDate today = CouncilDays.of(moment.now());
        return findings.step(
                new CaseEvent.EditionFrozen(
                        new Edition(
                                quarter,
                                Circle.WITHIN,
                                today,
                                first.size(),
                                bySector.cells(sectorsWithin),
                                byClass.cells(classesWithin)),
                        moment.by()),
                new CaseEvent.EditionFrozen(
                        new Edition(
                                quarter,
                                Circle.OUTSIDE,
                                today,
                                first.size(),
                                bySector.cells(bySector.told(Circle.OUTSIDE, sectorsWithin)),
                                byClass.cells(byClass.told(Circle.OUTSIDE, classesWithin))),
                        moment.by()));
    }

    /** Returns the edition of a quarter for a circle, if it was counted. */
    public Optional<Edition> edition(Quarter quarter, Circle circle) {
        return state.cases().editions().stream()
                .filter(edition -> edition.quarter().equals(quarter) && edition.circle() == circle)
                .findFirst();
    }

    /** Returns the editions that {@code by} may read, the oldest first. */
    public List<Edition> editions(HandlerId by) {
        boolean within = state.governance().acting(by).pledged();
        return state.cases().editions().stream()
                .filter(edition -> within || edition.circle() == Circle.OUTSIDE)
                .toList();
    }

    /** One way of breaking down the cases of a quarter. */
    private static final class Breakdown {
        private final Map<Optional<String>, List<MemberId>> behind = new LinkedHashMap<>();
        private final String what;
        private final Ids ids;

        Breakdown(
                String what,
                Ids ids,
                List<Optional<String>> cells,
                List<Member> first,
                Function<Member, Optional<String>> cellOf) {
            this.what = what;
            this.ids = ids;
            cells.forEach(cell -> behind.put(cell, new ArrayList<>()));
            first.forEach(member -> behind.computeIfAbsent(cellOf.apply(member), key -> new ArrayList<>())
                    .add(member.id()));
        }

        /** Returns what a circle is told: of what {@code others}, who are told more, are told, or of all if there are none. */
        List<Optional<Integer>> told(Circle circle, List<Optional<Integer>> others) {
            List<SmallCells.Count> counts = new ArrayList<>();
            behind.forEach((cell, members) -> counts.add(new SmallCells.Count(
                    members.size(),
                    new HashSet<>(members).size(),
                    lot(cell),
                    !others.isEmpty() && others.get(counts.size()).isEmpty())));
            return SmallCells.told(counts, circle.fewest());
        }

        List<Edition.Cell> cells(List<Optional<Integer>> told) {
            List<Edition.Cell> shown = new ArrayList<>();
            behind.keySet().forEach(cell -> shown.add(new Edition.Cell(cell, told.get(shown.size()))));
            return shown;
        }

        private long lot(Optional<String> cell) {
            return Long.parseUnsignedLong(ids.fingerprint("lot " + what + " " + cell.orElse("")), 16);
        }
    }

    /** Returns, for each attack that became one in a quarter, the member that reported it first. */
    private List<Member> bornIn(Quarter quarter, Instant now) {
        Instant begins = CouncilDays.begin(quarter.begins());
        Instant ends = CouncilDays.begin(quarter.ends());
        List<Member> first = new ArrayList<>();
        for (Collection<CaseId> one : activities(now)) {
            one.stream()
                    .flatMap(id -> state.items().in(id).stream())
                    .filter(item -> item.isAttack(now))
                    .min(Comparator.comparing(ItemState::attackSince).thenComparingInt(ItemState::ordinal))
                    .filter(item -> isWithin(item.attackSince(), begins, ends))
                    .flatMap(item -> state.governance().member(item.origin().provider()))
                    .ifPresent(first::add);
        }
        return first;
    }

    private static boolean isWithin(Instant time, Instant begins, Instant ends) {
        return !time.isBefore(begins) && time.isBefore(ends);
    }

    /** Returns the cases that were one activity at some time before {@code end}, for each attack that there was by then. */
    private List<Collection<CaseId>> activities(Instant end) {
        CaseLinks links = state.cases().linksBefore(end);
        Set<CaseId> counted = new HashSet<>();
        List<Collection<CaseId>> activities = new ArrayList<>();
        for (CaseId id : state.items().cases()) {
            if (state.items().isAttack(id, end) && !counted.contains(id)) {
                Set<CaseId> one = links.of(id);
                counted.addAll(one);
                activities.add(one);
            }
        }
        return activities;
    }

    private static void requireOver(String field, boolean over) {
        if (!over) {
            throw new InvalidInputException(field, "it must be over", "choose an earlier one");
        }
    }
}
