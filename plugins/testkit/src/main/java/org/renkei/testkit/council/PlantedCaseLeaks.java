package org.renkei.testkit.council;

import static org.renkei.testkit.council.LeakPlaces.answers;
import static org.renkei.testkit.council.LeakPlaces.anywhere;
import static org.renkei.testkit.council.LeakPlaces.finance;
import static org.renkei.testkit.council.LeakPlaces.with;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.casework.Assessment;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.search.SearchPage;
import org.renkei.api.statistics.DispositionTable;

/** Mistakes in cases, proposals and statistics by which a provider could be told from another one; each must be noticed. */
public enum PlantedCaseLeaks {
    CASE_HEADED_BY_THE_PROVIDERS_OLDEST(anywhere(
            AttackCase.class,
            (seen, truth) -> with(seen, "id", (CaseId id) -> seen.cases().stream()
                    .filter(one -> truth.opener(one).filter(LeakPlaces::finance).isPresent())
                    .findFirst()
                    .orElse(id)))),
    CASES_IN_THE_ORDER_OF_PROVIDERS(anywhere(
            AttackCase.class,
            (seen, truth) -> with(seen, "cases", (List<CaseId> cases) -> cases.stream()
                    .sorted(Comparator.comparing(
                            one -> truth.opener(one).map(Member::name).orElse("")))
                    .toList()))),
    ITEMS_COUNTED_ONCE_A_PROVIDER(anywhere(AttackCase.class, (seen, truth) -> {
        List<String> known = seen.items().stream()
                .map(item -> truth.provider(item).map(Member::name).orElse(item.value()))
                .toList();
        return with(seen, "items", (List<ItemId> items) -> items.stream()
                .filter(item -> known.indexOf(known.get(items.indexOf(item))) == items.indexOf(item))
                .toList());
    })),
    ATTACK_BY_SECTOR(answers(
            "case", AttackCase.class, (seen, by) -> with(seen, "attack", (Boolean attack) -> attack && !finance(by)))),
    DECIDED_IN_THE_PROVIDERS_HOURS(answers(
            "case",
            AttackCase.class,
            (seen, by) -> with(seen, "history", (List<AttackCase.Change> history) -> history.stream()
                    .map(change -> with(change, "at", (Instant at) -> finance(by) ? at.plusSeconds(3_600) : at))
                    .toList()))),
    HISTORY_WITH_A_NOTE_ON_WHO(answers(
            "case",
            AttackCase.class,
            (seen, by) -> with(seen, "history", (List<AttackCase.Change> history) -> history.stream()
                    .map(change ->
                            with(change, "ground", (Optional<String> ground) -> Optional.of("told " + by.name())))
                    .toList()))),
    CORROBORATED_BY_WHOSE_IT_IS(answers(
            "assessment",
            Assessment.class,
            (seen, by) -> with(
                    seen,
                    "corroborating",
                    (Optional<Integer> members) -> members.map(some -> finance(by) ? some - 1 : some)))),
    SURE_OF_A_SECTOR(answers(
            "assessment",
            Assessment.class,
            (seen, by) ->
                    with(seen, "confidence", (Confidence confidence) -> finance(by) ? Confidence.HIGH : confidence))),
    CASE_REFUSED_OTHERWISE(
            LeakPlaces.refused("case", (refusal, by) -> finance(by) ? new IllegalStateException("no head") : refusal)),
    OPEN_CASES_OF_ONES_SECTOR_FIRST(LeakPlaces.<AttackCase>lists("open cases", (list, asked) -> Stream.concat(
                    list.stream().filter(one -> isFinance(one.id(), asked.truth())),
                    list.stream().filter(one -> !isFinance(one.id(), asked.truth())))
            .toList())),
    PROPOSED_WITHIN_A_PROVIDER_ONLY(LeakPlaces.<MergeProposal>lists("proposals", (list, asked) -> list.stream()
            .filter(one -> asked.truth().opener(one.one()).equals(asked.truth().opener(one.other())))
            .toList())),
    ALIKE_BY_THE_PROVIDERS_STYLE(anywhere(MergeProposal.Likeness.class, (seen, truth) -> truth.provider(seen.one())
            .filter(LeakPlaces::finance)
            .map(by -> with(seen, "percent", (Optional<Integer> percent) -> Optional.of(100)))
            .orElse(seen))),
    FOUND_COUNTED_WITH_A_SECTOR(LeakPlaces.about(
            "search",
            SearchPage.class,
            (page, asked) -> with(
                    page,
                    "found",
                    (Integer found) -> found
                            + (int) page.entries().stream()
                                    .filter(entry -> asked.truth()
                                            .provider(entry.id())
                                            .filter(LeakPlaces::finance)
                                            .isPresent())
                                    .count()))),
    FACET_OF_PROVIDERS(LeakPlaces.about(
            "search",
            SearchPage.class,
            (page, asked) -> with(page, "facets", (List<SearchPage.Facet> facets) -> Stream.concat(
                            facets.stream(),
                            page.entries().stream()
                                    .flatMap(entry -> asked.truth().provider(entry.id()).stream())
                                    .map(LeakPlaces::sector)
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .map(sector -> new SearchPage.Facet(SearchPage.Facet.Of.SECTOR, sector, 1)))
                    .toList()))),
    TABLE_WITHOUT_A_SECTOR(LeakPlaces.about(
            "table",
            DispositionTable.class,
            (table, asked) -> with(table, "rows", (List<DispositionTable.Row> rows) -> rows.stream()
                    .map(row -> with(
                            row,
                            "cases",
                            (Integer cases) -> cases
                                    + (int) asked.truth().items().stream()
                                            .filter(item -> asked.truth()
                                                    .provider(item)
                                                    .filter(LeakPlaces::finance)
                                                    .isPresent())
                                            .count()))
                    .toList())));

    @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
    private final Leak leak;

    PlantedCaseLeaks(Leak leak) {
        this.leak = leak;
    }

    /** Returns what leaks. */
    public Leak leak() {
        return leak;
    }

    private static boolean isFinance(CaseId inCase, Leak.Truth truth) {
        return truth.opener(inCase).filter(LeakPlaces::finance).isPresent();
    }
}
