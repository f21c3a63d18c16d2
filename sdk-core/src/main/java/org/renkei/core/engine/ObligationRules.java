package org.renkei.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Clocks;
import org.renkei.api.charter.Rule;
import org.renkei.api.consent.ConsentStatus;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Urgency;

/** Everything with a clock that waits for a member. Nothing of it is stored: it follows from the record and the time. */
public final class ObligationRules {
    private static final Comparator<Obligation> ORDER = Comparator.comparing(
                    Obligation::state,
                    (one, other) -> Boolean.compare(other == ObligationState.OVERDUE, one == ObligationState.OVERDUE))
            .thenComparing(obligation -> obligation.due().orElse(Instant.MAX))
            .thenComparing(Obligation::since);

    private final CouncilState state;
    private final Moment moment;

    /** Prepares the rules for a look at {@code state}. */
    public ObligationRules(CouncilState state, Moment moment) {
        this.state = state;
        this.moment = moment;
    }

    /** Returns what the actor's member has to do. */
    public List<Obligation> ours() {
        Actor actor = state.governance().acting(moment.by());
        List<Obligation> found = new ArrayList<>(pledges(actor.member()));
        if (actor.pledged()) {
            found.addAll(others(actor.member(), false));
            found.addAll(consents(actor.member()));
        }
        return sorted(found);
    }

    /** Returns what everybody has to do, to officers. */
    public List<Obligation> all() {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.RECORD_DECISIONS, Rule.DECISIONS);
        actor.requirePledge();
        List<Obligation> found = new ArrayList<>();
        for (Member member : state.governance().members()) {
            if (member.status() == MemberStatus.ACTIVE) {
                found.addAll(pledges(member));
                found.addAll(others(member, true));
            }
        }
        return sorted(found);
    }

    private static List<Obligation> sorted(List<Obligation> found) {
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private List<Obligation> others(Member member, boolean dutiesOnly) {
        List<Obligation> found = new ArrayList<>();
        Duties duties = new Duties(state);
        for (RequestState request : state.requests().all()) {
            duties.of(request, member.id(), moment.now())
                    .filter(owed -> owed.state().waits() && (request.formal() || !dutiesOnly))
                    .ifPresent(found::add);
        }
        for (ItemState item : state.items().countermeasures()) {
            acknowledgement(item, member).ifPresent(found::add);
        }
        for (MotionState motion : state.agenda().all()) {
            vote(motion, member).ifPresent(found::add);
        }
        return found;
    }

    /** What a provider is asked, for nobody's eyes but its own: a list for officers would name the provider. */
    private List<Obligation> consents(Member member) {
        return new ConsentRules(state)
                .list(moment.by()).stream()
                        .filter(request -> request.status() == ConsentStatus.ASKED)
                        .filter(request -> state.items()
                                .get(Items.id(request.draft().submission()))
                                .filter(item -> item.origin().provider().equals(member.id()))
                                .isPresent())
                        .map(request -> new Obligation(
                                member.id(),
                                new Cause.GiveConsent(request.id()),
                                false,
                                request.askedAt(),
                                Optional.empty(),
                                ObligationState.OPEN))
                        .toList();
    }

    private Optional<Obligation> acknowledgement(ItemState item, Member member) {
        Optional<Duration> within = within(item.origin().urgency().orElse(Urgency.ROUTINE));
        boolean said = state.acks()
                .get(item.id(), member.id())
                .filter(ack -> ack.stage().compareTo(AckStage.READ) >= 0)
                .isPresent();
        if (within.isEmpty() || said || item.origin().provider().equals(member.id())) {
            return Optional.empty();
        }
        return state.governance().handlersOf(member.id()).stream()
                .flatMap(handler -> state.reader(handler.id()).place(item).stream())
                .map(Reader.Placed::at)
                .min(Instant::compareTo)
                .map(since ->
                        owed(member, new Cause.Acknowledge(item.id()), since, Optional.of(since.plus(within.get()))));
    }

    private Optional<Duration> within(Urgency urgency) {
        Clocks clocks = state.governance().charter().clocks();
        return switch (urgency) {
            case URGENT -> Optional.of(clocks.urgent());
            case IMPORTANT -> Optional.of(clocks.important());
            case ROUTINE -> Optional.empty();
        };
    }

    /** A vote is a right: nobody is late, and after voting nothing is owed. */
    private Optional<Obligation> vote(MotionState motion, Member member) {
        boolean waits = motion.status(moment.now()) == MotionStatus.OPEN
                && motion.vote(member.id()).isEmpty()
                && state.governance().sits(motion.put().draft().body(), member);
        return waits
                ? Optional.of(new Obligation(
                        member.id(),
                        new Cause.CastVote(motion.id()),
                        false,
                        motion.put().opens(),
                        Optional.of(motion.put().closes()),
                        ObligationState.OPEN))
                : Optional.empty();
    }

    private List<Obligation> pledges(Member member) {
        Charter charter = state.governance().charter();
        return state.governance().handlersOf(member.id()).stream()
                .filter(Handler::active)
                .filter(handler -> !new Actor(handler, member, charter).pledged())
                .map(handler -> pledge(handler, member, charter))
                .toList();
    }

    private Obligation pledge(Handler handler, Member member, Charter charter) {
        Instant since = unpledgedSince(handler);
        return owed(
                member,
                new Cause.SignPledge(handler.id(), charter.pledge().version()),
                since,
                pledgeDue(since, charter).map(day -> CouncilDays.begin(day.plusDays(1))));
    }

    /** Returns where the present stretch of time without the pledge in force began. */
    private Instant unpledgedSince(Handler handler) {
        List<Epoch> epochs = state.readers().epochs(handler.id());
        int from = epochs.size() - 1;
        while (from > 0 && !epochs.get(from - 1).standing().pledged()) {
            from--;
        }
        return epochs.get(from).at();
    }

    private Optional<LocalDate> pledgeDue(Instant since, Charter charter) {
        try {
            return Optional.of(moment.calendar()
                    .after(CouncilDays.of(since), charter.clocks().pledge()));
        } catch (InvalidInputException beyondTheTable) {
            return Optional.empty();
        }
    }

    private Obligation owed(Member member, Cause cause, Instant since, Optional<Instant> due) {
        boolean late = due.filter(time -> !moment.now().isBefore(time)).isPresent();
        return new Obligation(
                member.id(), cause, true, since, due, late ? ObligationState.OVERDUE : ObligationState.OPEN);
    }
}
