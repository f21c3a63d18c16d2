package org.renkei.core;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.renkei.core.access.AccessRule;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.StateImage;
import org.renkei.core.json.StrictJson;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves and restores the state, so that opening need not replay the whole journal; and hashes it. */
final class Snapshots {
    // a journal this much longer than its snapshot is worth a new one
    private static final long WORTH_SAVING = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Store store;
    private final StateImage image;

    Snapshots(Store store, StrictJson json) {
        this.store = store;
        this.image = new StateImage(new StateImage.Values() {
            @Override
            public byte[] write(Object value) {
                return json.canonical(value);
            }

            @Override
            public <T> T read(byte[] bytes, Class<T> type) {
                return json.read(bytes, type);
            }
        });
    }

    /** Returns the state of the last usable snapshot, or the state before the first event. */
    CouncilState latest(AccessRule rule) {
        Optional<StoredSnapshot> snapshot = store.snapshot();
        if (snapshot.isEmpty()
                || !snapshot.get().format().equals(StateImage.FORMAT)
                || snapshot.get().position() > store.head()) {
            return new CouncilState(rule);
        }
        byte[] state = snapshot.get().state().array();
        if (!Bytes.of(Sha256.of(state)).equals(snapshot.get().sha256())) {
            LOG.warn("the snapshot is damaged; the journal is replayed instead");
            return new CouncilState(rule);
        }
        try {
            return image.read(state, new CouncilState(rule));
        } catch (RuntimeException e) {
            // a snapshot is disposable: whatever is wrong with it, the journal is the truth
            LOG.warn(
                    "the snapshot cannot be read ({}); the journal is replayed instead",
                    e.getClass().getSimpleName());
            return new CouncilState(rule);
        }
    }

    /** Saves the state if that makes the next opening noticeably shorter. */
    void saveIfWorthwhile(CouncilState state) {
        long saved = store.snapshot().map(StoredSnapshot::position).orElse(0L);
        if (state.position() - saved >= WORTH_SAVING) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            image.write(state, bytes::writeBytes);
            byte[] all = bytes.toByteArray();
            store.saveSnapshot(
                    new StoredSnapshot(state.position(), StateImage.FORMAT, Bytes.of(Sha256.of(all)), Bytes.of(all)));
        }
    }

    /** Returns SHA-256 of the state in hexadecimal digits. */
    String hash(CouncilState state) {
        MessageDigest digest = Sha256.digest();
        image.writeDecided(state, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }
}
