package org.renkei.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.core.engine.Anchors;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.DueRules;
import org.renkei.core.engine.Recorded;
import org.renkei.core.engine.Step;
import org.renkei.core.engine.event.AuditEvent;
import org.renkei.core.engine.event.Event;
import org.renkei.core.engine.event.GovernanceEvent;
import org.renkei.core.engine.event.IntakeEvent;
import org.renkei.core.json.EventCodec;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.VersionConflictException;

/**
 * The one way in and the one way out: every decision and every answer is made on the journal applied up to its head.
 *
 * <p>A decision is taken on the present state without holding anyone up, and stored only if nothing it depends on has changed
 * meanwhile; otherwise it is taken again. <b>Threads:</b> safe.
 */
final class Journal {
    private static final int BATCH = 1_000;
    private static final int MOST_ATTEMPTS = 1_000;

    private final Store store;
    private final EventCodec codec;
    private final CouncilState state;
    // what we have just written need not be parsed again: the same bytes are the same event
    private final Map<Bytes, Event> written = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final InstantSource clock;
    private final Consumer<List<String>> purged;
    private volatile long applied;
    private volatile Instant nextDue;
    private volatile boolean closed;

    /** @param purged is told which contents were destroyed */
    Journal(Store store, EventCodec codec, CouncilState state, InstantSource clock, Consumer<List<String>> purged) {
        this.purged = purged;
        this.store = store;
        this.codec = codec;
        this.state = state;
        this.clock = clock;
        this.applied = state.position();
        this.nextDue = due();
    }

    /** Answers from the state at the head of the journal, after what has become due by itself. */
    <T> T read(Function<CouncilState, T> query) {
        settleDue();
        return present(query);
    }

    private void settleDue() {
        catchUp();
        Instant now = clock.instant();
        if (!nextDue.isAfter(now)) {
            decide(state -> Change.of(new DueRules(state).settle(now)));
        }
    }

    private <T> T present(Function<CouncilState, T> query) {
        catchUp();
        lock.readLock().lock();
        try {
            return query.apply(state);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Decides at the head of the journal and returns once what was decided is durable. */
    void commit(Function<CouncilState, Change> decision) {
        settleDue();
        decide(decision);
    }

    private void decide(Function<CouncilState, Change> decision) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Change change = present(decision);
            if (change.step().events().isEmpty()) {
                return;
            }
            Append append = append(change);
            try {
                store.append(append);
                purged.accept(append.purges());
                return;
            } catch (VersionConflictException changedMeanwhile) {
                forget(append);
            } catch (RuntimeException e) {
                forget(append);
                throw e;
            }
        }
        throw new CouncilException(
                ErrorCode.CONTENTION, "others kept changing the same thing; nothing was stored, try again");
    }

    /** Returns every anchor of the record of reading, read from the journal itself, the oldest first. */
    List<Anchors.Anchor> anchors() {
        catchUp();
        List<Anchors.Anchor> anchors = new ArrayList<>();
        String type = AuditEvent.ReadingAnchored.class.getSimpleName();
        long position = 0;
        for (List<StoredEvent> page = store.read(0, BATCH); !page.isEmpty(); page = store.read(position, BATCH)) {
            position += page.size();
            page.stream()
                    .filter(event -> event.type().equals(type))
                    .map(event -> codec.read(event.type(), event.payload()))
                    .forEach(event -> {
                        if (event instanceof AuditEvent.ReadingAnchored anchor) {
                            anchors.add(new Anchors.Anchor(anchor.number(), anchor.chain()));
                        }
                    });
        }
        return anchors;
    }

    /** Refuses every later call, after a last look at the state. */
    void closing(Consumer<CouncilState> last) {
        if (closed) {
            return;
        }
        try {
            present(state -> {
                last.accept(state);
                return state;
            });
        } finally {
            closed = true;
        }
    }

    private Append append(Change change) {
        List<NewEvent> events =
                change.step().events().stream().map(planned -> event(planned)).toList();
        return new Append(
                change.step().expected(),
                events,
                change.contents(),
                change.step().purges());
    }

    private NewEvent event(Step.Planned planned) {
        Bytes payload = codec.write(planned.event());
        written.put(payload, planned.event());
        return new NewEvent(planned.stream(), codec.type(planned.event()), payload);
    }

    private void forget(Append append) {
        append.events().forEach(event -> written.remove(event.payload()));
    }

    private Recorded recorded(StoredEvent stored) {
        Event known = written.remove(stored.payload());
        return new Recorded(
                stored.position(), stored.at(), known != null ? known : codec.read(stored.type(), stored.payload()));
    }

    private void catchUp() {
        if (closed) {
            throw new CouncilException(ErrorCode.CLOSED, "the council has been closed; open it again");
        }
        long head = store.head();
        if (applied >= head) {
            return;
        }
        lock.writeLock().lock();
        try {
            boolean governed = false;
            while (state.position() < head) {
                for (StoredEvent event : store.read(state.position(), BATCH)) {
                    Recorded recorded = recorded(event);
                    state.apply(recorded);
                    governed |= recorded.event() instanceof GovernanceEvent || recorded.event() instanceof IntakeEvent;
                }
                applied = state.position();
            }
            if (governed) {
                nextDue = due();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Instant due() {
        return state.governance().founded() ? new DueRules(state).next().orElse(Instant.MAX) : Instant.MAX;
    }
}
