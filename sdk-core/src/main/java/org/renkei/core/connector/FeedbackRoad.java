package org.renkei.core.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Scope;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCategory;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.FeedbackSource;

/**
 * The way back: what a tool found becomes a sighting about the item it came from, and what was marked there as a false positive
 * becomes feedback on it, for the readers that the member's release rule
 * names.
 *
 * <p>A page that was polled is kept durably before its first record is handed in, so that after a crash the very same drafts go
 * in again under the very same keys; the source's cursor moves on when all of them are stored.
 */
final class FeedbackRoad {
    private static final int PAGE = 100;
    private static final String SUMMARY = "検知 / Sighting";
    private static final String MARK_SUMMARY = "誤検知 / False positive";
    private static final String OTHER_REASON = "機器での判断 / decided in the tool";

    private final Council council;
    private final InstanceSettings settings;
    private final Checkpoint checkpoint;
    private final Attempts attempts;

    FeedbackRoad(Council council, InstanceSettings settings, Checkpoint checkpoint, Attempts attempts) {
        this.council = council;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.attempts = attempts;
    }

    /** Brings back everything that there is now. */
    void walk(FeedbackSource source, Step step) {
        checkpoint.pending().ifPresent(page -> handIn(page, step));
        boolean more = true;
        while (more) {
            String from = checkpoint.feedback();
            FeedbackSource.Page page = attempts.call(() -> source.pollFeedback(from, PAGE));
            List<FeedbackSource.Feedback> records = known(page, step);
            if (!records.isEmpty()) {
                checkpoint.pending(records, page.next());
                checkpoint.write();
                handIn(new FeedbackSource.Page(records, page.next(), page.more()), step);
            } else if (!page.next().equals(from)) {
                checkpoint.feedback(page.next());
                checkpoint.write();
            }
            more = page.more() && !page.next().equals(from);
        }
    }

    private List<FeedbackSource.Feedback> known(FeedbackSource.Page page, Step step) {
        List<FeedbackSource.Feedback> known = new ArrayList<>();
        for (FeedbackSource.Feedback record : page.records()) {
            if (record instanceof FeedbackSource.Sighting || record instanceof FeedbackSource.FalsePositive) {
                known.add(record);
            } else {
                park(record, "UNKNOWN_FEEDBACK", step);
            }
        }
        return known;
    }

    private void handIn(FeedbackSource.Page page, Step step) {
        for (FeedbackSource.Feedback record : page.records()) {
            handIn(record, step);
        }
        checkpoint.feedback(page.next());
        checkpoint.write();
    }

    private void handIn(FeedbackSource.Feedback record, Step step) {
        Optional<PlacementKey> key = PlacementKey.read(settings.name(), record.placementKey());
        if (key.isEmpty()) {
            park(record, "UNKNOWN_KEY", step);
            return;
        }
        try {
            Optional<Seen> seen = seen(key.get());
            if (seen.isEmpty()) {
                park(record, "INDICATOR_GONE", step);
                return;
            }
            Answer answer = answer(record, seen.get());
            council.submissions().submit(draft(key.get().item(), seen.get(), answer), answer.key);
            if (answer.kind == SubmissionKind.SIGHTING) {
                step.sighting();
            } else {
                step.falsePositive();
            }
        } catch (NotFoundException notOursToSeeAnyMore) {
            park(record, "ITEM_GONE", step);
        } catch (CouncilException e) {
            if (e.code() == ErrorCode.KEY_REUSED) {
                return; // this record is stored; what it is about has changed since
            }
            if (e.retryable() || e.code() == ErrorCode.CLOSED || e.code().category() == ErrorCategory.UNAVAILABLE) {
                throw e;
            }
            park(record, e.code().name(), step);
        }
    }

    private void park(FeedbackSource.Feedback record, String code, Step step) {
        String key = "feedback:" + Sha256.hex(record.recordId());
        checkpoint.park(key, code);
        step.parked(key, code, Step.Kind.FEEDBACK);
    }

    private Answer answer(FeedbackSource.Feedback record, Seen seen) {
        String named = ":" + settings.name() + ":" + Sha256.hex(record.recordId());
        if (record instanceof FeedbackSource.FalsePositive mark) {
            Optional<String> words =
                    mark.reason() == Detail.FalsePositive.Reason.OTHER ? Optional.of(OTHER_REASON) : Optional.empty();
            return new Answer(
                    SubmissionKind.FEEDBACK,
                    "false-positive" + named,
                    MARK_SUMMARY,
                    new Detail.FalsePositive(seen.indicator, mark.reason(), words, Optional.empty()),
                    Optional.empty());
        }
        FeedbackSource.Sighting sighting = (FeedbackSource.Sighting) record;
        return new Answer(
                SubmissionKind.SIGHTING,
                "sighting" + named,
                SUMMARY,
                new Detail.Sighting(seen.indicator, sighting.count(), sighting.first(), sighting.last()),
                Optional.of(sighting.last()));
    }

    /** Asks again what the key stands for: whether we may still read it is decided now, not when it was placed. */
    private Optional<Seen> seen(PlacementKey key) {
        List<Seen> all = new ArrayList<>();
        Item item = council.retrieval().get(key.item());
        if (item instanceof Item.Issued issued) {
            issued.countermeasure()
                    .indicators()
                    .forEach(indicator ->
                            all.add(new Seen(indicator, issued.countermeasure().label())));
        } else if (item instanceof Item.Shared shared) {
            for (SubmissionPart part : shared.submission().parts()) {
                part.indicators().forEach(indicator -> all.add(new Seen(indicator, part.label())));
            }
        }
        return all.stream()
                .filter(candidate -> PlacementKey.of(key.instance(), key.output(), key.item(), candidate.indicator)
                        .equals(key))
                .findFirst();
    }

    private SubmissionDraft draft(ItemId about, Seen seen, Answer answer) {
        Charter charter = council.membership().charter();
        Audience audience = audience(charter);
        Tlp label = audience.scopes().stream()
                .flatMap(id -> charter.scope(id).stream())
                .map(Scope::loosest)
                .reduce(seen.label.strictest(settings.release().label()), Tlp::strictest);
        PartDraft part = PartDraft.builder(Part.ATTACK, label, audience, answer.summary)
                .detail(answer.detail)
                .build();
        SubmissionDraft.Builder draft =
                SubmissionDraft.builder(answer.kind, part).about(about);
        answer.observedAt.ifPresent(draft::observedAt);
        return draft.build();
    }

    private Audience audience(Charter charter) {
        InstanceSettings.Release release = settings.release();
        Audience.Builder audience = Audience.builder();
        release.scopes().forEach(audience::scope);
        release.members().forEach(audience::member);
        if (release.scopes().isEmpty() && release.members().isEmpty()) {
            Scope secretariat = charter.scopes().stream()
                    .filter(scope -> scope.classes().isEmpty() && !scope.open())
                    .findFirst()
                    .orElseThrow(() -> ConnectorException.instanceBroken(
                            "NO_SECRETARIAT_SCOPE",
                            new Wording(
                                    "規約に事務局限りの範囲が無い。release.scopes を指定する",
                                    "the charter has no scope for the secretariat alone; set release.scopes")));
            audience.scope(secretariat.id());
        }
        return audience.build();
    }

    /** What a record of a tool becomes. */
    private record Answer(
            SubmissionKind kind, String key, String summary, Detail detail, Optional<Instant> observedAt) {}

    /** An indicator with the label it was read under. */
    private record Seen(Indicator indicator, Tlp label) {}
}
