package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionPart;

/**
 * What differs in one part between two versions of a submission, as their reader sees them. A part that came new has everything
 * added; one that is gone, everything removed.
 *
 * @param part which part
 * @param summary the new summary, if it is another one
 * @param linesAdded lines of the text that were not there before, in their order
 * @param linesRemoved lines of the text that are there no longer, in their order
 * @param indicatorsAdded indicators that were not there before
 * @param indicatorsRemoved indicators that are there no longer
 * @param detailsAdded details that were not there before
 * @param detailsRemoved details that are there no longer
 */
public record PartChange(
        Part part,
        Optional<String> summary,
        List<String> linesAdded,
        List<String> linesRemoved,
        List<Indicator> indicatorsAdded,
        List<Indicator> indicatorsRemoved,
        List<Detail> detailsAdded,
        List<Detail> detailsRemoved) {
    private static final int MOST_LINES = 65_536;

    /** Copies. */
    @JsonbCreator
    public PartChange {
        Require.present("part", part);
        summary = Require.optional(summary);
        linesAdded = Require.list("linesAdded", linesAdded, MOST_LINES);
        linesRemoved = Require.list("linesRemoved", linesRemoved, MOST_LINES);
        indicatorsAdded = Require.list("indicatorsAdded", indicatorsAdded, 10_000);
        indicatorsRemoved = Require.list("indicatorsRemoved", indicatorsRemoved, 10_000);
        detailsAdded = Require.list("detailsAdded", detailsAdded, 100);
        detailsRemoved = Require.list("detailsRemoved", detailsRemoved, 100);
    }

    /** Returns what differs, for each part that differs, in the order of the parts. */
    public static List<PartChange> between(Submission before, Submission after) {
        List<PartChange> changes = new ArrayList<>();
        for (Part part : Part.values()) {
            Optional<SubmissionPart> was = find(before, part);
            Optional<SubmissionPart> is = find(after, part);
            if (!was.equals(is)) {
                changes.add(between(part, was, is));
            }
        }
        return changes;
    }

    private static PartChange between(Part part, Optional<SubmissionPart> was, Optional<SubmissionPart> is) {
        List<String> linesBefore = was.map(PartChange::lines).orElse(List.of());
        List<String> linesAfter = is.map(PartChange::lines).orElse(List.of());
        List<Indicator> indicatorsBefore = was.map(SubmissionPart::indicators).orElse(List.of());
        List<Indicator> indicatorsAfter = is.map(SubmissionPart::indicators).orElse(List.of());
        List<Detail> detailsBefore = was.map(SubmissionPart::details).orElse(List.of());
        List<Detail> detailsAfter = is.map(SubmissionPart::details).orElse(List.of());
        return new PartChange(
                part,
                is.map(SubmissionPart::summary)
                        .filter(text -> !was.map(SubmissionPart::summary).equals(Optional.of(text))),
                without(linesAfter, linesBefore),
                without(linesBefore, linesAfter),
                without(indicatorsAfter, indicatorsBefore),
                without(indicatorsBefore, indicatorsAfter),
                without(detailsAfter, detailsBefore),
                without(detailsBefore, detailsAfter));
    }

    private static Optional<SubmissionPart> find(Submission submission, Part part) {
        return submission.parts().stream()
                .filter(candidate -> candidate.part() == part)
                .findFirst();
    }

    private static List<String> lines(SubmissionPart part) {
        return part.text().lines().toList();
    }

    /** Returns what is in {@code all} more often than in {@code others}, in its order. */
    private static <T> List<T> without(List<T> all, Collection<T> others) {
        Map<T, Integer> left = new HashMap<>();
        others.forEach(other -> left.merge(other, 1, Integer::sum));
        List<T> more = new ArrayList<>();
        for (T one : all) {
            if (left.merge(one, -1, Integer::sum) < 0) {
                more.add(one);
            }
        }
        return more;
    }
}
