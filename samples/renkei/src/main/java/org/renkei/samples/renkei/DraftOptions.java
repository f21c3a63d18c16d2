package org.renkei.samples.renkei;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be handed in. */
final class DraftOptions {
    @Parameters(paramLabel = "KIND", descriptionKey = "param.kind")
    private SubmissionKind kind = SubmissionKind.OBSERVATION;

    @Option(names = "--about", paramLabel = "ITEM", descriptionKey = "option.about")
    private @Nullable String about;

    @Option(names = "--answers", paramLabel = "REQUEST", descriptionKey = "option.answers")
    private @Nullable String answers;

    @Option(names = "--complete", descriptionKey = "option.complete")
    private boolean complete;

    @Option(names = "--partial", descriptionKey = "option.partial")
    private boolean partial;

    @Option(names = "--observed-at", paramLabel = "TIME", descriptionKey = "option.observed-at")
    private @Nullable Instant observedAt;

    @Option(names = "--on-behalf-of", paramLabel = "NAME", descriptionKey = "option.on-behalf-of")
    private @Nullable String onBehalfOf;

    @Option(names = "--incident", paramLabel = "CODE[=WORDS]", descriptionKey = "option.incident")
    private List<String> incidents = new ArrayList<>();

    @Option(names = "--seal", descriptionKey = "option.seal")
    private boolean seal;

    @Option(names = "--verdict", paramLabel = "VERDICT", descriptionKey = "option.verdict")
    private @Nullable Verdict verdict;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "option.count")
    private @Nullable Long count;

    @Option(names = "--first", paramLabel = "TIME", descriptionKey = "option.first")
    private @Nullable Instant first;

    @Option(names = "--last", paramLabel = "TIME", descriptionKey = "option.last")
    private @Nullable Instant last;

    @Mixin
    private MailOptions mail = new MailOptions();

    @ArgGroup(exclusive = false, multiplicity = "1..3")
    private List<PartOptions> parts = new ArrayList<>();

    SubmissionDraft draft() {
        SubmissionDraft.Builder draft =
                SubmissionDraft.builder(kind, parts.get(0).draft(details(parts.get(0))));
        parts.stream().skip(1).forEach(part -> draft.part(part.draft(List.of())));
        if (about != null) {
            draft.about(Ids.of("--about", ItemId::new, about));
        }
        if (answers != null || complete || partial) {
            draft.answers(answered(), complete);
        }
        if (observedAt != null) {
            draft.observedAt(observedAt);
        }
        if (onBehalfOf != null) {
            draft.onBehalfOf(onBehalfOf);
        }
        if (seal) {
            draft.sealed();
        }
        return mail.fill(draft.build());
    }

    /** Whether more is to follow is said in so many words: it decides whether a duty is done. */
    private RequestId answered() {
        if (answers == null) {
            throw new InvalidInputException(
                    "--answers", "only an answer is complete or a part", "name the request with --answers");
        }
        if (complete == partial) {
            throw new InvalidInputException(
                    "--answers",
                    "an answer is either complete or a part, to which more follows",
                    "add --complete or --partial");
        }
        return Ids.of("--answers", RequestId::new, answers);
    }

    /** A verdict and a sighting belong to the first part; a sighting is of its only indicator. */
    private List<Detail> details(PartOptions part) {
        List<Detail> details = new ArrayList<>();
        if (verdict != null) {
            details.add(new Detail.Feedback(verdict));
        }
        if (count != null && first != null && last != null) {
            details.add(new Detail.Sighting(only(part.indicators()), count, first, last));
        } else if (count != null || first != null || last != null) {
            throw new InvalidInputException(
                    "--count", "--count, --first and --last go together", "give all three or none");
        }
        for (String incident : incidents) {
            int equals = incident.indexOf('=');
            details.add(
                    equals < 0
                            ? new Detail.Incident(incident, Optional.empty())
                            : new Detail.Incident(
                                    incident.substring(0, equals), Optional.of(incident.substring(equals + 1))));
        }
        return details;
    }

    private static Indicator only(List<Indicator> indicators) {
        if (indicators.size() != 1) {
            throw new InvalidInputException(
                    "--indicator", "a sighting is of one indicator", "name exactly one in the first part");
        }
        return indicators.get(0);
    }
}
