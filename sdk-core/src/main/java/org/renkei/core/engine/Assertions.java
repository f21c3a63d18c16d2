package org.renkei.core.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.casework.Assessment;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.submission.Reach;
import org.renkei.api.submission.SubmissionKind;

/** What members say for and against a case, one after the other, and how sure it is by that: {@link Assessment} gives the rule. */
final class Assertions {
    /** From how many members on it is told that they are as many. */
    private static final int TOLD = Reach.FEWEST;

    private final Duration rounding;
    private final Map<Pseudonym, Word> last = new LinkedHashMap<>();
    private final List<Assessment.Step> history = new ArrayList<>();
    private Confidence confidence = Confidence.LOW;

    Assertions(Duration rounding) {
        this.rounding = rounding;
    }

    /** Whether something speaks for a case or against it. */
    enum Stance {
        FOR,
        AGAINST;

        /** Returns what a reply says. */
        static Optional<Stance> of(ItemState.Origin reply) {
            if (reply.kind().equals(Optional.of(SubmissionKind.SIGHTING))) {
                return Optional.of(FOR);
            }
            return reply.verdict().flatMap(verdict -> switch (verdict) {
                case SEEN_TOO, MORE_DETAIL, ANALYSIS -> Optional.of(FOR);
                case REFUTED -> Optional.of(AGAINST);
                case USEFUL, NOT_SEEN -> Optional.empty();
            });
        }
    }

    /**
     * The last word under one pseudonym.
     *
     * @param item with what it was said
     * @param stance what it says
     */
    private record Word(ItemState item, Stance stance) {}

    /** Adds the next item. */
    void add(ItemState item, Stance stance) {
        last.put(item.origin().pseudonym().orElseThrow(), new Word(item, stance));
        Confidence now = reckoned();
        if (history.isEmpty() || now != confidence) {
            confidence = now;
            history.add(new Assessment.Step(Rounding.of(item.storedAt(), rounding), now, item.id()));
        }
    }

    Assessment assessment() {
        int speaking = speaking(Stance.FOR);
        return new Assessment(
                confidence,
                speaking < TOLD ? Optional.empty() : Optional.of(speaking),
                words(Stance.FOR).map(word -> word.item().id()).toList(),
                words(Stance.AGAINST).map(word -> word.item().id()).toList(),
                history);
    }

    private Confidence reckoned() {
        int against = speaking(Stance.AGAINST);
        int speaking = speaking(Stance.FOR);
        if (speaking >= TOLD) {
            return against == 0 ? Confidence.HIGH : against < speaking ? Confidence.MEDIUM : Confidence.LOW;
        }
        return against == 0 && speaking == 2 ? Confidence.MEDIUM : Confidence.LOW;
    }

    /** Within a case, pseudonyms are members; across cases nobody is told. */
    private int speaking(Stance stance) {
        return words(stance)
                .collect(Collectors.groupingBy(word -> word.item().origin().inCase(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Math::toIntExact)
                .max()
                .orElse(0);
    }

    private Stream<Word> words(Stance stance) {
        return last.values().stream()
                .filter(word -> word.stance() == stance)
                .sorted(Comparator.comparingInt(word -> word.item().ordinal()));
    }
}
