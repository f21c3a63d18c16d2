package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.Verdict;
import org.renkei.core.casebook.Shingles;
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

    /**
     * What a part says.
     *
     * @param named the fingerprints of its indicators that one could pass on
     * @param common those of the numbers of vulnerabilities, which are everybody's
     * @param text what tells whether another text is nearly the same
     */
    record Said(Names named, Names common, Names text) {}

    /** Returns what a part says. */
    Said said(PartDraft part) {
        List<Indicator> named = new ArrayList<>(part.indicators());
        List<Indicator> common = new ArrayList<>();
        part.details().stream().flatMap(detail -> detail.names().stream()).forEach(named::add);
        named.stream()
                .filter(indicator -> indicator.type() == IndicatorType.VULNERABILITY)
                .forEach(common::add);
        named.removeAll(common);
        long[] text = new Shingles(number("stretches of text")).of(part.summary() + "\n" + part.text());
        return new Said(numbers(named), numbers(common), Names.of(text));
    }

    /** Returns what the rules need to know of a submission whose parts say {@code said}. */
    static ItemEvent.Gist of(SubmissionDraft draft, List<Said> said) {
        Optional<Verdict> verdict = draft.parts().stream()
                .flatMap(part -> part.details().stream())
                .filter(Detail.Feedback.class::isInstance)
                .map(detail -> ((Detail.Feedback) detail).verdict())
                .findFirst();
        return new ItemEvent.Gist(
                verdict,
                Optional.empty(),
                texts(said.stream().flatMap(part -> Stream.of(part.named(), part.common()))),
                texts(said.stream().map(Said::text)),
                Attacks.in(draft.kind(), draft.parts()),
                draft.parts().stream()
                        .filter(part -> part.details().stream().anyMatch(Detail.Feedback.class::isInstance))
                        .map(PartDraft::part)
                        .findFirst());
    }

    /** Returns what the rules need to know of countermeasure information. */
    ItemEvent.Gist of(CountermeasureDraft draft) {
        return new ItemEvent.Gist(
                Optional.empty(),
                Optional.of(draft.urgency()),
                texts(Stream.of(numbers(draft.indicators()))),
                List.of(),
                List.of(),
                Optional.empty());
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

    private Names numbers(List<Indicator> indicators) {
        return Names.of(indicators.stream()
                .map(Sameness::of)
                .distinct()
                .mapToLong(this::number)
                .sorted()
                .toArray());
    }

    private long number(String value) {
        return Long.parseUnsignedLong(ids.fingerprint(value), 16);
    }

    private static List<String> texts(Stream<Names> numbers) {
        return numbers.flatMapToLong(Names::stream)
                .mapToObj(HexFormat.of()::toHexDigits)
                .distinct()
                .sorted()
                .toList();
    }
}
