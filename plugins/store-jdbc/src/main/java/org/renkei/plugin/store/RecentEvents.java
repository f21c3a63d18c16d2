package org.renkei.plugin.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.renkei.spi.store.StoredEvent;

/**
 * The end of the journal, kept in memory: whoever has just written, and whoever follows closely, reads here and not from the
 * file. <b>Threads:</b> safe.
 */
final class RecentEvents {
    private static final int MOST = 1_024;
    private static final long MOST_BYTES = 4L << 20;

    private final ArrayDeque<StoredEvent> events = new ArrayDeque<>();
    private long bytes;

    /** Adds what has been committed, which follows what is there. */
    synchronized void add(List<StoredEvent> committed) {
        for (StoredEvent event : committed) {
            events.addLast(event);
            bytes += event.payload().length();
        }
        while (events.size() > MOST || (bytes > MOST_BYTES && !events.isEmpty())) {
            bytes -= events.removeFirst().payload().length();
        }
    }

    /** Returns up to {@code max} events after {@code position}, or empty if the first of them is no longer here. */
    synchronized Optional<List<StoredEvent>> after(long position, int max) {
        if (events.isEmpty() || events.getFirst().position() > position + 1) {
            return Optional.empty();
        }
        // From the end, because readers ask for the last few.
        int count = (int) Math.max(0, events.getLast().position() - position);
        List<StoredEvent> found = new ArrayList<>(count);
        Iterator<StoredEvent> backwards = events.descendingIterator();
        for (int i = 0; i < count; i++) {
            found.add(backwards.next());
        }
        Collections.reverse(found);
        return Optional.of(found.size() > max ? List.copyOf(found.subList(0, max)) : found);
    }
}
