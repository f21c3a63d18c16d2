package org.renkei.core.access;

import java.util.Optional;
import java.util.Set;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;

/**
 * Everything about a reader that the access decision asks, at one moment of the journal.
 *
 * @param member the reader's member
 * @param handler the reader
 * @param active whether both take part
 * @param pledged whether the handler has signed the pledge in force
 * @param coordinates whether its class runs the council
 * @param scopes the named audiences that include its class
 * @param openScopes the named audiences that the charter opens to the public
 * @param sector its member's main sector
 */
public record Standing(
        MemberId member,
        HandlerId handler,
        boolean active,
        boolean pledged,
        boolean coordinates,
        Set<ScopeId> scopes,
        Set<ScopeId> openScopes,
        Optional<SectorId> sector) {
    /** Copies. */
    public Standing {
        scopes = Set.copyOf(scopes);
        openScopes = Set.copyOf(openScopes);
    }
}
