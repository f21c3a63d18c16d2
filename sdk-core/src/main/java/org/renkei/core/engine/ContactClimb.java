package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.core.engine.event.ContactEvent;

/** A call that climbs a chain at some moment, and goes on in the chains of other members. */
final class ContactClimb {
    private final CouncilState state;
    private final Instant at;
    private final boolean beyond;
    private final Set<MemberId> entered = new HashSet<>();
    private final List<ContactRules.Rung> rungs = new ArrayList<>();

    /**
     * Prepares one climb.
     *
     * @param beyond whether to go on where a chain passes to another member
     */
    ContactClimb(CouncilState state, Instant at, boolean beyond) {
        this.state = state;
        this.at = at;
        this.beyond = beyond;
    }

    List<ContactRules.Rung> steps(MemberId member) {
        enter(member);
        return rungs;
    }

    /** Returns whether {@code point} is any use at all: who stands there takes part and has a channel. */
    static boolean inUse(ContactEvent.FiledPoint point, Governance governance) {
        if (point.kinds().isEmpty()) {
            return false;
        }
        if (point.who() instanceof ContactParty.Organisation organisation) {
            return governance.takesPart(organisation.member());
        }
        return point.who() instanceof ContactParty.Person person
                && governance.handler(person.handler()).filter(governance::acts).isPresent();
    }

    private void enter(MemberId member) {
        // a chain that was entered once is not entered again: chains may run in a circle
        if (!entered.add(member)) {
            return;
        }
        Optional<ContactEvent.ContactsSet> chain = state.contacts().get(member).map(Contacts.Chain::last);
        if (chain.isEmpty()) {
            return;
        }
        List<ContactEvent.FiledPoint> points = chain.get().points();
        for (int i = 0; i < points.size(); i++) {
            rungs.add(rung(chain.get(), i));
            if (beyond
                    && points.get(i).who() instanceof ContactParty.Organisation organisation
                    && state.governance().takesPart(organisation.member())) {
                enter(organisation.member());
            }
        }
    }

    private ContactRules.Rung rung(ContactEvent.ContactsSet chain, int index) {
        ContactEvent.FiledPoint point = chain.points().get(index);
        boolean reachable = inUse(point, state.governance()) && point.hours().covers(at);
        MemberId member =
                point.who() instanceof ContactParty.Organisation organisation ? organisation.member() : chain.member();
        Optional<HandlerId> handler =
                point.who() instanceof ContactParty.Person it ? Optional.of(it.handler()) : Optional.empty();
        return new ContactRules.Rung(member, handler, point.level(), reachable, chain.content(), index);
    }
}
