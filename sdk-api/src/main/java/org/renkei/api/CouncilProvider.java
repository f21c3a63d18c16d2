package org.renkei.api;

import java.net.URI;
import java.nio.file.Path;
import org.renkei.api.charter.Charter;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.lint.LeakProfile;

/**
 * What stands behind the door: implemented by renkei-sdk-core and found by {@link java.util.ServiceLoader}. Not for callers,
 * who use the static methods of {@link Council}.
 */
public interface CouncilProvider {
    /** Opens a council in memory. */
    EmbeddedCouncil inMemory(CouncilOptions options);

    /** Opens a durable council. */
    EmbeddedCouncil open(Path directory, CouncilOptions options);

    /** Makes a durable council from a backup. */
    void restore(Path backup, Path directory);

    /** Reads a charter file. */
    Charter charter(Path file);

    /** Reads a leak profile. */
    LeakProfile leakProfile(Path file);

    /** Makes a lint. */
    LeakLint leakLint(LeakProfile profile);

    /** Connects to a hub. */
    Council connect(URI hub, Credentials credentials);
}
