package org.renkei.core.engine.wrong;

import java.nio.file.Path;
import java.time.Instant;
import org.renkei.core.stix.wrong.LoadsPlugins;

/** Breaks every rule of the engine on purpose, so that ArchitectureRulesBiteTest sees them fail. */
public record RollsDiceOnDisk(Path file, LoadsPlugins stranger) {
    /** Reads the clock. */
    public Instant at() {
        return Instant.now();
    }
}
