package org.renkei.spi.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journal of one council in one total order, with the contents it refers to.
 *
 * <p><b>Order:</b> positions are dense and given at the moment of storing, so a reader that has seen position n never finds
 * anything new at or before n. <b>Durability:</b> what {@link #append} has returned survives a crash of the process and of the
 * machine. After an error while forcing to disk the store stops writing for good ({@code STORE_FAILED}): trying again would
 * only pretend. A full disk refuses the write ({@code STORE_FULL}), keeps reading, and writes again once there is room.
 *
 * <p><b>Threads:</b> safe for use by several threads at once; steps that wait together are forced together. <b>Closing:</b>
 * waits for steps under way, then releases files and lock; every later call throws {@code CLOSED}, only closing again does
 * nothing.
 */
public interface Store extends AutoCloseable {
    /** Returns the position of the last stored event, 0 if there is none. */
    long head();

    /**
     * Stores one step and returns once it is durable.
     *
     * <p>An interrupt does not end the wait: the thread returns with the answer, and interrupted.
     *
     * @throws VersionConflictException if a stream's version is not the expected one; nothing was stored, decide again
     * @throws org.renkei.api.error.CouncilException {@code STORE_FULL} (retry when there is room), {@code STORE_FAILED}
     *     (open the store again), {@code STATE_CONFLICT} if a content's id was used before (purged ones too), {@code
     *     INVALID_INPUT} if a content's bytes do not match its hash, {@code CLOSED}. Nothing was stored, except that after
     *     {@code STORE_FAILED} the step may be there when the store is opened again
     */
    Appended append(Append append);

    /**
     * Returns up to {@code max} events after {@code position}, in order; empty at the end.
     *
     * @param position 0 for the beginning
     * @param max at least 1
     * @throws org.renkei.api.error.CouncilException {@code STORE_DAMAGED} if an event is not what was stored; {@code
     *     INVALID_INPUT} if a number is out of range
     */
    List<StoredEvent> read(long position, int max);

    /**
     * Returns the bytes of contents by id; those that were purged or never stored are left out.
     *
     * @throws org.renkei.api.error.CouncilException {@code STORE_DAMAGED} if bytes do not match their hash
     */
    Map<String, Bytes> contents(Collection<String> ids);

    /**
     * Returns the secret kept under {@code name}, keeping {@code proposal} durably if there is none yet. Of several callers
     * at once, one proposal wins and all receive it.
     *
     * @param name 1 to 200 characters
     * @throws org.renkei.api.error.CouncilException as {@link #append}, if the proposal had to be kept and could not be
     */
    Bytes secret(String name, Bytes proposal);

    /** Replaces the snapshot. It may be lost without harm, so a disk that does not take it is no error. */
    void saveSnapshot(StoredSnapshot snapshot);

    /** Returns the last snapshot, if there is one whose state matches its hash and whose position is not beyond the head. */
    Optional<StoredSnapshot> snapshot();

    /** Returns the log of reading that is kept with this journal. */
    ReadingLog readingLog();

    /**
     * Writes a consistent copy to {@code file} while reading and writing go on.
     *
     * @param file must not exist; it appears whole or not at all, readable by its owner only. The snapshot is left out
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if the file exists; {@code STORE_FULL} or {@code
     *     STORE_FAILED} if its disk does not take it (the store itself goes on); {@code UNSUPPORTED} if the store is not
     *     durable. A retry after a change is safe
     */
    void backup(Path file);

    @Override
    void close();
}
