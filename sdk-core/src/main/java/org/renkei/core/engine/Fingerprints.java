package org.renkei.core.engine;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.Verdict;
import org.renkei.core.engine.event.ItemEvent;

/**
 * Tells whether two items name the same indicator without keeping either: 64 bits that follow from the council's secret, the
 * type and the value. They stay when the bytes of an item are purged, and tell nothing to whoever lacks the secret.
 */
final class Fingerprints {
    private final Ids ids;

    Fingerprints(Ids ids) {
        this.ids = ids;
    }

    /** Returns what the rules need to know of a submission. */
    ItemEvent.Gist of(SubmissionDraft draft) {
        Stream<Detail> details = draft.parts().stream().flatMap(part -> part.details().stream());
        Optional<Verdict> verdict = details.flatMap(detail -> detail instanceof Detail.Feedback feedback
                        ? Stream.of(feedback.verdict())
                        : Stream.<Verdict>empty())
                .findFirst();
        Stream<Indicator> sighted = draft.parts().stream()
                .flatMap(part -> part.details().stream())
                .flatMap(detail -> detail instanceof Detail.Sighting sighting
                        ? Stream.of(sighting.indicator())
                        : Stream.<Indicator>empty());
        Stream<Indicator> listed = draft.parts().stream().flatMap(part -> part.indicators().stream());
        return new ItemEvent.Gist(verdict, Optional.empty(), named(Stream.concat(listed, sighted)));
    }

    /** Returns what the rules need to know of countermeasure information. */
    ItemEvent.Gist of(CountermeasureDraft draft) {
        return new ItemEvent.Gist(Optional.empty(), Optional.of(draft.urgency()), named(draft.indicators().stream()));
    }

    /** Returns the numbers of fingerprints, sorted. */
    static long[] read(List<String> texts) {
        long[] numbers =
                texts.stream().mapToLong(HexFormat::fromHexDigitsToLong).toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    private List<String> named(Stream<Indicator> indicators) {
        return indicators
                .map(indicator -> indicator.type() + "\n" + value(indicator))
                .distinct()
                .map(ids::fingerprint)
                .sorted()
                .toList();
    }

    /** What differs in case only names the same thing, but for the path of a URL. */
    private static String value(Indicator indicator) {
        return switch (indicator.type()) {
            case URL -> origin(indicator.value());
            case DOMAIN, IPV4, IPV6, CIDR, SHA256, SHA1, MD5, MAIL_ADDRESS, FILE_NAME, VULNERABILITY ->
                indicator.value().toLowerCase(Locale.ROOT);
        };
    }

    private static String origin(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0
                ? url.toLowerCase(Locale.ROOT) + "/"
                : url.substring(0, path).toLowerCase(Locale.ROOT) + url.substring(path);
    }
}
