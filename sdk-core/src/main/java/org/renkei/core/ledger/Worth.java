package org.renkei.core.ledger;

import java.util.List;
import java.util.Set;
import org.renkei.api.charter.Share;
import org.renkei.api.id.MemberId;

/** Whether a deed can count at all: it brings something first, is not refuted by the council, and is not a mere list. */
final class Worth {
    /** Up to here a deed may name indicators of which none is taken up. */
    private static final int FEW = 10;

    private final List<Deed> deeds;
    private final NameIndex index;
    private final boolean[] refuted;
    private final Share takenUp;

    /** @param council the members that issue countermeasure information */
    Worth(List<Deed> deeds, NameIndex index, Set<MemberId> council, Share takenUp) {
        this.deeds = deeds;
        this.index = index;
        this.takenUp = takenUp;
        this.refuted = new boolean[deeds.size()];
        for (Deed deed : deeds) {
            if (deed.about().isPresent() && council.contains(deed.member())) {
                int about = deed.about().getAsInt();
                // the council may change its mind: the last word counts
                refuted[about] =
                        deed.kind() == Deed.Kind.REFUTES || (refuted[about] && deed.kind() != Deed.Kind.CONFIRMS);
            }
        }
    }

    boolean refuted(Deed deed) {
        return refuted[deed.number()];
    }

    /** Returns whether it names nothing, or something that its member was first to name. */
    boolean fresh(Deed deed) {
        return deed.names().size() == 0 || deed.names().stream().anyMatch(name -> first(name, deed.member()));
    }

    /** Returns whether {@code member} was first to give {@code name}. */
    boolean first(long name, MemberId member) {
        int first = index.first(name);
        return first >= 0 && deeds.get(first).member().equals(member);
    }

    boolean counts(Deed deed) {
        return deed.kind() != Deed.Kind.WITHDRAWN && !refuted(deed) && fresh(deed);
    }

    /** Returns whether so many of its names are among those of {@code used} that it is no mere list. */
    boolean narrow(Deed deed, List<Names> used) {
        return enough(
                deed,
                deed.names().stream()
                        .filter(name -> used.stream().anyMatch(names -> names.has(name)))
                        .count());
    }

    /** Returns whether so many of its names were given by others as well that it is no mere list. */
    boolean narrow(Deed deed) {
        return enough(
                deed,
                deed.names().stream()
                        .filter(name -> shared(name, deed.member()))
                        .count());
    }

    /** Returns whether a member other than {@code member} gives {@code name} too. */
    boolean shared(long name, MemberId member) {
        return index.repeated(name)
                && index.giving(name)
                        .anyMatch(number -> !deeds.get(number).member().equals(member));
    }

    private boolean enough(Deed deed, long used) {
        return deed.names().size() <= FEW
                || takenUp.reachedBy((int) used, deed.names().size());
    }
}
