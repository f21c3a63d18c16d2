package org.renkei.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one change in one attempt: a code, and for some codes a reason or a time.
 *
 * <p>The set of codes is open. A host takes one that it does not know for {@link #DEFERRED}, so that nothing counts as done
 * that is not known to be.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class ItemResult {
    /** The tool took it, and does not tell more. */
    public static final String ACCEPTED = "ACCEPTED";

    /** The tool was seen to hold it, or to be rid of it. */
    public static final String CONFIRMED = "CONFIRMED";

    /** The tool was already as it shall be. */
    public static final String UNCHANGED = "UNCHANGED";

    /** The tool will never take it as it is. */
    public static final String REJECTED = "REJECTED";

    /** Not now; the host comes again. */
    public static final String DEFERRED = "DEFERRED";

    private final String code;
    private final Optional<String> reason;
    private final Optional<Duration> after;

    private ItemResult(String code, Optional<String> reason, Optional<Duration> after) {
        this.code = ConnectorNames.code(code);
        this.reason = reason.map(ConnectorNames::code);
        this.after = after;
    }

    /** Returns a result with a code of a later version. */
    public static ItemResult of(String code) {
        return new ItemResult(code, Optional.empty(), Optional.empty());
    }

    /** Returns {@link #ACCEPTED}. */
    public static ItemResult accepted() {
        return of(ACCEPTED);
    }

    /** Returns {@link #CONFIRMED}: only for what was read back from the tool. */
    public static ItemResult confirmed() {
        return of(CONFIRMED);
    }

    /** Returns {@link #UNCHANGED}. */
    public static ItemResult unchanged() {
        return of(UNCHANGED);
    }

    /** Returns {@link #REJECTED} for a reason such as {@code VALUE_TOO_LONG}: up to 60 characters of {@code A-Z 0-9 _}. */
    public static ItemResult rejected(String reason) {
        return new ItemResult(REJECTED, Optional.of(reason), Optional.empty());
    }

    /** Returns {@link #DEFERRED}, to be tried again after a while. */
    public static ItemResult deferred(Duration after) {
        return new ItemResult(DEFERRED, Optional.empty(), Optional.of(after));
    }

    /** Returns the code. */
    public String code() {
        return code;
    }

    /** Returns the reason for a rejection. */
    public Optional<String> reason() {
        return reason;
    }

    /** Returns when to come again, if the tool said so. */
    public Optional<Duration> after() {
        return after;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemResult that
                && code.equals(that.code)
                && reason.equals(that.reason)
                && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, reason, after);
    }

    @Override
    public String toString() {
        return code
                + reason.map(why -> " " + why).orElse("")
                + after.map(time -> " " + time).orElse("");
    }
}
