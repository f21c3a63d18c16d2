package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.Progress;
import org.renkei.api.request.RequestStatus;

/** How far each addressee of a request has come: it follows from the request, the answers and the time. */
public final class Duties {
    private final CouncilState state;

    /** Prepares to look at {@code state}. */
    public Duties(CouncilState state) {
        this.state = state;
    }

    /** Returns what {@code member} owes, if it is an addressee. */
    public Optional<Obligation> of(RequestState request, MemberId member, Instant now) {
        return Optional.of(member)
                .filter(request.addressees()::contains)
                .flatMap(state.governance()::member)
                .map(known -> obligation(request, known, now));
    }

    /** Returns what each addressee owes. */
    public List<Obligation> of(RequestState request, Instant now) {
        return request.addressees().stream()
                .flatMap(member -> of(request, member, now).stream())
                .toList();
    }

    /**
     * Returns the numbers of all addressees. Of a voluntary request, whoever left counts on as it stood: the numbers would
     * tell whether it was one of those that answered under a pseudonym.
     */
    public Progress progress(RequestState request, Instant now) {
        List<ObligationState> states = request.addressees().stream()
                .flatMap(id -> state.governance().member(id).stream())
                .map(member -> request.formal() ? state(request, member, now) : asked(request, member, now))
                .toList();
        return new Progress(
                states.size(),
                count(states, ObligationState.OPEN) + count(states, ObligationState.PARTLY),
                count(states, ObligationState.PARTLY),
                count(states, ObligationState.DONE),
                count(states, ObligationState.DECLINED),
                count(states, ObligationState.OVERDUE));
    }

    /** Returns the answers of {@code member} that were not taken back, the oldest first. */
    public List<ItemState> answers(RequestState request, MemberId member) {
        return state.items().answering(request.id(), member).stream()
                .filter(item -> !item.withdrawn())
                .toList();
    }

    ObligationState state(RequestState request, Member member, Instant now) {
        ObligationState asked = asked(request, member, now);
        return asked.waits() && member.status() != MemberStatus.ACTIVE ? ObligationState.ENDED : asked;
    }

    /** Returns how far a member has come, whether or not it has left. */
    private ObligationState asked(RequestState request, Member member, Instant now) {
        List<ItemState> answers = answers(request, member.id());
        if (answers.stream()
                .anyMatch(item -> item.origin().answers().orElseThrow().complete())) {
            return ObligationState.DONE;
        }
        if (request.declined(member.id()).isPresent()) {
            return ObligationState.DECLINED;
        }
        if (request.status() == RequestStatus.WITHDRAWN) {
            return ObligationState.ENDED;
        }
        if (late(request, member.id()).filter(due -> !now.isBefore(due)).isPresent()) {
            return ObligationState.OVERDUE;
        }
        return answers.isEmpty() ? ObligationState.OPEN : ObligationState.PARTLY;
    }

    private Obligation obligation(RequestState request, Member member, Instant now) {
        return new Obligation(
                member.id(),
                new Cause.Answer(request.id()),
                request.formal(),
                request.issuedAt(),
                late(request, member.id()),
                state(request, member, now));
    }

    /** Returns the first moment at which an answer is late. */
    static Optional<Instant> late(RequestState request, MemberId member) {
        return request.due(member).map(day -> CouncilDays.begin(day.plusDays(1)));
    }

    private static int count(List<ObligationState> states, ObligationState wanted) {
        return Math.toIntExact(states.stream().filter(wanted::equals).count());
    }
}
