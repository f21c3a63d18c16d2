package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.renkei.api.id.MemberId;
import org.renkei.api.ledger.Term;
import org.renkei.api.member.Handler;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.core.ledger.Deed;
import org.renkei.core.ledger.Names;
import org.renkei.core.ledger.Span;

/** The items as the ledger needs to know them: a deed's number is its item's place among all items. */
final class Deeds {
    private final CouncilState state;
    private final List<Deed> all = new ArrayList<>();

    /** Collects what was handed in and issued before {@code end}. */
    Deeds(CouncilState state, Instant end) {
        this.state = state;
        Items items = state.items();
        for (int ordinal = 0; ordinal < items.size(); ordinal++) {
            ItemState item = items.at(ordinal);
            if (!item.storedAt().isBefore(end)) {
                break;
            }
            all.add(deed(ordinal, item));
        }
    }

    /** Returns the stretch of time that a term is. */
    static Span span(Term term) {
        return new Span(
                CouncilDays.begin(term.first()), CouncilDays.begin(term.last().plusDays(1)));
    }

    List<Deed> all() {
        return all;
    }

    boolean couldSee(MemberId member, int number, long position) {
        ItemState item = state.items().at(number);
        for (Handler handler : state.governance().handlersOf(member)) {
            if (state.reader(handler.id()).couldSee(item, position)) {
                return true;
            }
        }
        return false;
    }

    private Deed deed(int ordinal, ItemState item) {
        ItemState.Origin origin = item.origin();
        return new Deed(
                ordinal,
                origin.provider(),
                origin.inCase(),
                kind(item),
                begins(item),
                origin.about()
                        .flatMap(state.items()::get)
                        .map(about -> OptionalInt.of(about.ordinal()))
                        .orElse(OptionalInt.empty()),
                item.storedAt(),
                item.changes().get(0).position(),
                Names.of(item.named()));
    }

    /** The case of a request began with the request, so nobody earns by answering first. */
    private boolean begins(ItemState item) {
        return item.origin().answers().isEmpty()
                && state.items()
                        .origin(item.origin().inCase())
                        .filter(first -> first.ordinal() == item.ordinal())
                        .isPresent();
    }

    private static Deed.Kind kind(ItemState item) {
        ItemState.Origin origin = item.origin();
        if (item.withdrawn() && !item.superseded()) {
            return Deed.Kind.WITHDRAWN;
        } else if (origin.kind().isEmpty()) {
            return Deed.Kind.ISSUES;
        } else if (origin.kind().get() == SubmissionKind.SIGHTING) {
            return Deed.Kind.CONFIRMS;
        } else if (origin.kind().get() != SubmissionKind.FEEDBACK) {
            return Deed.Kind.TELLS;
        }
        return origin.verdict()
                .map(verdict -> switch (verdict) {
                    case USEFUL, SEEN_TOO -> Deed.Kind.CONFIRMS;
                    case REFUTED -> Deed.Kind.REFUTES;
                    case NOT_SEEN, MORE_DETAIL, ANALYSIS -> Deed.Kind.REPLIES;
                })
                .orElse(Deed.Kind.REPLIES);
    }
}
