package org.renkei.spi.store;

import java.util.Objects;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * One reading to be recorded.
 *
 * @param reader who reads, through which tool: an opaque name of 1 to 200 characters, compared exactly
 * @param low the first place that it covers, at least 0
 * @param high the last one, not before {@code low}
 * @param payload its canonical bytes
 * @param chain SHA-256 over the chain value of the reading before and the payload, 32 bytes
 */
public record NewReading(String reader, long low, long high, Bytes payload, Bytes chain) {
    /** Refuses absent parts, a name that is too long or not well-formed Unicode, and places out of order. */
    public NewReading {
        Require.text("reader", reader, 200);
        Require.between("low", low, 0, Long.MAX_VALUE);
        Require.between("high", high, low, Long.MAX_VALUE);
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(chain, "chain");
        if (chain.length() != 32) {
            throw new InvalidInputException("chain", "it has 32 bytes", "give the SHA-256 that chains it");
        }
    }
}
