package org.renkei.testkit.council;

import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionDraft;

/** One member with one of its handlers and that handler's view. */
record Seat(Member member, HandlerId handler, Council view) {
    MemberId id() {
        return member.id();
    }

    /** Hands in {@code draft} under a key that is the member's own. */
    Receipt submit(SubmissionDraft draft, String key) {
        return view.submissions().submit(draft, key);
    }

    /** Returns the shared item as this seat reads it. */
    Submission read(ItemId item) {
        if (view.retrieval().get(item) instanceof Item.Shared shared) {
            return shared.submission();
        }
        throw new AssertionError("not a submission: " + item);
    }

    /** Returns the item, or nothing if there is nothing to see. */
    Optional<Item> find(ItemId item) {
        try {
            return Optional.of(view.retrieval().get(item));
        } catch (NotFoundException hidden) {
            return Optional.empty();
        }
    }

    boolean sees(ItemId item) {
        return find(item).isPresent();
    }

    /** Returns everything in the feed from the beginning. */
    FeedReader feed() {
        return FeedReader.from(view.retrieval(), FeedQuery.fromStart());
    }

    static ItemId item(Receipt receipt) {
        return new ItemId(receipt.id().value());
    }
}
