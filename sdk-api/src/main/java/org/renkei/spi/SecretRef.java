package org.renkei.spi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;

/**
 * Where a secret is kept, never the secret: {@code env:NAME} for an environment variable, {@code file:PATH} for a file that
 * only its owner can read. Anything else is refused, so that no secret stands in a settings file by mistake.
 *
 * @param reference the place
 */
public record SecretRef(String reference) {
    private static final Pattern FORM = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]{0,99}|file:[^\\p{Cntrl}]{1,1000}");

    /** Checks the form, and never repeats what it refuses. */
    public SecretRef(@Nullable String reference) {
        if (reference == null || !FORM.matcher(reference).matches()) {
            throw new InvalidInputException(
                    "secret", "it must say where the secret is kept", "write env:NAME or file:PATH");
        }
        this.reference = reference;
    }

    @Override
    public String toString() {
        return reference.substring(0, reference.indexOf(':') + 1) + "***";
    }
}
