package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.core.casebook.Shingles;
import org.renkei.core.ledger.Names;

/**
 * What a member would pass on to more readers than it was shown to: the same indicators, or nearly the same text, as in an item
 * whose audience the member belongs to. Nobody passes on what all of the new readers may read elsewhere.
 *
 * <p>Who handed that item in makes no difference, so that what is held tells nobody who did. Only what the member itself said in the
 * same case, under the same pseudonym, is its own to repeat.
 */
final class Repeats {
    private static final Optional<Part> ATTACK = Optional.of(Part.ATTACK);

    private final CouncilState state;
    private final MemberId member;
    private final CaseId inCase;
    private final long saidAt;
    private final Audience wanted;
    private final Map<Integer, Boolean> shown = new HashMap<>();
    private final Map<Integer, Boolean> narrower = new HashMap<>();

    /** Prepares to look at what {@code speaker} says for {@code wanted}. */
    Repeats(CouncilState state, HoldRules.Speaker speaker, Audience wanted) {
        this.state = state;
        this.member = speaker.member();
        this.inCase = speaker.inCase();
        this.saidAt = speaker.saidAt();
        this.wanted = wanted;
    }

    /** Returns what it repeats, the oldest first. */
    List<ItemId> of(Fingerprints.Said said) {
        TreeSet<Integer> found = new TreeSet<>();
        said.named().stream().forEach(name -> addNaming(name, found));
        addAlike(said.text(), found);
        return found.stream()
                .limit(Hold.MOST_REPEATS)
                .map(ordinal -> state.items().at(ordinal).id())
                .toList();
    }

    private void addNaming(long name, Set<Integer> found) {
        List<ItemState> sources = new ArrayList<>();
        boolean kept = state.items().allNaming(name, item -> {
            if (!isOlder(item)) {
                return true;
            }
            sources.add(item);
            return keeps(item);
        });
        if (kept) {
            sources.stream().filter(this::wasShown).map(ItemState::ordinal).forEach(found::add);
        }
    }

    private void addAlike(Names text, Set<Integer> found) {
        Map<Integer, Integer> alike = new TreeMap<>();
        text.stream().forEach(number -> state.items()
                .saying(number, Integer.MAX_VALUE, item -> alike.merge(item.ordinal(), 1, Integer::sum)));
        List<ItemState> same = alike.entrySet().stream()
                .filter(entry -> entry.getValue() >= Shingles.ENOUGH)
                .map(entry -> state.items().at(entry.getKey()))
                .filter(this::isOlder)
                .toList();
        if (same.stream().allMatch(this::keeps)) {
            same.stream().filter(this::wasShown).map(ItemState::ordinal).forEach(found::add);
        }
    }

    /** Whoever said it first repeats nothing. */
    private boolean isOlder(ItemState item) {
        return item.changes().get(0).position() < saidAt;
    }

    /** Whether an item leaves somebody out whom the new audience would let in. */
    private boolean keeps(ItemState item) {
        return telling(item).stream().anyMatch(piece -> reachesBeyond(piece.audience()));
    }

    private boolean wasShown(ItemState item) {
        return !own(item) && telling(item).stream().anyMatch(piece -> isShown(piece.audience()));
    }

    private boolean own(ItemState item) {
        return item.origin().inCase().equals(inCase) && item.origin().provider().equals(member);
    }

    /** The pieces in which indicators and texts on the attack stand, even after they were taken back. */
    private static List<Piece> telling(ItemState item) {
        List<Piece> pieces = item.lastPieces();
        List<Piece> attack =
                pieces.stream().filter(piece -> piece.part().equals(ATTACK)).toList();
        return attack.isEmpty() ? pieces : attack;
    }

    /** Whether the member ever belonged to an audience, whatever it handed in itself. */
    private boolean isShown(int audience) {
        return shown.computeIfAbsent(audience, number -> state.governance().handlersOf(member).stream()
                .flatMap(handler -> state.reader(handler.id()).epochs().stream())
                .anyMatch(epoch -> epoch.visible().contains(number)));
    }

    /** Returns whether the new audience lets in somebody whom that one leaves out. */
    boolean reachesBeyond(int audience) {
        return narrower.computeIfAbsent(
                audience, number -> beyond(state.audiences().get(number)));
    }

    private boolean beyond(Audience kept) {
        if (kept.equals(wanted)) {
            return false;
        }
        AudienceCheck check = new AudienceCheck(state.governance());
        if (check.isOpen(wanted) || check.isOpen(kept)) {
            return !check.isOpen(kept);
        }
        for (Member one : state.governance().members()) {
            List<Handler> handlers = state.governance().handlersOf(one.id()).stream()
                    .filter(Handler::active)
                    .toList();
            boolean more = handlers.isEmpty()
                    ? state.wouldSee(one, wanted) && !state.wouldSee(one, kept)
                    : handlers.stream()
                            .map(handler -> state.reader(handler.id()))
                            .anyMatch(reader -> reader.wouldSee(wanted) && !reader.wouldSee(kept));
            if (more) {
                return true;
            }
        }
        return false;
    }
}
