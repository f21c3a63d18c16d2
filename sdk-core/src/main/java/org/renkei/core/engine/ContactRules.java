package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.contact.ContactChain;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.contact.ContactWarning;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import org.renkei.core.engine.event.ContactEvent;

/** Who sets and knows whose contact chain, and how a call climbs it. */
public final class ContactRules {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public ContactRules(CouncilState state) {
        this.state = state;
    }

    /**
     * A step of a chain before its addresses are loaded.
     *
     * @param member the organisation at which it is
     * @param handler which of its handlers; empty for the organisation as a whole
     * @param level on which level
     * @param reachable whether they can be reached
     * @param content id of the content that holds the chain
     * @param point which point of that chain it is, from 0
     */
    public record Rung(
            MemberId member,
            Optional<HandlerId> handler,
            ContactLevel level,
            boolean reachable,
            String content,
            int point) {}

    /** Returns the id of the content that the next chain of {@code member} lies in. */
    public String nextContent(MemberId member) {
        return Streams.contacts(member) + "/" + (state.contacts().version(member) + 1);
    }

    /**
     * Sets a chain; the same again changes nothing.
     *
     * @param content id of its bytes
     * @param sha256 their SHA-256 in hexadecimal digits
     */
    public Step set(ContactChain chain, String content, String sha256, Moment moment) {
        MembershipRules rules = new MembershipRules(state);
        rules.ownOrOfficer(chain.member(), moment);
        rules.active(chain.member());
        for (int i = 0; i < chain.points().size(); i++) {
            check("points[" + i + "]", chain.points().get(i), chain.member());
        }
        Optional<Contacts.Chain> before = state.contacts().get(chain.member());
        boolean same = before.map(known -> known.last().sha256().equals(sha256))
                .orElse(chain.points().isEmpty());
        if (same) {
            return Step.none();
        }
        List<ContactEvent.FiledPoint> points =
                chain.points().stream().map(ContactRules::filed).toList();
        return Step.on(state)
                .event(
                        Streams.contacts(chain.member()),
                        state.contacts().version(chain.member()),
                        new ContactEvent.ContactsSet(chain.member(), points, content, sha256, moment.by()))
                .build();
    }

    /** Returns a member's chain, if it has set one, to those who may know its addresses. */
    public Optional<ContactEvent.ContactsSet> chain(MemberId member, HandlerId by) {
        mayRead(member, by);
        return last(member);
    }

    /** Returns a member's chain as far as it can be told without its addresses. */
    public static ContactChain withoutAddresses(ContactEvent.ContactsSet set) {
        return new ContactChain(
                set.member(),
                set.points().stream()
                        .map(point -> new ContactPoint(point.who(), point.level(), List.of(), point.hours()))
                        .toList());
    }

    /** Returns what may fail in a member's chain. */
    public List<ContactWarning> warnings(MemberId member, Moment moment) {
        mayKnow(member, moment.by());
        return new ContactCheck(state, moment.now()).warnings(member);
    }

    /** Returns what may fail in the chains of all that take part. */
    public List<ContactWarning> warnings(Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        if (!actor.may(Ability.RECORD_DECISIONS)) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.HANDLERS), "the chains of all members are for officers");
        }
        ContactCheck check = new ContactCheck(state, moment.now());
        return state.governance().members().stream()
                .map(Member::id)
                .filter(state.governance()::takesPart)
                .flatMap(member -> check.warnings(member).stream())
                .toList();
    }

    /** Returns the steps in which a call to {@code member} climbs, as far as the actor may know them. */
    public List<Rung> resolve(MemberId member, Instant at, HandlerId by) {
        Actor actor = mayRead(member, by);
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new InvalidInputException("at", "between the years 1970 and 9999", "correct the time");
        }
        return new ContactClimb(state, at, actor.may(Ability.RECORD_DECISIONS)).steps(member);
    }

    private void check(String field, ContactPoint point, MemberId own) {
        if (point.who() instanceof ContactParty.Person person) {
            if (state.governance()
                    .handler(person.handler())
                    .filter(handler -> handler.member().equals(own))
                    .isEmpty()) {
                throw refused(field + ".who", "a person must be a handler of the member", "correct the id");
            }
            if (point.channels().isEmpty()) {
                throw refused(field + ".channels", "a person has at least one channel", "say how to reach them");
            }
        } else if (point.who() instanceof ContactParty.Organisation organisation) {
            if (organisation.member().equals(own)
                    || state.governance().member(organisation.member()).isEmpty()) {
                throw refused(field + ".who", "an organisation must be another member", "correct the id");
            }
        }
    }

    private InvalidInputException refused(String field, String rule, String fix) {
        return MemberRecord.cited(state.governance().charter(), Rule.HANDLERS, field, rule, fix);
    }

    private Optional<ContactEvent.ContactsSet> last(MemberId member) {
        return state.contacts().get(member).map(Contacts.Chain::last);
    }

    private Actor mayKnow(MemberId member, HandlerId by) {
        Actor actor = state.governance().acting(by);
        if (!MembershipRules.mayManage(actor, member)
                || state.governance().member(member).isEmpty()) {
            throw new NotFoundException();
        }
        return actor;
    }

    /** Addresses are not public, so whoever reads them has signed; asked first, so that it tells nothing about the member. */
    private Actor mayRead(MemberId member, HandlerId by) {
        state.governance().acting(by).requirePledge();
        return mayKnow(member, by);
    }

    private static ContactEvent.FiledPoint filed(ContactPoint point) {
        return new ContactEvent.FiledPoint(
                point.who(),
                point.level(),
                point.channels().stream().map(ContactChannel::kind).toList(),
                point.hours());
    }
}
