package org.renkei.core.ledger;

import java.util.List;
import java.util.Set;
import org.renkei.api.id.MemberId;

/** Whether a deed can count at all: it was not taken back, brings something first, and is not refuted by the council. */
final class Worth {
    private final Firsts firsts;
    private final boolean[] refuted;

    /** @param council the members that issue countermeasure information */
    Worth(List<Deed> deeds, Firsts firsts, Set<MemberId> council) {
        this.firsts = firsts;
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
        return deed.names().size() == 0 || deed.names().stream().anyMatch(name -> firsts.first(name, deed));
    }

    boolean counts(Deed deed) {
        return deed.kind() != Deed.Kind.WITHDRAWN && !refuted(deed) && fresh(deed);
    }
}
