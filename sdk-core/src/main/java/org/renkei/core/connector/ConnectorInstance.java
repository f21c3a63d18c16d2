package org.renkei.core.connector;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.WarningList;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ConnectorException.Kind;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.NoticeSink;
import org.renkei.spi.ReplySource;

/**
 * One tool, connected: how far it is, what it has been given, what comes back. Everything is driven by {@link #step}; between
 * steps nothing happens.
 *
 * <p><b>Threads:</b> safe for use by several threads at once; they take turns. <b>Closing:</b> waits for a step under way and
 * closes the connector; the council stays open.
 */
public final class ConnectorInstance implements AutoCloseable {
    private static final Wording COUNCIL_UNAVAILABLE =
            new Wording("協議会のストアを確認する。自動で再試行する", "look at the council's store; it is tried again by itself");
    private static final Wording COUNCIL_REFUSES =
            new Wording("この担当者の資格と誓約を確認する", "check this handler's standing and pledge");

    private static final Wording MEMBERSHIP_ENDED = new Wording(
            "構成員でなくなったため、協議会から得た情報を機器から取り除いた。このコネクターを外す",
            "the member is in the council no longer, and what came from it was taken out of the tool; remove this connector");

    private final InstanceSettings settings;
    private final String plugin;
    private final Connector connector;
    private final Attempts attempts;
    private final OwnMarks marks;
    private final Delivery delivery;
    private final FeedbackRoad feedback;
    private final NoticeRoad notices;
    private final OwnStanding standing;
    private final Checkpoint checkpoint;
    private final Parts parts;
    private final FileChannel lock;
    private final Object turn = new Object();
    private Optional<Instant> reconciled = Optional.empty();
    private boolean closed;

    ConnectorInstance(InstanceSettings settings, Service<Connector> opened, Council council, Parts parts) {
        this.settings = settings;
        this.plugin = opened.plugin();
        this.connector = opened.provider();
        this.parts = parts;
        lock = lock(parts.directory);
        try {
            checkpoint = checkpoint(settings, parts.directory);
            attempts = new Attempts(opened, parts.log);
            Outputs outputs = new Outputs(settings.name(), connector, attempts);
            MarkingGate gate = new MarkingGate(settings.destination(), self(council));
            standing = new OwnStanding(council);
            marks = new OwnMarks(council.submissions(), checkpoint);
            Planner planner = new Planner(
                    settings.name(),
                    settings.destination(),
                    gate,
                    new Planner.Abilities(outputs.places(), outputs.blocks(), parts.warnings),
                    marks::cover);
            delivery = new Delivery(council.retrieval(), planner, outputs, checkpoint, parts.clock);
            feedback = new FeedbackRoad(council, settings, checkpoint, attempts);
            notices = new NoticeRoad(council, checkpoint, attempts, parts.clock);
        } catch (RuntimeException e) {
            unlock();
            throw e;
        }
    }

    /** Returns the instance's name. */
    public String name() {
        return settings.name();
    }

    /** Returns the id of the plugin its connector came from, empty on the class path. */
    public String plugin() {
        return plugin;
    }

    boolean isClosed() {
        synchronized (turn) {
            return closed;
        }
    }

    /** Asks the tool how far we get with it, changing nothing. */
    public Connector.Probe probe(Connector.Depth depth) {
        synchronized (turn) {
            open();
            return attempts.call(() -> connector.probe(depth));
        }
    }

    /** Returns what is parked, with the code of why, by key: what a tool or the council will not take as it is. */
    public Map<String, String> parked() {
        synchronized (turn) {
            return Map.copyOf(checkpoint.parked());
        }
    }

    /**
     * Does everything there is to do now: takes out of the tool what must go, delivers what is new, and brings back what was
     * found.
     *
     * <p>A step that ends early has lost nothing; the next one begins where the tool's and the council's answers are certain.
     *
     * @throws CouncilException {@code CLOSED} if this instance or its council is closed. Every other fault is in the report
     */
    public StepReport step() {
        synchronized (turn) {
            open();
            Step step = new Step(parts.log);
            try {
                walk(step);
                attempts.wentWell();
                return step.report(StepReport.State.ACTIVE, Optional.empty());
            } catch (ConnectorException e) {
                parts.log.warn(e.code()).with("kind", e.kind()).write();
                boolean person = e.kind() == Kind.INSTANCE_BROKEN || e.kind() == Kind.POISON;
                return step.report(
                        person ? StepReport.State.ACTION_NEEDED : StepReport.State.LATER,
                        Optional.of(new StepReport.Fault(e.code(), e.remedy(), e.after())));
            } catch (CouncilException e) {
                if (e.code() == ErrorCode.CLOSED) {
                    throw e;
                }
                String code =
                        OwnStanding.ended(e) ? "MEMBERSHIP_ENDED" : e.code().name();
                parts.log.warn("COUNCIL_FAULT").with("code", e.code()).write();
                return step.report(
                        e.retryable() ? StepReport.State.LATER : StepReport.State.ACTION_NEEDED,
                        Optional.of(new StepReport.Fault(code, remedy(e), Optional.empty())));
            }
        }
    }

