package org.renkei.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.contact.ContactWarning;
import org.renkei.api.contact.ContactWarning.Code;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.core.engine.event.ContactEvent;

/** What may fail in a contact chain when it is needed. */
final class ContactCheck {
    private static final Duration WEEK = Duration.ofDays(7);

    private final CouncilState state;
    private final Governance governance;
    private final Instant now;

    ContactCheck(CouncilState state, Instant now) {
        this.state = state;
        this.governance = state.governance();
        this.now = now;
    }

    List<ContactWarning> warnings(MemberId member) {
        List<ContactEvent.FiledPoint> points = points(member);
        if (points.isEmpty()) {
            return List.of(new ContactWarning(member, Code.NO_CHAIN, Optional.empty()));
        }
        List<ContactWarning> warnings = new ArrayList<>();
        wholeChain(points).forEach(code -> warnings.add(new ContactWarning(member, code, Optional.empty())));
        for (ContactEvent.FiledPoint point : points) {
            atPoint(member, point)
                    .forEach(code -> warnings.add(new ContactWarning(member, code, Optional.of(point.who()))));
        }
        warnings.sort(Comparator.comparing(ContactWarning::code));
        return warnings;
    }

    private List<Code> wholeChain(List<ContactEvent.FiledPoint> points) {
        List<Code> codes = new ArrayList<>();
        if (!hasPersonOn(ContactLevel.WORKING, points)) {
            codes.add(Code.NO_WORKING_LEVEL);
        }
        if (!hasPersonOn(ContactLevel.EXECUTIVE, points)) {
            codes.add(Code.NO_EXECUTIVE);
        }
        if (leavesGap(points)) {
            codes.add(Code.NO_ONE_AT_NIGHT);
        }
        return codes;
    }

    private List<Code> atPoint(MemberId member, ContactEvent.FiledPoint point) {
        if (point.who() instanceof ContactParty.Organisation organisation) {
            return atOrganisation(member, organisation.member());
        }
        List<Code> codes = new ArrayList<>();
        Optional<Handler> acting = person(point).filter(governance::acts);
        if (acting.isEmpty()) {
            codes.add(Code.POINT_RETIRED);
        } else if (!governance.pledged(acting.get())) {
            codes.add(Code.UNPLEDGED);
        }
        if (point.kinds().stream().distinct().count() == 1) {
            codes.add(Code.SINGLE_CHANNEL);
        }
        return codes;
    }

    private List<Code> atOrganisation(MemberId member, MemberId organisation) {
        if (!governance.takesPart(organisation)) {
            return List.of(Code.MEMBER_LEFT);
        }
        return leadsTo(member, organisation) ? List.of(Code.LOOP) : List.of();
    }

    private boolean hasPersonOn(ContactLevel level, List<ContactEvent.FiledPoint> points) {
        return points.stream()
                .filter(point -> point.level() == level)
                .flatMap(point -> person(point).stream())
                .anyMatch(governance::acts);
    }

    private Optional<Handler> person(ContactEvent.FiledPoint point) {
        return point.who() instanceof ContactParty.Person person
                ? governance.handler(person.handler())
                : Optional.empty();
    }

    /** Returns whether there is a time within a week from now on at which nobody can be reached. */
    private boolean leavesGap(List<ContactEvent.FiledPoint> points) {
        Instant covered = now;
        while (covered.isBefore(now.plus(WEEK))) {
            Instant from = covered;
            covered = points.stream()
                    .filter(point -> ContactClimb.inUse(point, governance))
                    .map(point -> point.hours().until(from))
                    .max(Comparator.naturalOrder())
                    .orElse(from);
            if (!covered.isAfter(from)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the chain of {@code from} leads, directly or through others, to {@code target}. */
    private boolean leadsTo(MemberId target, MemberId from) {
        Set<MemberId> seen = new HashSet<>(Set.of(from));
        Deque<MemberId> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            List<MemberId> next = organisations(open.remove()).toList();
            if (next.contains(target)) {
                return true;
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private Stream<MemberId> organisations(MemberId member) {
        return points(member).stream()
                .flatMap(point -> point.who() instanceof ContactParty.Organisation organisation
                        ? Stream.of(organisation.member())
                        : Stream.empty())
                .filter(governance::takesPart);
    }

    private List<ContactEvent.FiledPoint> points(MemberId member) {
        return state.contacts().get(member).map(chain -> chain.last().points()).orElse(List.of());
    }
}
