package org.renkei.plugin.store;

import java.util.function.Supplier;
import org.renkei.api.error.CouncilException;

/** One write of a group is refused and the others go on. It carries the error that its caller's thread makes and throws. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<CouncilException> error;

    Refused(Supplier<CouncilException> error) {
        super("refused", null, false, false);
        this.error = error;
    }

    CouncilException error() {
        return error.get();
    }
}
