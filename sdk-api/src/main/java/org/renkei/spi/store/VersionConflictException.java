package org.renkei.spi.store;

import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/** A stream has moved on since the decision was taken. Nothing was stored: load the new events and decide again. */
public final class VersionConflictException extends CouncilException {
    private static final long serialVersionUID = 1L;

    /** Makes the error. */
    public VersionConflictException() {
        super(
                ErrorCode.CONTENTION,
                "something this step depends on has changed meanwhile; nothing was stored, decide again");
    }
}
