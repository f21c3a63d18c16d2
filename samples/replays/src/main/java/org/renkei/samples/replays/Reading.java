package org.renkei.samples.replays;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionKind;

/** What a member finds in its feed. */
final class Reading {
    private Reading() {}

    /** Returns everything that the view may read now, in the order of its feed. */
    static List<FeedEntry> everything(Council view) {
        List<FeedEntry> entries = new ArrayList<>();
        FeedQuery query = FeedQuery.fromStart();
        FeedPage page;
        do {
            page = view.retrieval().feed(query);
            entries.addAll(page.entries());
            query = query.continuing(page.next());
        } while (page.more());
        return entries;
    }

    /** Returns the first reply of {@code kind} to {@code item} in the view's feed. */
    static Optional<Submission> reply(Council view, SubmissionKind kind, ItemId item) {
        return everything(view).stream()
                .map(FeedEntry::item)
                .filter(Item.Shared.class::isInstance)
                .map(shared -> ((Item.Shared) shared).submission())
                .filter(submission -> submission.kind() == kind)
                .filter(submission -> submission.about().equals(Optional.of(item)))
                .findFirst();
    }
}
