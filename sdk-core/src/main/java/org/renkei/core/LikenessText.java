package org.renkei.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.casework.MergeProposal.Kind;
import org.renkei.api.casework.MergeProposal.Likeness;
import org.renkei.api.id.CaseId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.casebook.Shingles;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Likenesses;
import org.renkei.core.engine.Piece;
import org.renkei.core.ledger.Sameness;

/** Says, from the contents, what two submissions have in common. */
final class LikenessText {
    private static final Set<IndicatorType> HASHES =
            Set.of(IndicatorType.SHA256, IndicatorType.SHA1, IndicatorType.MD5);

    private final Contents contents;
    private final Map<ItemState, List<Piece>> pieces;
    private final Set<ItemState> gone;
    private final IdentityHashMap<SubmissionPart, long[]> stretches = new IdentityHashMap<>();

    /**
     * Prepares to compare.
     *
     * @param pieces what may be shown of the items, and is recorded
     * @param gone what may not be shown any more
     */
    LikenessText(Contents contents, Map<ItemState, List<Piece>> pieces, Set<ItemState> gone) {
        this.contents = contents;
        this.pieces = pieces;
        this.gone = gone;
    }

    /** Returns what is proposed about the case with this head. */
    List<MergeProposal> proposals(CaseId head, List<Likenesses.Candidate> others) {
        List<String> ids = others.stream()
                .flatMap(candidate -> candidate.pairs().stream())
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .flatMap(item -> pieces.getOrDefault(item, List.of()).stream().map(Piece::content))
                .toList();
        Map<String, SubmissionPart> loaded = contents.load(ids, SubmissionPart.class);
        List<MergeProposal> proposals = new ArrayList<>();
        for (Likenesses.Candidate candidate : others) {
            List<Likeness> because = candidate.pairs().stream()
                    .filter(pair -> !gone.contains(pair.one()) && !gone.contains(pair.other()))
                    .flatMap(pair -> likenesses(pair, loaded))
                    .sorted(Comparator.comparing(Likeness::kind))
                    .toList();
            if (!because.isEmpty()) {
                proposals.add(new MergeProposal(head, candidate.head(), because));
            }
        }
        return proposals;
    }

    private Stream<Likeness> likenesses(Likenesses.Pair pair, Map<String, SubmissionPart> loaded) {
        List<SubmissionPart> one = parts(pair.one(), loaded);
        List<SubmissionPart> other = parts(pair.other(), loaded);
        Set<String> known = indicators(other).map(Sameness::of).collect(Collectors.toSet());
        List<Indicator> shared = indicators(one)
                .filter(indicator -> known.contains(Sameness.of(indicator)))
                .toList();
        List<Likeness> found = new ArrayList<>();
        shared(pair, Kind.SAME_MALWARE, shared, indicator -> HASHES.contains(indicator.type()))
                .ifPresent(found::add);
        shared(pair, Kind.SHARED_INDICATORS, shared, indicator -> !HASHES.contains(indicator.type()))
                .ifPresent(found::add);
        if (pair.textAlike()) {
            Kind kind = isMail(pair.one()) && isMail(pair.other()) ? Kind.ALIKE_MAILS : Kind.ALIKE_TEXTS;
            found.add(new Likeness(
                    kind, pair.one().id(), pair.other().id(), List.of(), Optional.of(percent(one, other))));
        }
        return found.stream();
    }

    private static Optional<Likeness> shared(
            Likenesses.Pair pair, Kind kind, List<Indicator> shared, Predicate<Indicator> which) {
        List<String> values = shared.stream()
                .filter(which)
                .map(indicator -> indicator.type().word() + ":" + indicator.value())
                .distinct()
                .limit(Likeness.MOST_SHARED)
                .toList();
        return Optional.of(values)
                .filter(some -> !some.isEmpty())
                .map(some -> new Likeness(kind, pair.one().id(), pair.other().id(), some, Optional.empty()));
    }

    private static boolean isMail(ItemState item) {
        return item.origin().kind().equals(Optional.of(SubmissionKind.TARGETED_MAIL));
    }

    private List<SubmissionPart> parts(ItemState item, Map<String, SubmissionPart> loaded) {
        return pieces.getOrDefault(item, List.of()).stream()
                .flatMap(piece -> Optional.ofNullable(loaded.get(piece.content())).stream())
                .toList();
    }

    private static Stream<Indicator> indicators(Collection<SubmissionPart> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        part.indicators().stream(),
                        part.details().stream().flatMap(detail -> detail.names().stream())));
    }

    private int percent(List<SubmissionPart> some, List<SubmissionPart> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> Shingles.percentAlike(stretches(one), stretches(other))))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private long[] stretches(SubmissionPart part) {
        return stretches.computeIfAbsent(part, key -> Shingles.stretches(part.summary() + "\n" + part.text()));
    }
}
