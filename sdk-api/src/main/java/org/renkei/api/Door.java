package org.renkei.api;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/** Finds the provider once: beside the API first, so that a host's context class loader cannot hide or replace it. */
final class Door {
    private Door() {}

    static CouncilProvider provider() {
        return Found.PROVIDER.orElseThrow(() -> new CouncilException(
                ErrorCode.UNSUPPORTED, "no council provider was found; add renkei-sdk-core to the class path"));
    }

    private static Optional<CouncilProvider> find(@Nullable ClassLoader loader) {
        return ServiceLoader.load(CouncilProvider.class, loader).findFirst();
    }

    /** Holds the provider from first use on. */
    private static final class Found {
        static final Optional<CouncilProvider> PROVIDER = find(Council.class.getClassLoader())
                .or(() -> find(Thread.currentThread().getContextClassLoader()));

        private Found() {}
    }
}
