package org.renkei.samples.renkei;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key by which something is handed in once, however often it is tried. */
final class OnceOption {
    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "option.key")
    private @Nullable String key;

    private final String chosen = UUID.randomUUID().toString();

    /** Returns the key that was given, or one that nobody else uses: the same at every call. */
    String key() {
        return Optional.ofNullable(key).orElse(chosen);
    }
}
