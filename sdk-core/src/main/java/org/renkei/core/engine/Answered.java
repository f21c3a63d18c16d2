package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.id.MemberId;
import org.renkei.core.ledger.Span;

/** How a member answered the formal requests that were issued to it within some stretch of time. */
final class Answered {
    private final CouncilState state;
    private final List<RequestState> requests;

    Answered(CouncilState state, Span span) {
        this.state = state;
        this.requests = state.requests().all().stream()
                .filter(RequestState::formal)
                .filter(request -> request.issued().isPresent() && span.holds(request.issuedAt()))
                .toList();
    }

    /** Returns how many there were; nothing if there were none. */
    Optional<Integer> asked(MemberId member) {
        int asked = Math.toIntExact(requests.stream()
                .filter(request -> request.addressees().contains(member))
                .count());
        return asked == 0 ? Optional.empty() : Optional.of(asked);
    }

    /** Returns how many of them were answered completely in time; nothing if there were none. */
    Optional<Integer> inTime(MemberId member) {
        return asked(member)
                .map(asked -> Math.toIntExact(requests.stream()
                        .filter(request -> request.addressees().contains(member) && inTime(request, member))
                        .count()));
    }

    private boolean inTime(RequestState request, MemberId member) {
        Instant late = Duties.late(request, member).orElse(Instant.MAX);
        return new Duties(state)
                .answers(request, member).stream()
                        .filter(item -> item.origin().answers().orElseThrow().complete())
                        .anyMatch(item -> item.storedAt().isBefore(late));
    }
}
