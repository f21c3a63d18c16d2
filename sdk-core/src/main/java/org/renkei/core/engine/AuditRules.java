package org.renkei.core.engine;

import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.submission.Disclosure;

/** Who may see the record of reading. */
public final class AuditRules {
    private final CouncilState state;

    /** Prepares the rules for {@code state}. */
    public AuditRules(CouncilState state) {
        this.state = state;
    }

    /** Refuses whoever may not see it. */
    public void require(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.require(Ability.COORDINATE, Rule.READING_RECORD);
        actor.requirePledge();
    }

    /**
     * Refuses to tell those who may see the record who was given {@code item}, before its provider was looked up. A provider is missing among those who were given its submission, so
     * that is a look at the provider, and follows one that was recorded.
     */
    public void requireLook(ItemState item) {
        boolean lookedUp = item.disclosures().stream().anyMatch(one -> one.kind() == Disclosure.Kind.LOOKED_UP);
        boolean tells = item.origin().kind().isPresent() && !lookedUp;
        if (tells) {
            throw new NotPermittedException(
                    state.governance().charter().article(Rule.PROVIDER_IDENTITY),
                    "who was given a submission tells who handed it in; look its provider up on a ground first");
        }
    }
}
