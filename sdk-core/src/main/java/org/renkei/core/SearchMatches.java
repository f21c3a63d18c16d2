package org.renkei.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.SectorId;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.search.SearchQuery;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.CaseReading;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.Rounding;

/** Which of some items a query means: by what the engine knows of them first, then by what stands in them. */
final class SearchMatches {
    private final SearchQuery query;
    private final List<List<String>> clauses;
    private final Optional<Set<CaseId>> wanted;
    private final Contents contents;
    private int lookedAt;
    private final Map<CaseId, CaseId> heads = new HashMap<>();

    /**
     * Prepares to look.
     *
     * @param clauses texts, folded, of each of which one must stand in an item
     * @param wanted the cases that are meant; absent for all
     */
    SearchMatches(SearchQuery query, List<List<String>> clauses, Optional<Set<CaseId>> wanted, Contents contents) {
        this.query = query;
        this.clauses = clauses;
        this.wanted = wanted;
        this.contents = contents;
    }

    /** An item that the reader may see, with the time it is shown with and the head of its case. */
    record Visible(ItemState item, List<Piece> pieces, Instant time, CaseId head) {}

    /** An item that is meant, with the sectors that it concerns. */
    record Match(Visible seen, Set<SectorId> sectors) {
        int ordinal() {
            return seen.item().ordinal();
        }
    }

    /** Returns those of {@code ordinals} that {@code by} may see and that the engine can tell to fit. */
    List<Visible> visible(CouncilState state, HandlerId by, int[] ordinals) {
        Reader reader = state.reader(by);
        CaseReading cases = new CaseReading(state, by);
        List<Visible> visible = new ArrayList<>();
        for (int ordinal : ordinals) {
            ItemState item = state.items().at(ordinal);
            List<Piece> pieces = reader.visible(item);
            if (pieces.isEmpty() || !(query.kinds().isEmpty() || query.kinds().contains(item.itemKind()))) {
                continue;
            }
            Instant time = item.itemKind() == ItemKind.SUBMISSION
                    ? Rounding.of(item.storedAt(), state.governance().charter().timeRounding())
                    : item.storedAt();
            CaseId head = heads.computeIfAbsent(item.origin().inCase(), cases::head);
            if (isWithin(time)
                    && wanted.map(some -> some.contains(item.origin().inCase())).orElse(true)) {
                visible.add(new Visible(item, pieces, time, head));
            }
        }
        return visible;
    }

    /** Returns how many items were looked at that the reader may see. */
    int lookedAt() {
        return lookedAt;
    }

    private boolean isWithin(Instant time) {
        return query.from().map(from -> !time.isBefore(from)).orElse(true)
                && query.until().map(time::isBefore).orElse(true);
    }

    /** Returns those in which everything stands that is looked for. */
    List<Match> among(List<Visible> visible) {
        lookedAt += visible.size();
        Map<String, SubmissionPart> parts = contents.load(ids(visible, ItemKind.SUBMISSION), SubmissionPart.class);
        Map<String, Countermeasure> issued = contents.load(ids(visible, ItemKind.COUNTERMEASURE), Countermeasure.class);
        List<Match> matches = new ArrayList<>();
        for (Visible one : visible) {
            List<Countermeasure> told = present(one, issued);
            List<SubmissionPart> shared = present(one, parts);
            Set<SectorId> sectors = told.isEmpty() ? Set.of() : told.get(0).concerns();
            if (concerns(one, sectors) && (standsAsWritten(shared) || standsFolded(shared, told))) {
                matches.add(new Match(one, sectors));
            }
        }
        return matches;
    }

    /** Most words are written as they are looked for, and then there is no need to fold a text. */
    private boolean standsAsWritten(List<SubmissionPart> shared) {
        return query.indicator().isEmpty()
                && query.words().stream().allMatch(word -> shared.stream()
                        .anyMatch(part ->
                                part.summary().contains(word) || part.text().contains(word)));
    }

    private boolean standsFolded(List<SubmissionPart> shared, List<Countermeasure> told) {
        List<String> texts = clauses.isEmpty()
                ? List.of()
                : Stream.concat(
                                shared.stream().map(SearchText::of),
                                told.stream().map(SearchText::of))
                        .toList();
        return clauses.stream().allMatch(clause -> stands(clause, texts));
    }

    private static boolean stands(List<String> clause, List<String> texts) {
        return clause.stream().anyMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private boolean concerns(Visible one, Set<SectorId> sectors) {
        return query.sector()
                .map(sector -> one.item().itemKind() == ItemKind.COUNTERMEASURE
                        && (sectors.isEmpty() || sectors.contains(sector)))
                .orElse(true);
    }

    private static <T> List<T> present(Visible one, Map<String, T> loaded) {
        return one.pieces().stream()
                .flatMap(piece -> Optional.ofNullable(loaded.get(piece.content())).stream())
                .toList();
    }

    private static List<String> ids(List<Visible> visible, ItemKind kind) {
        return visible.stream()
                .filter(one -> one.item().itemKind() == kind)
                .flatMap(one -> one.pieces().stream())
                .map(Piece::content)
                .toList();
    }
}
