package org.renkei.plugin.siemexample;

import java.nio.file.Path;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;

/**
 * The settings.
 *
 * @param cef the file that CEF lines are appended to, for a SIEM that reads it. It is also what this connector remembers by: do
 *     not rotate it while the connector is in use
 * @param blocklist the file that holds what is to be blocked, for a gateway that reads it; without it nothing is blocked
 * @param log the log to search for what was placed; without it nothing is searched
 */
public record SiemConfig(Path cef, Optional<Path> blocklist, Optional<Path> log) {
    /** Refuses one file in two roles. */
    public SiemConfig {
        if (blocklist.filter(cef::equals).isPresent()
                || log.filter(cef::equals).isPresent()
                || (log.isPresent() && log.equals(blocklist))) {
            throw new InvalidInputException("cef", "each file has one role", "name different files");
        }
    }
}
