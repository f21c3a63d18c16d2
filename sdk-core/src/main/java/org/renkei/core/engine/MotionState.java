package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Body;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Ballot;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Tally;
import org.renkei.core.engine.event.MotionEvent;

/** One motion: as it was put, the last vote of each seat, and how it ended. */
public final class MotionState {
    private final MotionEvent.MotionPut put;
    private final Map<MemberId, CastVote> own = new LinkedHashMap<>();
    private final Map<MemberId, CastVote> byProxy = new LinkedHashMap<>();
    private final Map<MemberId, MemberId> proxies = new LinkedHashMap<>();
    private final Set<MemberId> counted = new LinkedHashSet<>();
    private Optional<MotionStatus> end = Optional.empty();
    private Optional<Tally> tally = Optional.empty();
    private Optional<Body.Voting> voting = Optional.empty();
    private long version = 1;

    MotionState(MotionEvent.MotionPut put) {
        this.put = put;
    }

    /** Returns its id. */
    public MotionId id() {
        return put.motion();
    }

    /** Returns how it was put. */
    public MotionEvent.MotionPut put() {
        return put;
    }

    /** Returns how it ended, once it did. */
    public Optional<MotionStatus> end() {
        return end;
    }

    /** Returns the count, once it is closed. */
    public Optional<Tally> tally() {
        return tally;
    }

    /** Returns the rules by which it was counted, once it is closed. */
    public Optional<Body.Voting> voting() {
        return voting;
    }

    /** Returns the last vote that was cast for a seat by proxy. */
    public Optional<MotionEvent.VoteCast> proxyVote(MemberId seat) {
        return Optional.ofNullable(byProxy.get(seat)).map(CastVote::event);
    }

    /** Returns where it stands at {@code now}. */
    public MotionStatus status(Instant now) {
        if (end.isPresent()) {
            return end.get();
        }
        if (now.isBefore(put.opens())) {
            return MotionStatus.ANNOUNCED;
        }
        return now.isBefore(put.closes()) ? MotionStatus.OPEN : MotionStatus.ENDED;
    }

    /** Returns the vote that counts for a seat as things stand: its own before one by proxy. */
    public Optional<MotionEvent.VoteCast> vote(MemberId seat) {
        return Optional.ofNullable(cast(seat)).map(CastVote::event);
    }

    private @Nullable CastVote cast(MemberId seat) {
        CastVote cast = own.get(seat);
        return cast != null ? cast : byProxy.get(seat);
    }

    /** Returns the ballots of these seats in the order of their tokens. */
    List<Ballot> ballots(Iterable<MemberId> seats) {
        List<Ballot> ballots = new ArrayList<>();
        for (MemberId seat : seats) {
            CastVote cast = cast(seat);
            if (cast != null) {
                ballots.add(cast.ballot());
            }
        }
        ballots.sort(Comparator.comparing(Ballot::voter));
        return ballots;
    }

    /** Returns the ballots that were counted, in the order of their tokens. */
    public List<Ballot> countedBallots() {
        return ballots(counted);
    }

    /** Returns whom a seat lets vote for it. */
    Optional<MemberId> proxy(MemberId seat) {
        return Optional.ofNullable(proxies.get(seat));
    }

    /** Returns how many events have shaped it. */
    long version() {
        return version;
    }

    void apply(MotionEvent event, Function<BodyId, List<MemberId>> seats) {
        version++;
        if (event instanceof MotionEvent.VoteCast cast) {
            CastVote vote = new CastVote(cast);
            vote.ballot(); // the voter is shown it at once
            (cast.byProxy() ? byProxy : own).put(cast.seat(), vote);
        } else if (event instanceof MotionEvent.ProxyGiven given) {
            proxies.put(given.seat(), given.to());
            byProxy.remove(given.seat());
        } else if (event instanceof MotionEvent.MotionClosed closed) {
            end = Optional.of(closed.status());
            tally = Optional.of(closed.tally());
            voting = Optional.of(closed.voting());
            counted.addAll(seats.apply(put.draft().body()));
        } else if (event instanceof MotionEvent.MotionWithdrawn) {
            end = Optional.of(MotionStatus.WITHDRAWN);
        }
    }

    /** What a snapshot holds of it. */
    public record Image(
            MotionEvent.MotionPut put,
            List<MotionEvent.VoteCast> votes,
            Map<String, String> proxies,
            Set<MemberId> counted,
            Optional<MotionStatus> end,
            Optional<Tally> tally,
            Optional<Body.Voting> voting,
            Long version) {}

    Image image() {
        List<MotionEvent.VoteCast> votes = Stream.concat(own.values().stream(), byProxy.values().stream())
                .map(CastVote::event)
                .toList();
        Map<String, String> given = new LinkedHashMap<>();
        proxies.forEach((seat, to) -> given.put(seat.value(), to.value()));
        return new Image(put, votes, given, new TreeSet<>(counted), end, tally, voting, version);
    }

    static MotionState of(Image image) {
        MotionState state = new MotionState(image.put());
        image.votes()
                .forEach(cast -> (cast.byProxy() ? state.byProxy : state.own).put(cast.seat(), new CastVote(cast)));
        image.proxies().forEach((seat, to) -> state.proxies.put(new MemberId(seat), new MemberId(to)));
        state.counted.addAll(image.counted());
        state.end = image.end();
        state.tally = image.tally();
        state.voting = image.voting();
        state.version = image.version();
        return state;
    }
}
