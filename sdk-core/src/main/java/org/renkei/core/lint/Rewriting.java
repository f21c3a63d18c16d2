package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;

/** Makes a draft with other strings; an indicator whose value is empty afterwards, or a sighting of it, is left out. */
final class Rewriting {
    private final Map<String, String> texts;

    private Rewriting(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Returns {@code draft} with the strings of {@code texts}, by {@linkplain Field#path path}, in place of its own. */
    static SubmissionDraft of(SubmissionDraft draft, Map<String, String> texts) {
        Rewriting rewriting = new Rewriting(texts);
        List<PartDraft> parts = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            parts.add(rewriting.part("parts[" + i + "].", draft.parts().get(i)));
        }
        return new SubmissionDraft(
                draft.kind(), draft.about(), draft.answers(), draft.observedAt(), draft.onBehalfOf(), parts);
    }

    private PartDraft part(String path, PartDraft part) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < part.indicators().size(); i++) {
            indicator(path + "indicators[" + i + "].", part.indicators().get(i)).ifPresent(indicators::add);
        }
        List<Detail> details = new ArrayList<>();
        for (int i = 0; i < part.details().size(); i++) {
            detail(path + "details[" + i + "].", part.details().get(i)).ifPresent(details::add);
        }
        String summary = texts.getOrDefault(path + "summary", part.summary());
        String text = texts.getOrDefault(path + "text", part.text());
        return within(
                path,
                () -> new PartDraft(
                        part.part(), part.label(), part.colour(), part.audience(), summary, text, indicators, details));
    }

    private Optional<Detail> detail(String path, Detail detail) {
        if (detail instanceof Detail.Sighting seen) {
            return indicator(path + "indicator.", seen.indicator())
                    .map(indicator -> new Detail.Sighting(indicator, seen.count(), seen.first(), seen.last()));
        }
        return Optional.of(detail);
    }

    private Optional<Indicator> indicator(String path, Indicator indicator) {
        String value = texts.getOrDefault(path + "value", indicator.value());
        Optional<String> reason = indicator.reason().map(text -> texts.getOrDefault(path + "reason", text));
        if (value.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(within(
                path,
                () -> new Indicator(
                        indicator.type(),
                        value,
                        indicator.act(),
                        reason,
                        indicator.validFrom(),
                        indicator.validUntil())));
    }

    /** Names the whole path of a field that no longer keeps its rule. */
    private static <T> T within(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(path + e.field(), e.rule(), e.fix());
        }
    }
}
