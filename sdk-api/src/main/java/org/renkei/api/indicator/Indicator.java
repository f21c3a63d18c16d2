package org.renkei.api.indicator;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.marking.Act;

/**
 * A value to look for in logs, mails and files, and what may be done when it is found.
 *
 * <p>Whether it is confirmed is not written in it: that follows from where it stands (see {@link
 * org.renkei.api.marking.Stage}).
 *
 * @param type what the value names
 * @param value the value in the type's form, never defanged
 * @param act the strongest use its author holds right
 * @param reason why, for readers; required below {@link Act#BLOCK}, because whoever reads "do not block" asks why
 * @param validFrom from when it tells something; absent means always
 * @param validUntil until when it tells something, after {@code validFrom}; absent means until withdrawn
 */
public record Indicator(
        IndicatorType type,
        String value,
        Act act,
        Optional<String> reason,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil) {
    /** The most characters that a value may have. */
    public static final int LONGEST_VALUE = 2048;

    /** Checks the form. */
    @JsonbCreator
    public Indicator {
        Require.present("type", type);
        Require.line("value", value, LONGEST_VALUE);
        Require.present("act", act);
        reason = Require.optional(reason);
        validFrom = Require.optional(validFrom);
        validUntil = Require.optional(validUntil);
        if (!type.accepts(value)) {
            throw new InvalidInputException(
                    "value", "it must have the form of " + type.word(), "write it in the form that the type documents");
        }
        reason.ifPresent(text -> Require.text("reason", text, 1_000));
        if (act != Act.BLOCK && reason.isEmpty()) {
            throw new InvalidInputException("reason", "it must be given below BLOCK", "say why it must not be blocked");
        }
        if (validFrom.isPresent() && validUntil.isPresent() && !validFrom.get().isBefore(validUntil.get())) {
            throw new InvalidInputException("validUntil", "it must lie after 'validFrom'", "correct the times");
        }
    }

    /** Returns an indicator that may be blocked once confirmed. */
    public static Indicator block(IndicatorType type, String value) {
        return new Indicator(type, value, Act.BLOCK, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns an indicator that raises an alert and is not blocked, for {@code reason}. */
    public static Indicator alert(IndicatorType type, String value, String reason) {
        return new Indicator(type, value, Act.ALERT, Optional.of(reason), Optional.empty(), Optional.empty());
    }

    /** Returns an indicator that is only to be looked for, for {@code reason}. */
    public static Indicator observe(IndicatorType type, String value, String reason) {
        return new Indicator(type, value, Act.OBSERVE, Optional.of(reason), Optional.empty(), Optional.empty());
    }

    /** Returns this indicator for a limited time. */
    public Indicator validBetween(Instant from, Instant until) {
        return new Indicator(type, value, act, reason, Optional.of(from), Optional.of(until));
    }

    /** Returns whether {@code other} names the same: type and value count, and nothing else of it. */
    public boolean names(Indicator other) {
        return type == other.type && value.equals(other.value);
    }

    /** Returns whether it tells something at {@code time}. */
    public boolean validAt(Instant time) {
        return validFrom.map(from -> !time.isBefore(from)).orElse(true)
                && validUntil.map(time::isBefore).orElse(true);
    }
}
