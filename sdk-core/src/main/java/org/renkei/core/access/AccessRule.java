package org.renkei.core.access;

import java.util.Set;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;

/** Who may read a part. There is one rule, {@link AccessDecision}; the interface lets tests show that a wrong one is caught. */
public interface AccessRule {
    /** Returns whether {@code reader} belongs to {@code audience}. It depends on nothing else, so answers may be kept. */
    boolean inAudience(Standing reader, Audience audience);

    /**
     * Returns whether {@code reader} may read a part for what its member has to do with the item.
     *
     * @param provider who handed it in
     * @param addressees whom it answers: the providers, hidden or not, of what it is about
     */
    boolean isParty(Standing reader, Audience audience, MemberId provider, Set<MemberId> addressees);
}
