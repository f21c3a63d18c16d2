package org.renkei.core.engine;

import java.util.Optional;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.submission.Audience;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.access.AccessRule;
import org.renkei.core.access.AudienceTable;
import org.renkei.core.casebook.CaseBook;
import org.renkei.core.engine.event.AuditEvent;
import org.renkei.core.engine.event.BreachEvent;
import org.renkei.core.engine.event.CaseEvent;
import org.renkei.core.engine.event.ConsentEvent;
import org.renkei.core.engine.event.ContactEvent;
import org.renkei.core.engine.event.GovernanceEvent;
import org.renkei.core.engine.event.IntakeEvent;
import org.renkei.core.engine.event.ItemEvent;
import org.renkei.core.engine.event.JointEvent;
import org.renkei.core.engine.event.MotionEvent;
import org.renkei.core.engine.event.RequestEvent;

/**
 * The council as it is after some event: the journal applied, and nothing else. What members wrote is not in it, only where it
 * lies and who may read it.
 *
 * <p><b>Threads:</b> none of its own: either one thread applies events, or any number read.
 */
public final class CouncilState {
    /** Stands for a handler that does not exist. */
    static final HandlerId NOBODY = new HandlerId("nobody");

    private final AudienceTable audiences = new AudienceTable();
    private final Governance governance = new Governance();
    private final Items items = new Items(audiences);
    private final Acks acks = new Acks();
    private final Recalls recalls = new Recalls();
    private final Anchors anchors = new Anchors();
    private final Rounds rounds = new Rounds();
    private final Agenda agenda = new Agenda();
    private final Pledges pledges = new Pledges();
    private final Contacts contacts = new Contacts();
    private final Breaches breaches = new Breaches();
    private final RequestBook requests = new RequestBook();
    private final ConsentBook consents = new ConsentBook();
    private final CaseBook cases = new CaseBook();
    private final Readers readers;
    private long position;
    private long decided;

    /** Makes the state before the first event. */
    public CouncilState() {
        this(new AccessDecision());
    }

    /** Makes the state before the first event under another access rule, to show that a wrong one is caught. */
    public CouncilState(AccessRule rule) {
        readers = new Readers(rule, audiences);
    }

    /** Applies the next event of the journal. */
    public void apply(Recorded recorded) {
        if (recorded.position() != position + 1) {
            throw new CouncilException(
                    ErrorCode.INTERNAL, "the journal was not applied in order: this is a fault of Renkei");
        }
        if (recorded.event() instanceof GovernanceEvent event) {
            for (Handler handler : governance.apply(recorded, event)) {
                readers.update(handler, governance, recorded.position(), recorded.at());
            }
            pledges.apply(recorded, event);
        } else if (recorded.event() instanceof IntakeEvent event) {
            rounds.apply(event);
        } else if (recorded.event() instanceof MotionEvent event) {
            agenda.apply(event, governance::seats);
        } else if (recorded.event() instanceof ItemEvent.Acknowledged event) {
            acks.apply(event);
        } else if (recorded.event() instanceof ItemEvent.RecallConfirmed event) {
            recalls.apply(recorded, event);
        } else if (recorded.event() instanceof AuditEvent.ReadingAnchored event) {
            anchors.apply(event);
        } else if (recorded.event() instanceof ItemEvent event) {
            items.apply(recorded, event);
        } else if (recorded.event() instanceof JointEvent event) {
            items.apply(recorded, event);
        } else if (recorded.event() instanceof ContactEvent event) {
            contacts.apply(event);
        } else if (recorded.event() instanceof BreachEvent event) {
            breaches.apply(recorded, event);
        } else if (recorded.event() instanceof RequestEvent event) {
            requests.apply(recorded, event);
        } else if (recorded.event() instanceof ConsentEvent event) {
            consents.apply(recorded, event);
        } else if (recorded.event() instanceof CaseEvent event) {
            CaseEvents.apply(recorded, event, cases);
        }
        position = recorded.position();
        if (!(recorded.event() instanceof AuditEvent)) {
            decided = position;
        }
    }

    /** Returns the position of the last event applied. */
    public long position() {
        return position;
    }

    /** Returns the position of the last event that did more than vouch for the record of reading. */
    public long decided() {
        return decided;
    }

    /** Returns who is in the council and by which charter. */
    public Governance governance() {
        return governance;
    }

    /** Returns intake rounds and applications. */
    public Rounds rounds() {
        return rounds;
    }

    /** Returns every motion. */
    public Agenda agenda() {
        return agenda;
    }

    /** Returns every item. */
    public Items items() {
        return items;
    }

    /** Returns how far items have come at members. */
    public Acks acks() {
        return acks;
    }

    /** Returns what readers confirmed to have given up. */
    public Recalls recalls() {
        return recalls;
    }

    /** Returns how far the journal vouches for the record of reading. */
    public Anchors anchors() {
        return anchors;
    }

    /** Returns what was ever signed. */
    Pledges pledges() {
        return pledges;
    }

    /** Returns how members are reached. */
    Contacts contacts() {
        return contacts;
    }

    /** Returns what was reported about broken confidentiality. */
    Breaches breaches() {
        return breaches;
    }

    /** Returns what members were asked for. */
    RequestBook requests() {
        return requests;
    }

    /** Returns what providers were asked. */
    ConsentBook consents() {
        return consents;
    }

    /** Returns what was found and decided about cases. */
    CaseBook cases() {
        return cases;
    }

    /** Returns every audience in use. */
    public AudienceTable audiences() {
        return audiences;
    }

    /**
     * Returns what {@code handler} may see.
     *
     * @throws NotFoundException if there is no such handler
     */
    public Reader reader(HandlerId handler) {
        if (governance.handler(handler).isEmpty()) {
            throw new NotFoundException();
        }
        return new Reader(readers.rule(), audiences, readers.epochs(handler));
    }

    /** Returns whether a handler of {@code member}, once appointed and pledged, would read what is for {@code audience}. */
    boolean wouldSee(Member member, Audience audience) {
        Handler someone = new Handler(NOBODY, member.id(), NOBODY.value(), Optional.empty(), true, Optional.empty());
        return readers.prospect(someone, governance).wouldSee(audience);
    }

    Readers readers() {
        return readers;
    }

    void restorePosition(long snapshotPosition, long snapshotDecided) {
        position = snapshotPosition;
        decided = snapshotDecided;
    }
}
