package org.renkei.core;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.ledger.Sameness;
import org.renkei.core.search.TextFolding;

/**
 * What is looked through of a content: its texts, folded, and behind each indicator, between marks that no text holds, what is the
 * same in all its spellings.
 */
final class SearchText {
    private static final char FIELD = '\u0002';
    private static final char NAME = '\u0001';

    private SearchText() {}

    static String of(SubmissionPart part) {
        List<String> fields = new ArrayList<>(List.of(part.summary(), part.text()));
        List<Indicator> indicators = new ArrayList<>(part.indicators());
        for (Detail detail : part.details()) {
            if (detail instanceof Detail.Incident incident) {
                fields.add(incident.code());
                incident.words().ifPresent(fields::add);
            } else if (detail instanceof Detail.FalsePositive mark) {
                mark.words().ifPresent(fields::add);
            }
            detail.names().ifPresent(indicators::add);
        }
        return joined(fields, indicators);
    }

    static String of(Countermeasure issued) {
        List<String> fields = new ArrayList<>();
        Stream.of(Optional.of(issued.title()), Optional.of(issued.action()), issued.evidence(), issued.asks())
                .flatMap(Optional::stream)
                .flatMap((Wording wording) -> Stream.of(wording.ja(), wording.en()))
                .forEach(fields::add);
        fields.addAll(issued.products());
        return joined(fields, issued.indicators());
    }

    /** Returns the word as it would stand in a text; empty if nothing of it is left. */
    static String word(String word) {
        return TextFolding.of(word).replace(NAME, ' ').replace(FIELD, ' ').strip();
    }

    /** Returns how an indicator would be named, for each type that its text could be of. */
    static List<String> names(String indicator) {
        String plain = TextFolding.of(indicator);
        List<String> names = Arrays.stream(IndicatorType.values())
                .map(type -> new Typed(type, spelled(type, plain)))
                .filter(typed -> typed.type().accepts(typed.value()))
                .map(typed -> name(Indicator.block(typed.type(), typed.value())))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw new InvalidInputException(
                    "indicator", "it must be the value of an indicator", "look for it as a word instead");
        }
        return names;
    }

    private record Typed(IndicatorType type, String value) {}

    private static String spelled(IndicatorType type, String plain) {
        return switch (type) {
            case VULNERABILITY -> plain.toUpperCase(Locale.ROOT);
            case DOMAIN -> ascii(plain);
            default -> plain;
        };
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException noDomain) {
            return domain;
        }
    }

    private static String joined(Collection<String> fields, Collection<Indicator> indicators) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(TextFolding.of(field)).append(FIELD));
        for (Indicator indicator : indicators) {
            text.append(TextFolding.of(indicator.value())).append(FIELD);
            indicator.reason().ifPresent(reason -> text.append(TextFolding.of(reason))
                    .append(FIELD));
            text.append(name(indicator));
        }
        return text.toString();
    }

    private static String name(Indicator indicator) {
        return NAME + TextFolding.of(Sameness.of(indicator)) + NAME;
    }
}
