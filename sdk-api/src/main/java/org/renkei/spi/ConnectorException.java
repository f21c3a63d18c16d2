package org.renkei.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Wording;

/**
 * An attempt that failed as a whole: what the host should do, a code, and what a person can do. It carries no content and no
 * secret, and the host never shows the message of its cause.
 */
public final class ConnectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient Wording remedy;
    private final transient @Nullable Duration after;

    private ConnectorException(Kind kind, String code, Wording remedy, @Nullable Duration after) {
        super(kind + " " + ConnectorNames.code(code) + ": " + remedy.en());
        this.kind = kind;
        this.code = code;
        this.remedy = remedy;
        this.after = after;
    }

    /** Returns an error for an attempt that changed nothing and may succeed later. */
    public static ConnectorException retryable(String code, Wording remedy) {
        return new ConnectorException(Kind.RETRYABLE, code, remedy, null);
    }

    /** Returns an error for an attempt that changed nothing and may succeed once {@code after} has passed. */
    public static ConnectorException retryable(String code, Wording remedy, Duration after) {
        return new ConnectorException(Kind.RETRYABLE, code, remedy, Objects.requireNonNull(after, "after"));
    }

    /** Returns an error that a person must mend first: settings, rights, certificates, versions. */
    public static ConnectorException instanceBroken(String code, Wording remedy) {
        return new ConnectorException(Kind.INSTANCE_BROKEN, code, remedy, null);
    }

    /** Returns an error for a batch that the tool refused because of something in it. */
    public static ConnectorException poison(String code, Wording remedy) {
        return new ConnectorException(Kind.POISON, code, remedy, null);
    }

    /** Returns an error for an attempt of which nobody knows whether it was done. */
    public static ConnectorException ambiguous(String code, Wording remedy) {
        return new ConnectorException(Kind.AMBIGUOUS, code, remedy, null);
    }

    /** Returns this error with its cause. */
    public ConnectorException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** Returns what the host should do. */
    public Kind kind() {
        return kind;
    }

    /** Returns what happened, such as {@code DISK_FULL}. */
    public String code() {
        return code;
    }

    /** Returns what a person can do. */
    public Wording remedy() {
        return remedy;
    }

    /** Returns when to come again, if the tool said so. */
    public Optional<Duration> after() {
        return Optional.ofNullable(after);
    }

    /** What a host does about a failed attempt. */
    public enum Kind {
        /** Come again later with the same. */
        RETRYABLE,
        /** Stop this instance, keep everything, and ask for a person. */
        INSTANCE_BROKEN,
        /** Find the change that is at fault, park it, and go on with the others. */
        POISON,
        /** Come again with the same; the placement keys keep it from being done twice. */
        AMBIGUOUS
    }
}
