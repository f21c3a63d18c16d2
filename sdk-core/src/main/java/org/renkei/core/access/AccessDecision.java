package org.renkei.core.access;

import java.util.Collections;
import java.util.Set;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;

/**
 * The one access decision, word for word what {@link Audience} documents. <b>Threads:</b> stateless.
 */
public final class AccessDecision implements AccessRule {
    @Override
    public boolean inAudience(Standing reader, Audience audience) {
        if (!reader.active()) {
            return false;
        }
        if (!Collections.disjoint(audience.scopes(), reader.openScopes())) {
            return true;
        }
        if (!reader.pledged()) {
            return false;
        }
        return reader.coordinates()
                || (!leftOut(reader, audience) && (named(reader, audience) || scoped(reader, audience)));
    }

    @Override
    public boolean isParty(Standing reader, Audience audience, MemberId provider, Set<MemberId> addressees) {
        boolean party = reader.member().equals(provider) || addressees.contains(reader.member());
        return party
                && reader.active()
                && reader.pledged()
                && !audience.exceptHandlers().contains(reader.handler());
    }

    private static boolean leftOut(Standing reader, Audience audience) {
        return audience.exceptMembers().contains(reader.member())
                || audience.exceptHandlers().contains(reader.handler());
    }

    private static boolean named(Standing reader, Audience audience) {
        return audience.members().contains(reader.member())
                || audience.handlers().contains(reader.handler());
    }

    private static boolean scoped(Standing reader, Audience audience) {
        return !Collections.disjoint(audience.scopes(), reader.scopes())
                && (audience.sectors().isEmpty()
                        || reader.sector().map(audience.sectors()::contains).orElse(false));
    }
}
