package org.renkei.spi.store;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Opens durable stores of one kind. Found by {@link java.util.ServiceLoader}; its public constructor without arguments does
 * nothing.
 */
public interface StoreFactory {
    /** Returns the kind's name, such as {@code sqlite}. */
    String name();

    /**
     * Opens the store in {@code directory}, making both when absent. No file is written outside the directory, which is made
     * readable by its owner only.
     *
     * @param clock tells the time that events get; positions stay in order when it steps back
     * @throws org.renkei.api.error.CouncilException {@code STORE_LOCKED} if another process, or this one, holds it (retry
     *     once that one is closed); {@code STORE_DAMAGED} if its files are not what this version can read; {@code
     *     STORE_FULL} or {@code STORE_FAILED} if the disk does not let it be made
     */
    Store open(Path directory, InstantSource clock);

    /**
     * Makes a store in {@code directory} from a backup, after checking it whole.
     *
     * @param backup a file that {@link Store#backup} made
     * @param directory must be absent or empty
     * @throws org.renkei.api.error.CouncilException {@code STORE_DAMAGED} if the backup is not whole; {@code STATE_CONFLICT}
     *     if the directory is in use. Nothing is left half done
     */
    void restore(Path backup, Path directory);
}
