package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/** The journal vouches for the record of reading. */
public sealed interface AuditEvent extends Event {
    /**
     * The record of reading was seen to be whole up to here.
     *
     * @param number the last entry
     * @param chain its chain value, 64 hexadecimal digits, which covers all entries before
     */
    record ReadingAnchored(Long number, String chain) implements AuditEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ReadingAnchored {
            Require.between("number", number, 1, Long.MAX_VALUE);
            Require.line("chain", chain, 64);
        }
    }
}
