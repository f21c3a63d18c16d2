package org.renkei.core.memory;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;
import org.renkei.spi.store.VersionConflictException;

/**
 * A store that keeps everything in this process's memory, and nothing after it is closed.
 *
 * <p>It keeps every promise of {@link Store} except those about crashes: there is nothing to force, and a backup is {@code
 * UNSUPPORTED}. <b>Threads:</b> safe. <b>Closing:</b> forgets everything.
 */
public final class InMemoryStore implements Store {
    private final InstantSource clock;
    private final List<StoredEvent> journal = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Bytes> contents = new HashMap<>();
    private final Set<String> contentIds = new HashSet<>();
    private final Map<String, Bytes> secrets = new HashMap<>();
    private final InMemoryReadings readings = new InMemoryReadings(this::refuseIfClosed);
    private Optional<StoredSnapshot> snapshot = Optional.empty();
    private Instant last = Instant.MIN;
    private boolean closed;

    /**
     * Makes an empty store.
     *
     * @param clock tells the time that events get; positions stay in order when it steps back
     */
    public InMemoryStore(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized long head() {
        refuseIfClosed();
        return journal.size();
    }

    @Override
    public Appended append(Append append) {
        append.contents().forEach(InMemoryStore::checkHash);
        synchronized (this) {
            refuseIfClosed();
            checkVersions(append.expected());
            checkContentIds(append.contents());
            long first = journal.size() + 1L;
            append.events().forEach(this::add);
            for (Content content : append.contents()) {
                contentIds.add(content.id());
                contents.put(content.id(), content.bytes());
            }
            append.purges().forEach(contents::remove);
            return new Appended(first, journal.size(), last);
        }
    }

    private void checkVersions(Map<String, Long> expected) {
        for (Map.Entry<String, Long> stream : expected.entrySet()) {
            if (versions.getOrDefault(stream.getKey(), 0L).longValue() != stream.getValue()) {
                throw new VersionConflictException();
            }
        }
    }

    private void checkContentIds(List<Content> added) {
        Set<String> own = new HashSet<>();
        for (Content content : added) {
            if (contentIds.contains(content.id()) || !own.add(content.id())) {
                throw new CouncilException(
                        ErrorCode.STATE_CONFLICT,
                        "a content's id was used before; nothing was stored, give each content a new id");
            }
        }
    }

    private void add(NewEvent event) {
        long version = versions.merge(event.stream(), 1L, Long::sum);
        last = after(last);
        journal.add(new StoredEvent(journal.size() + 1L, event.stream(), version, event.type(), last, event.payload()));
    }

    private Instant after(Instant before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    @Override
    public synchronized List<StoredEvent> read(long position, int max) {
        refuseIfClosed();
        Require.between("position", position, 0, Long.MAX_VALUE);
        Require.between("max", (long) max, 1, Integer.MAX_VALUE);
        if (position >= journal.size()) {
            return List.of();
        }
        int from = (int) position;
        return List.copyOf(journal.subList(from, (int) Math.min((long) from + max, journal.size())));
    }

    @Override
    public synchronized Map<String, Bytes> contents(Collection<String> ids) {
        refuseIfClosed();
        Map<String, Bytes> found = new LinkedHashMap<>();
        for (String id : ids) {
            Bytes bytes = contents.get(id);
            if (bytes != null) {
                found.put(id, bytes);
            }
        }
        return found;
    }

    @Override
    public synchronized Bytes secret(String name, Bytes proposal) {
        refuseIfClosed();
        Require.text("name", name, 200);
        return secrets.computeIfAbsent(name, absent -> proposal);
    }

    @Override
    public synchronized void saveSnapshot(StoredSnapshot saved) {
        refuseIfClosed();
        snapshot = Optional.of(saved);
    }

    @Override
    public synchronized Optional<StoredSnapshot> snapshot() {
        refuseIfClosed();
        return snapshot.filter(saved -> saved.position() <= journal.size())
                .filter(saved -> sha256(saved.state()).equals(saved.sha256()));
    }

    @Override
    public ReadingLog readingLog() {
        return readings;
    }

    @Override
    public synchronized void backup(Path file) {
        refuseIfClosed();
        throw new CouncilException(
                ErrorCode.UNSUPPORTED, "a council in memory has no backup; open one in a directory instead");
    }

    @Override
    public synchronized void close() {
        closed = true;
        journal.clear();
        versions.clear();
        contents.clear();
        contentIds.clear();
        secrets.clear();
        readings.clear();
        snapshot = Optional.empty();
    }

    private synchronized void refuseIfClosed() {
        if (closed) {
            throw new CouncilException(ErrorCode.CLOSED, "the store has been closed; open it again");
        }
    }

    private static void checkHash(Content content) {
        if (!sha256(content.bytes()).equals(content.sha256())) {
            throw new InvalidInputException(
                    "sha256",
                    "it must be the SHA-256 of the content's bytes",
                    "hash the same bytes that are handed in");
        }
    }

    private static Bytes sha256(Bytes bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
