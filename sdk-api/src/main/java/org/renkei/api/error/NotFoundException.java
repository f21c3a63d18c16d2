package org.renkei.api.error;

/**
 * It does not exist, or the caller may not know that it does. Both give this error with the same message, so nothing can be
 * learned from it. A retry helps only if the right to see it is given meanwhile.
 */
public final class NotFoundException extends CouncilException {
    private static final long serialVersionUID = 1L;

    /** Makes the one answer. */
    public NotFoundException() {
        super(ErrorCode.NOT_FOUND, "not found: there is nothing with this id that you may see; check the id");
    }
}
