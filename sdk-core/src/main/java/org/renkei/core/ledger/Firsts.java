package org.renkei.core.ledger;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who was first with a name. Whoever named it before stands in the way, seen or not; but what was taken back, or is a mere list,
 * stands only in the way of those who could have read it.
 */
final class Firsts {
    private final List<Deed> deeds;
    private final NameIndex index;
    private final Lists lists;
    private final Sight sight;

    Firsts(List<Deed> deeds, NameIndex index, Lists lists, Sight sight) {
        this.deeds = deeds;
        this.index = index;
        this.lists = lists;
        this.sight = sight;
    }

    /** Returns whether the member of {@code deed}, which gives {@code name}, was first with it, then or before. */
    boolean first(long name, Deed deed) {
        return opening(name, deed).isPresent();
    }

    /** Returns the deed by which the member of {@code deed} was first with {@code name}: this one or an earlier one. */
    OptionalInt opening(long name, Deed deed) {
        Deed earliest =
                index.firstGiving(name, number -> number == deed.number() || opens(deeds.get(number), deed)).stream()
                        .mapToObj(deeds::get)
                        .findFirst()
                        .orElse(deed);
        return isNew(name, earliest) ? OptionalInt.of(earliest.number()) : OptionalInt.empty();
    }

    /** Returns whether nobody stood in the way of {@code deed} naming {@code name}, whether or not it did. */
    boolean isNew(long name, Deed deed) {
        return !index.anyGiving(name, number -> number < deed.number() && standsBefore(deeds.get(number), deed));
    }

    /** Returns the first that gave {@code name} and neither took it back nor gave a mere list. */
    OptionalInt giver(long name) {
        return index.firstGiving(name, number -> good(deeds.get(number)));
    }

    boolean good(Deed deed) {
        return deed.kind() != Deed.Kind.WITHDRAWN && (deed.kind() == Deed.Kind.ISSUES || !lists.has(deed));
    }

    private boolean opens(Deed earlier, Deed deed) {
        return earlier.number() < deed.number() && earlier.member().equals(deed.member()) && good(earlier);
    }

    private boolean standsBefore(Deed other, Deed deed) {
        return other.kind() == Deed.Kind.ISSUES
                || (!other.member().equals(deed.member())
                        && (good(other) || sight.couldSee(deed.member(), other.number(), deed.position())));
    }
}
