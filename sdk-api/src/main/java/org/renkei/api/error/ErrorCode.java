package org.renkei.api.error;

/**
 * Why a call was refused or failed: a stable name that programs may switch over, with its category and whether repeating the
 * same call, unchanged, can succeed.
 */
public enum ErrorCode {
    /** A value breaks a rule that its field documents. */
    INVALID_INPUT(ErrorCategory.USER, false),
    /** A document is not strict JSON, or goes beyond a limit of the gate. */
    MALFORMED_JSON(ErrorCategory.USER, false),
    /** The object that was called has been closed. */
    CLOSED(ErrorCategory.USER, false),
    /** This version does not do what was asked. */
    UNSUPPORTED(ErrorCategory.USER, false),
    /** It does not exist, or the caller may not know that it does: the two are not told apart. */
    NOT_FOUND(ErrorCategory.DENIED, false),
    /** The charter does not give the caller this right. */
    NOT_PERMITTED(ErrorCategory.DENIED, false),
    /** A cursor was made for someone else, for another query, or was altered. */
    CURSOR_REFUSED(ErrorCategory.DENIED, false),
    /** An idempotency key was used before with another body. */
    KEY_REUSED(ErrorCategory.CONFLICT, false),
    /** The state of the council does not allow this step (any more). */
    STATE_CONFLICT(ErrorCategory.CONFLICT, false),
    /** Others kept changing the same thing; nothing was stored. */
    CONTENTION(ErrorCategory.CONFLICT, true),
    /** The disk is full: nothing was stored, reading goes on. */
    STORE_FULL(ErrorCategory.UNAVAILABLE, true),
    /** Another process holds the store. */
    STORE_LOCKED(ErrorCategory.UNAVAILABLE, true),
    /** The store failed while writing and has stopped; what was acknowledged is safe, open it again. */
    STORE_FAILED(ErrorCategory.UNAVAILABLE, false),
    /** The store's files are damaged or of an unknown format. */
    STORE_DAMAGED(ErrorCategory.UNAVAILABLE, false),
    /** The other side cannot be reached now. */
    UNREACHABLE(ErrorCategory.UNAVAILABLE, true),
    /** A fault of this library. */
    INTERNAL(ErrorCategory.BUG, false);

    private final ErrorCategory category;
    private final boolean retryable;

    ErrorCode(ErrorCategory category, boolean retryable) {
        this.category = category;
        this.retryable = retryable;
    }

    /** Returns whose turn it is. */
    public ErrorCategory category() {
        return category;
    }

    /** Returns whether the same call, unchanged, may succeed later. */
    public boolean retryable() {
        return retryable;
    }
}