    private static Wording remedy(CouncilException e) {
        if (OwnStanding.ended(e)) {
            return MEMBERSHIP_ENDED;
        }
        return e.retryable() ? COUNCIL_UNAVAILABLE : COUNCIL_REFUSES;
    }

    private void walk(Step step) {
        try {
            if (standing.hasChanged()) {
                reconciled = Optional.empty(); // what we may hold may have changed with it
            }
            round(step);
        } catch (NotPermittedException e) {
            if (OwnStanding.ended(e)) {
                delivery.leave(step);
            }
            throw e;
        }
    }

    private void round(Step step) {
        Instant now = parts.clock.instant();
        Set<ItemId> marked = marks.read();
        if (!marked.isEmpty()) {
            delivery.again(marked, step);
            marks.settled();
        }
        if (reconciliationIsDue(now)) {
            delivery.reconcile(Set.of(), step);
            reconciled = Optional.of(now);
        }
        delivery.due(step);
        delivery.feed(step);
        if (connector instanceof FeedbackSource source && connector.plays(FeedbackSource.class)) {
            feedback.walk(source, step);
        }
        if (connector instanceof ReplySource source && connector.plays(ReplySource.class)) {
            notices.answers(source, step);
        }
        if (connector instanceof NoticeSink sink && connector.plays(NoticeSink.class)) {
            notices.call(sink, step);
        }
    }

    private boolean reconciliationIsDue(Instant now) {
        // a clock that was set back must not keep a withdrawn item in a tool
        return reconciled
                .map(last ->
                        now.isBefore(last) || Duration.between(last, now).compareTo(settings.reconcileEvery()) >= 0)
                .orElse(true);
    }

    private void open() {
        if (closed) {
            throw new CouncilException(ErrorCode.CLOSED, "instance " + name() + " is closed; open it again");
        }
    }

    @Override
    public void close() {
        synchronized (turn) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                attempts.call(() -> {
                    connector.close();
                    return closed;
                });
            } catch (ConnectorException e) {
                parts.log.warn("CLOSE_FAILED").with("kind", e.kind()).write();
            } finally {
                unlock();
            }
        }
    }

    /** A member that has left opens its connectors once more, so that they can be emptied. */
    private static Optional<HandlerId> self(Council council) {
        try {
            return Optional.of(council.membership().handler().id());
        } catch (NotPermittedException e) {
            if (OwnStanding.ended(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Checkpoint checkpoint(InstanceSettings settings, Path directory) {
        Checkpoint checkpoint = Checkpoint.open(directory);
        String known = checkpoint.settings();
        if (!known.isEmpty() && !known.equals(settings.fingerprint())) {
            InstanceSettings.Restart restart = settings.restart()
                    .orElseThrow(() -> new CouncilException(
                            ErrorCode.STATE_CONFLICT,
                            "the connector settings of " + settings.name()
                                    + " have changed; set restart=BEGIN to deliver"
                                    + " everything to a new tool, or restart=CONTINUE if it is the same tool"));
            if (restart == InstanceSettings.Restart.BEGIN) {
                checkpoint.beginAgain();
            }
        }
        checkpoint.settings(settings.fingerprint());
        checkpoint.write();
        return checkpoint;
    }

    private static FileChannel lock(Path directory) {
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
        } catch (IOException e) {
            throw new CouncilException(
                    ErrorCode.STORE_FAILED, "directory " + directory + " cannot be locked; check its owner", e);
        }
        throw new CouncilException(
                ErrorCode.STORE_LOCKED, "directory " + directory + " is in use; close the other connector host first");
    }

    private void unlock() {
        closeQuietly(lock);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException nothingIsLost) {
            // the lock ends with the process at the latest
        }
    }

    /** What every instance needs of its host. */
    record Parts(Path directory, InstantSource clock, WarningList warnings, ConnectorContext.Log log) {}
}
