package org.renkei.core;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Appended;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.ReadingLog;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;
import org.renkei.spi.store.StoredSnapshot;

/**
 * A store in memory that outlives the council over it, as a disk would.
 *
 * @param store the store
 * @param readingLog the log of reading, which need not be the store's own
 */
record UnclosedStore(Store store, ReadingLog readingLog) implements Store {
    UnclosedStore(Store store) {
        this(store, store.readingLog());
    }

    @Override
    public long head() {
        return store.head();
    }

    @Override
    public Appended append(Append append) {
        return store.append(append);
    }

    @Override
    public List<StoredEvent> read(long position, int max) {
        return store.read(position, max);
    }

    @Override
    public Map<String, Bytes> contents(Collection<String> ids) {
        return store.contents(ids);
    }

    @Override
    public Bytes secret(String name, Bytes proposal) {
        return store.secret(name, proposal);
    }

    @Override
    public void saveSnapshot(StoredSnapshot snapshot) {
        store.saveSnapshot(snapshot);
    }

    @Override
    public Optional<StoredSnapshot> snapshot() {
        return store.snapshot();
    }

    @Override
    public void backup(Path file) {
        store.backup(file);
    }

    @Override
    public void close() {}
}
