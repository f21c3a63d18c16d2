package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.Verdict;
import org.renkei.core.engine.event.ItemEvent;
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
        return new ItemEvent.Gist(verdict, Optional.empty(), named(named));
    }

    /** Returns what the rules need to know of countermeasure information. */
    ItemEvent.Gist of(CountermeasureDraft draft) {
        return new ItemEvent.Gist(Optional.empty(), Optional.of(draft.urgency()), named(draft.indicators()));
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
