package org.renkei.core;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.renkei.api.error.CouncilException;
import org.renkei.core.engine.Anchors;
import org.renkei.core.engine.Given;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.ReaderId;
import org.renkei.core.json.StrictJson;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewReading;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.StoredReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of reading: every entry is durable before anything leaves, chained to the one before, and vouched for by the
 * journal each minute.
 *
 * <p><b>Threads:</b> safe; entries that wait at the same time are forced together.
 */
final class Readings {
    private static final Duration ANCHOR_EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final int PAGE = 1_000;

    private final ReadingLog log;
    private final StrictJson json;
    private final Journal journal;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Entry> waiting = new ArrayList<>();
    private Bytes chain;
    private long number;
    private Instant anchored = Instant.MIN;

    Readings(ReadingLog log, StrictJson json, Journal journal, InstantSource clock) {
        this.log = log;
        this.json = json;
        this.journal = journal;
        this.clock = clock;
        this.chain = log.last().map(last -> last.reading().chain()).orElse(Bytes.of(new byte[32]));
        this.number = log.last().map(StoredReading::number).orElse(0L);
    }

    /** An entry on its way. */
    private static final class Entry {
        final String reader;
        final List<ReadingRecord.Item> given;
        final Bytes payload;
        boolean stored;
        Optional<CouncilException> refusal = Optional.empty();

        Entry(String reader, List<ReadingRecord.Item> given, Bytes payload) {
            this.reader = reader;
            this.given = given;
            this.payload = payload;
        }

        NewReading after(Bytes before) {
            MessageDigest sha256 = Sha256.digest();
            sha256.update(before.array());
            int low = given.stream().mapToInt(ReadingRecord.Item::ordinal).min().orElse(0);
            int high =
                    given.stream().mapToInt(ReadingRecord.Item::ordinal).max().orElse(0);
            return new NewReading(reader, low, high, payload, Bytes.of(sha256.digest(payload.array())));
        }
    }

    /**
     * Records, durably, what is about to be given to {@code reader}.
     *
     * @throws CouncilException if it cannot be recorded: then it must not be given
     */
    void record(ReaderId reader, long position, List<ReadingRecord.Item> given) {
        ReadingRecord entry = new ReadingRecord(
                clock.instant(), reader.handler(), reader.tool(), position, ReadingRecord.packed(given));
        store(new Entry(reader.name(), given, Bytes.of(json.canonical(entry))));
        anchorNowAndThen();
    }

    /** Returns every time that {@code reader} was given something of {@code item}, the oldest first. */
    List<Given.Handed> given(ReaderId reader, ItemState item) {
        List<Given.Handed> given = new ArrayList<>();
        each(
                reader,
                item,
                (numbered, pieces) -> given.add(new Given.Handed(
                        numbered.entry().position(), numbered.entry().at(), pieces)));
        return given;
    }

    /** Tells every entry by which {@code item} was given to {@code reader}, the oldest first, with the pieces. */
    void each(ReaderId reader, ItemState item, BiConsumer<Numbered, Integer> each) {
        for (StoredReading stored : log.of(reader.name(), item.ordinal())) {
            ReadingRecord entry = read(stored);
            for (ReadingRecord.Item given : entry.unpacked()) {
                if (given.ordinal() == item.ordinal()) {
                    each.accept(new Numbered(stored.number(), entry), given.pieces());
                }
            }
        }
    }

    /**
     * An entry with its place in the record.
     *
     * @param number the place
     * @param entry the entry
     */
    record Numbered(long number, ReadingRecord entry) {}

    /** Returns everybody who was ever given something. */
    List<ReaderId> readers() {
        return log.readers().stream().map(ReaderId::of).toList();
    }

    /** Returns up to a thousand entries after {@code number}, as they are stored. */
    List<StoredReading> page(long number) {
        return log.read(number, PAGE);
    }

    private void anchor() {
        Anchors.Anchor now = last();
        if (now.number() > 0) {
            journal.commit(state -> Change.of(state.anchors().anchor(now)));
        }
    }

    private Anchors.Anchor last() {
        turn.lock();
        try {
            return new Anchors.Anchor(number, HexFormat.of().formatHex(chain.array()));
        } finally {
            turn.unlock();
        }
    }

    private ReadingRecord read(StoredReading stored) {
        return json.read(stored.reading().payload().array(), ReadingRecord.class);
    }

    private void store(Entry entry) {
        synchronized (waiting) {
            waiting.add(entry);
        }
        turn.lock();
        try {
            if (!entry.stored && entry.refusal.isEmpty()) {
                storeWaiting();
            }
        } finally {
            turn.unlock();
        }
        if (entry.refusal.isPresent()) {
            CouncilException refusal = entry.refusal.get();
            throw new CouncilException(refusal.code(), String.valueOf(refusal.getMessage()), refusal);
        }
    }

    /** Whoever has the turn stores for all who wait; if that fails, it fails for all of them. */
    private void storeWaiting() {
        List<Entry> group;
        synchronized (waiting) {
            group = List.copyOf(waiting);
            waiting.clear();
        }
        Bytes end = chain;
        List<NewReading> readings = new ArrayList<>(group.size());
        for (Entry entry : group) {
            NewReading reading = entry.after(end);
            readings.add(reading);
            end = reading.chain();
        }
        try {
            log.append(readings);
            chain = end;
            number += group.size();
            group.forEach(entry -> entry.stored = true);
        } catch (CouncilException e) {
            group.forEach(entry -> entry.refusal = Optional.of(e));
        }
    }

    private void anchorNowAndThen() {
        Instant now = clock.instant();
        turn.lock();
        try {
            if (now.isBefore(anchored.plus(ANCHOR_EVERY)) && !now.isBefore(anchored)) {
                return;
            }
            anchored = now;
        } finally {
            turn.unlock();
        }
        try {
            anchor();
        } catch (CouncilException e) {
            // what was read is recorded; the next reading tries to anchor it again
            LOG.warn("the record of reading could not be anchored ({})", e.code());
        }
    }
}
