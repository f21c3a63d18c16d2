package org.renkei.core.connector;

import java.util.List;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.member.Member;

/** What our member is in the council: a connector has to notice when that changes. <b>Threads:</b> for one at a time. */
final class OwnStanding {
    private final Council council;
    private Optional<List<Object>> last = Optional.empty();

    OwnStanding(Council council) {
        this.council = council;
    }

    /**
     * Returns whether our member's class or sector, or our handler's pledge, is another one than at the last call.
     *
     * @throws NotPermittedException if we may no longer act
     */
    boolean hasChanged() {
        Member member = council.membership().self();
        List<Object> now = List.of(
                member.memberClass(),
                member.sector(),
                council.membership().handler().pledge());
        boolean changed = last.isPresent() && !last.get().equals(now);
        last = Optional.of(now);
        return changed;
    }

    /** Returns whether a refusal says that our member takes part no longer. */
    static boolean ended(CouncilException refusal) {
        return refusal instanceof NotPermittedException forbidden && forbidden.membershipEnded();
    }
}
