package org.renkei.api.error;

import java.util.Objects;

/**
 * Something a council refused or could not do: the single type to catch, with an {@link ErrorCode}.
 *
 * <p>A refused or failed call changed nothing, unless its own documentation says otherwise. The message says what, why and
 * what to do, and is safe to log: it never holds submitted content, a provider's name or a secret.
 */
public class CouncilException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * Makes an error that has no cause worth passing on.
     *
     * @param message what, why and what to do; without content, provider names or secrets
     */
    public CouncilException(ErrorCode code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * Makes an error with its cause.
     *
     * @param cause must itself carry no content: an I/O or database error, never a parser's
     */
    public CouncilException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /** Returns the stable code. */
    public final ErrorCode code() {
        return code;
    }

    /** Returns whether the same call, unchanged, may succeed later. */
    public final boolean retryable() {
        return code.retryable();
    }
}
