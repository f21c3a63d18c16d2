package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.Verdict;
import org.renkei.core.engine.event.ItemEvent;
import org.renkei.core.ledger.Names;
import org.renkei.core.ledger.Sameness;

/**
 * Tells whether two items name the same indicator without keeping either: 64 bits that follow from the council's secret and
 * what is the {@link Sameness same} in all its spellings. They stay when the bytes of an item are purged, and tell nothing to whoever lacks the secret.
 */
final class Fingerprints {
    private final Ids ids;

    Fingerprints(Ids ids) {
        this.ids = ids;
    }

    /** Returns what the rules need to know of a submission. */
    ItemEvent.Gist of(SubmissionDraft draft) {
        Optional<Verdict> verdict = Optional.empty();
        List<Indicator> named = new ArrayList<>();
        for (PartDraft part : draft.parts()) {
            named.addAll(part.indicators());
            for (Detail detail : part.details()) {
                if (detail instanceof Detail.Sighting sighting) {
                    named.add(sighting.indicator());
                } else if (detail instanceof Detail.Feedback feedback && verdict.isEmpty()) {
                    verdict = Optional.of(feedback.verdict());
                }
            }
        }
        return new ItemEvent.Gist(verdict, Optional.empty(), named(named), text(draft.parts()));
    }

    /** Returns what the rules need to know of countermeasure information. */
    ItemEvent.Gist of(CountermeasureDraft draft) {
        return new ItemEvent.Gist(Optional.empty(), Optional.of(draft.urgency()), named(draft.indicators()), List.of());
    }

    /**
     * What a part says that one could pass on.
     *
     * @param named the fingerprints of its indicators; a vulnerability's number is everybody's
     * @param text what tells whether another text is nearly the same
     */
    record Said(Names named, Names text) {}

    /** Returns what a part says that one could pass on. */
    Said said(PartDraft part) {
        List<Indicator> named = new ArrayList<>(part.indicators());
        part.details().stream()
                .filter(Detail.Sighting.class::isInstance)
                .map(detail -> ((Detail.Sighting) detail).indicator())
                .forEach(named::add);
        named.removeIf(indicator -> indicator.type() == IndicatorType.VULNERABILITY);
        return new Said(Names.of(read(named(named))), Names.of(read(text(List.of(part)))));
    }

    private List<String> text(List<PartDraft> parts) {
        Shingles shingles = new Shingles(Long.parseUnsignedLong(ids.fingerprint("stretches of text"), 16));
        return parts.stream()
                .flatMapToLong(part -> Arrays.stream(shingles.of(part.summary() + "\n" + part.text())))
                .sorted()
                .distinct()
                .mapToObj(HexFormat.of()::toHexDigits)
                .toList();
    }

    /** Returns the numbers of fingerprints, sorted. */
    static long[] read(List<String> texts) {
        long[] numbers = new long[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseUnsignedLong(texts.get(i), 16);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private List<String> named(List<Indicator> indicators) {
        Set<String> named = new TreeSet<>();
        for (Indicator indicator : indicators) {
            named.add(ids.fingerprint(Sameness.of(indicator)));
        }
        return List.copyOf(named);
    }
}
