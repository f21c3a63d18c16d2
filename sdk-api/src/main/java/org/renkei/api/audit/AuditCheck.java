package org.renkei.api.audit;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;

/**
 * What a check of the record of reading found.
 *
 * @param entries how many entries it holds
 * @param anchored up to which entry the journal vouches for it; nobody vouches for those behind, at most a minute's
 * @param firstFault the first entry that is not what was entered, if any: from there on nothing is proved. One more than {@code
 *     entries} if the record has lost its end
 */
public record AuditCheck(Long entries, Long anchored, Optional<Long> firstFault) {
    /** Checks the parts. */
    @JsonbCreator
    public AuditCheck {
        Require.between("entries", entries, 0, Long.MAX_VALUE);
        Require.between("anchored", anchored, 0, Long.MAX_VALUE);
        firstFault = Require.optional(firstFault);
    }

    /** Returns whether everything is as it was entered. */
    public boolean intact() {
        return firstFault.isEmpty();
    }
}
